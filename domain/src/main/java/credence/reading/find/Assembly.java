package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** A parliament that wants its state to act: "Iran's parliament voted to downgrade relations". Its votes urge; the state acts. */
record Assembly(List<PolityKey> state) {

    /** "Congress members", "a parliamentary committee". */
    private static final Set<String> PARTS =
            WordSet.of("members", "member", "majority", "committee", "vote", "leaders", "speaker");

    private static final Set<String> OF_A_LAND = WordSet.of("opposition", "parties", "politicians");

    private static final Set<String> WANTING =
            WordSet.of("demand", "want", "urge", "recommend", "propose", "ask", "insist", "request");

    /** Members, as a report calls them that has told where it is. */
    private static final Set<String> TAKEN_UP =
            WordSet.of("mps", "lawmakers", "senators", "deputies", "legislators", "parliamentarians", "congressmen");

    /** Whose parliament a noun group is; empty where it is none, or nobody's. */
    static Optional<Assembly> of(Scene scene, OptionalInt chunk) {
        if (chunk.isPresent() && scene.head(chunk.getAsInt()).is("parliaments")) {
            return ofSeveral(scene, chunk.getAsInt());
        }
        if (chunk.isEmpty()
                || !Words.ASSEMBLIES.contains(scene.head(chunk.getAsInt()).lower())
                        && !isChamber(scene, chunk.getAsInt())
                        && !(scene.head(chunk.getAsInt()).in(PARTS)
                                && (scene.has(chunk.getAsInt(), Words.ASSEMBLIES)
                                        || isOfOne(scene, chunk.getAsInt())))) {
            return Optional.empty();
        }
        List<PolityKey> owner = scene.owners().of(chunk.getAsInt());
        int house = isOfOne(scene, chunk.getAsInt()) ? chunk.getAsInt() + 2 : chunk.getAsInt();
        OptionalInt of = scene.clauses().after(house, "of", "in");
        List<PolityKey> named = owner.isEmpty() ? scene.polities(of) : owner;
        List<PolityKey> led = named.isEmpty() ? leading(scene, chunk.getAsInt()) : named;
        List<PolityKey> state = led.isEmpty() ? atHome(scene, chunk.getAsInt(), house) : led;
        return state.isEmpty() ? Optional.empty() : Optional.of(new Assembly(state));
    }

    /** Whose parliament does what a verb tells, or wants it done: "MPs called for the embassy to be closed". */
    static Optional<Assembly> behind(Scene scene, VerbGroup verb) {
        return of(scene, scene.agent(verb)).or(() -> asking(scene, caller(scene, verb)));
    }

    /** The same of those in a land who have no vote: "Protesters in Lima demanded the expulsion of the ambassador". */
    static Optional<Assembly> asking(Scene scene, OptionalInt caller) {
        return of(scene, caller).or(() -> ofPeople(scene, caller));
    }

    private static Optional<Assembly> ofPeople(Scene scene, OptionalInt caller) {
        if (caller.isEmpty() || !scene.head(caller.getAsInt()).in(OfficePlaces.WHO_ASK)) {
            return Optional.empty();
        }
        OptionalInt in = scene.clauses().after(caller.getAsInt(), "in");
        boolean beside = in.isPresent() && in.getAsInt() == caller.getAsInt() + 2;
        List<PolityKey> land = beside
                ? scene.polities(in)
                : scene.head(caller.getAsInt()).in(OF_A_LAND) ? scene.owners().of(caller.getAsInt()) : List.of();
        return land.size() == 1 && !scene.text().isOrganisation(land.getFirst())
                ? Optional.of(new Assembly(land))
                : Optional.empty();
    }

    /** "called for ties with France to be severed", "demanded that the embassy be closed": who called for it. */
    static OptionalInt caller(Scene scene, VerbGroup verb) {
        if (isDemanded(scene, verb)) {
            return scene.parse().verbs().reversed().stream()
                    .filter(other -> other.chunk() < verb.chunk() && other.finite())
                    .findFirst()
                    .filter(other -> WANTING.contains(other.base()) && !other.passive())
                    .map(scene.clauses()::subject)
                    .orElse(OptionalInt.empty());
        }
        return verb.infinitive() && verb.passive()
                ? scene.clauses()
                        .hook(verb)
                        .flatMap(scene.parse()::verbAt)
                        .map(scene.clauses()::subject)
                        .orElse(OptionalInt.empty())
                : OptionalInt.empty();
    }

    /** "be closed", or "wants the ambassador expelled". */
    private static boolean isDemanded(Scene scene, VerbGroup verb) {
        String words = scene.parse().lower(verb.chunk());
        return !verb.infinitive()
                && !verb.gerund()
                && (verb.passive() && words.startsWith("be ")
                        || words.endsWith("ed") && !words.contains(" ")
                        || words.equals("shut"));
    }

    /** "Members of parliament in Bahrain", "the speaker of parliament". */
    private static boolean isOfOne(Scene scene, int chunk) {
        return scene.parse().lower(chunk + 1).equals("of")
                && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN)
                && scene.units(chunk + 2).size() == 1
                && Words.ASSEMBLIES.contains(scene.head(chunk + 2).lower());
    }

    /** "The Irish and Portuguese parliaments", "the parliaments of Ireland and Portugal": of each. */
    private static Optional<Assembly> ofSeveral(Scene scene, int chunk) {
        boolean of =
                scene.parse().lower(chunk + 1).equals("of") && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN);
        List<PolityKey> states = of
                ? scene.polities(OptionalInt.of(chunk + 2))
                : Stream.concat(
                                scene.clauses().list(chunk).stream(),
                                // adjectives joined before it: "the Irish and Portuguese"
                                scene.parse().kindAt(chunk - 1, Chunk.Kind.AND) ? Stream.of(chunk - 2) : Stream.empty())
                        .distinct()
                        .sorted()
                        .flatMap(member ->
                                scene.units(member).stream().map(Unit::polity).flatMap(Stream::ofNullable))
                        .distinct()
                        .toList();
        return states.isEmpty() ? Optional.empty() : Optional.of(new Assembly(states));
    }

    /** "the House of Commons", "the lower house", "the Chamber of Deputies", "the Supreme Soviet". */
    private static boolean isChamber(Scene scene, int chunk) {
        return scene.parse().lower(chunk).endsWith("supreme soviet")
                || scene.head(chunk).in("house", "chamber")
                        && (scene.has(chunk, "lower", "upper")
                                || scene.parse().lower(chunk + 1).equals("of")
                                        && Word.isOneOf(
                                                scene.parse().lower(chunk + 2),
                                                "commons",
                                                "lords",
                                                "representatives",
                                                "deputies"));
    }

    /** "In South Africa, the parliament voted". */
    private static List<PolityKey> leading(Scene scene, int chunk) {
        return chunk == 3
                        && scene.parse().lower(0).equals("in")
                        && scene.parse().kindAt(2, Chunk.Kind.COMMA)
                ? scene.polities(1)
                : List.of();
    }

    /** "The Althing", "several deputies" of where the news is: whom they ask is their own state. */
    private static List<PolityKey> atHome(Scene scene, int chunk, int house) {
        Optional<PolityKey> chamber = Chambers.of(scene.text(), scene.head(house));
        boolean taken = chamber.isEmpty()
                && scene.head(chunk).in(TAKEN_UP)
                && scene.units(chunk).stream().noneMatch(unit -> unit.named() || unit.is("'s"))
                && !scene.parse().lower(chunk + 1).equals("from");
        return chamber.or(() -> taken ? scene.text().homeOfTheNews().or(() -> homeThatActed(scene)) : Optional.empty())
                .map(List::of)
                .orElse(List.of());
    }

    /** Where the report was written, if the state there did something of what it tells. */
    private static Optional<PolityKey> homeThatActed(Scene scene) {
        return scene.text().named().stream()
                .filter(scene.text()::isDateline)
                .map(name -> name.naming().polity())
                .filter(home -> scene.text().memory().toldUpTo(scene.sentence()).stream()
                        .anyMatch(told -> Parties.keys(told.actors()).contains(home)))
                .findFirst();
    }

    /** Who acts: a state, or that of the parliament which turns something down. */
    static List<PolityKey> actors(Scene scene, OptionalInt agent) {
        List<PolityKey> actors = scene.polities(agent);
        return actors.isEmpty() ? of(scene, agent).map(Assembly::state).orElse(List.of()) : actors;
    }

    /** How far what an agent does has come: only asked for, where it is a parliament that decides it. */
    static Status status(Scene scene, OptionalInt agent, Status told) {
        return of(scene, agent).map(voting -> voting.status(told)).orElse(told);
    }

    /** What it makes of an act that it decides. */
    Status status(Status told) {
        return told == Status.DONE || told == Status.ANNOUNCED || told == Status.INTENDED ? Status.URGED : told;
    }
}
