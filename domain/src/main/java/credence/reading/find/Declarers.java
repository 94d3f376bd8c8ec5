package credence.reading.find;

import credence.act.Party;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose independence is declared. */
final class Declarers {
    /** Who declares independence in the name of a people. */
    private static final Set<String> SPEAK_FOR_ALL = WordSet.of(
            "council",
            "government",
            "people",
            "leaders",
            "leader",
            "chairman",
            "leadership",
            "congress",
            "delegates",
            "lawmakers",
            "deputies",
            "majority",
            "separatists",
            "rebels",
            "rulers",
            "elders",
            "chiefs",
            "clans",
            "voters",
            "authorities");

    /** What assemblies are called. */
    private static final Set<String> OF_ASSEMBLIES = WordSet.of(
            "national",
            "supreme",
            "federal",
            "general",
            "provincial",
            "constituent",
            "lower",
            "upper",
            "legislative",
            "house");

    private static final Set<String> LANDS =
            WordSet.of("territory", "region", "republic", "province", "country", "enclave", "island", "state");

    private static final Set<String> PAIR = WordSet.of("two", "both", "regions", "territories", "republics", "pair");

    private final Scene scene;
    private final CalledFree calledFree;
    private final AbleToDeclare able;

    Declarers(Scene scene, CalledFree calledFree) {
        this.scene = scene;
        this.calledFree = calledFree;
        this.able = new AbleToDeclare(scene);
    }

    /** Whose independence it is: "declared the independence of Guinea-Bissau", "its parliament", "the former protectorate". */
    List<PolityKey> of(OptionalInt agent, int noun, VerbGroup verb) {
        return declarers(agent, noun, verb).stream()
                .map(AbleToDeclare::state)
                .distinct()
                .toList();
    }

    private List<PolityKey> declarers(OptionalInt agent, int noun, VerbGroup verb) {
        List<PolityKey> named = new ArrayList<>(scene.owners().of(noun));
        if (calledFree.is(noun) && scene.head(noun).polity() != null) {
            // "declared East Timor independent"
            named.addAll(scene.polities(noun));
        }
        // "declared independence over the objections of Moscow": not Moscow's
        boolean next = scene.parse().lower(noun + 1).equals("of") && !calledFree.is(noun);
        OptionalInt land = next ? scene.clauses().after(noun, "of") : OptionalInt.empty();
        if (land.isPresent() && isUnknown(land.getAsInt())) {
            return List.of();
        }
        land.ifPresent(of -> scene.polities(of).stream()
                .filter(key -> scene.head(of).named() || able.is(key))
                .forEach(named::add));
        if (!named.isEmpty() && !scene.units(noun).getFirst().in(Words.POSSESSIVES)) {
            return List.copyOf(new LinkedHashSet<>(named));
        }
        if (agent.isPresent() && new RecognisedPronouns(scene).isRecognisedLand(agent.getAsInt())) {
            // "the 49th state to recognise the former province, which declared independence": not who recognises it
            return ofRecognised(agent.getAsInt());
        }
        List<PolityKey> subject = ofPeople(agent).map(List::of).orElseGet(() -> scene.polities(agent));
        if (agent.isEmpty()) {
            return !verb.passive() ? List.of() : named.isEmpty() ? inPlace(verb) : ownIn(named, noun);
        }
        Unit head = scene.head(agent.getAsInt());
        if (head.is("they") && scene.units(noun).getFirst().is("its")) {
            // "Bosnia's Serbs said that they would declare its independence": whose, is not told
            return List.of();
        }
        boolean assembly = Words.ASSEMBLIES.contains(head.lower()) || SPEAK_FOR_ALL.contains(head.lower());
        if (subject.isEmpty() && assembly) {
            OptionalInt in = scene.clauses().after(agent.getAsInt(), "in", "of");
            subject = scene.polities(in);
            subject = subject.isEmpty() ? scene.polities(new HeldLands(scene).of(agent.getAsInt())) : subject;
            subject = subject.isEmpty() ? scene.owners().of(agent.getAsInt()) : subject;
        }
        boolean plain = head.named() || scene.units(agent.getAsInt()).stream().anyMatch(unit -> unit.is("'s"));
        if (head.in(PAIR)) {
            List<PolityKey> pair = lastPair();
            return pair.isEmpty() ? subject : pair;
        }
        if (head.demonym()) {
            // "Armenians in Nagorno-Karabakh declared"
            OptionalInt in = scene.clauses().after(agent.getAsInt(), "in", "of");
            List<PolityKey> limited =
                    in.isPresent() && in.getAsInt() == agent.getAsInt() + 2 ? scene.polities(in) : List.of();
            if (!limited.isEmpty()
                    && limited.stream()
                            .allMatch(key -> able.is(key) && scene.text().isContested(key))) {
                return limited;
            }
        }
        boolean told = !subject.isEmpty()
                && (plain
                        || subject.stream().allMatch(able::is)
                        // "The country declared its independence from France": which it then was not
                        || isCountry(head) && able.leavesAnother(noun, subject)
                        // "The Palestinians declared independence"
                        || head.demonym() && subject.stream().allMatch(scene.text()::isContested));
        if (told) {
            return subject;
        }
        if (subject.isEmpty() && isPerson(head)) {
            return byPerson(head.from(), noun);
        }
        boolean others = !ofLand(agent.getAsInt())
                && scene.units(agent.getAsInt()).stream().anyMatch(unit -> unit.is("'s"));
        boolean pointing = assembly && !others && !isOfNoPolity(agent.getAsInt())
                || head.in("it", "they", "north", "south", "east", "province", "breakaway")
                || Words.COUNTRY_WORDS.contains(head.lower())
                // "proclaimed a republic of their own": by what name, is not told
                || head.demonym()
                        && (!isTerritory(head.polity()) || scene.head(noun).is("independence"));
        return pointing
                ? able.last(
                        head.demonym() && isTerritory(head.polity())
                                ? head.to()
                                : scene.units(agent.getAsInt()).getFirst().from(),
                        !head.in("rebels", "separatists"))
                : List.of();
    }

    private boolean isTerritory(@Nullable PolityKey key) {
        return key != null && scene.text().kind(key) == PolityKind.TERRITORY;
    }

    private static boolean isCountry(Unit head) {
        return Words.COUNTRY_WORDS.contains(head.lower()) || head.is("itself");
    }

    private List<PolityKey> ofRecognised(int land) {
        List<PolityKey> topic = scene.text().lastTold().topicPolities(scene.sentence());
        List<PolityKey> recognisers = scene.parse()
                .verbAt(land - 1)
                .map(verb -> scene.polities(scene.agent(verb)))
                .orElse(List.of());
        List<PolityKey> declaring = topic.size() == 1
                ? topic
                : able.last(scene.units(land).getFirst().from(), true);
        return declaring.stream().allMatch(able::is) && declaring.stream().noneMatch(recognisers::contains)
                ? declaring
                : List.of();
    }

    /** "Peru recognised it a day after its independence was declared": not that of an old state, which stands nearer. */
    private List<PolityKey> ownIn(List<PolityKey> named, int noun) {
        Unit first = scene.units(noun).getFirst();
        boolean may = !first.in(Words.POSSESSIVES) || named.stream().allMatch(key -> able.is(AbleToDeclare.state(key)));
        return may ? named : able.last(first.from(), true);
    }

    /** "Independence will be declared in Pristina": by whose seat that is. */
    private List<PolityKey> inPlace(VerbGroup verb) {
        OptionalInt behind = scene.clauses().after(verb.chunk(), "in");
        // "In Pristina, independence is to be declared on Sunday"
        boolean leads = behind.isEmpty()
                && scene.parse().lower(0).equals("in")
                && scene.parse().kindAt(2, Chunk.Kind.COMMA);
        OptionalInt in = leads ? OptionalInt.of(1) : behind;
        List<PolityKey> place = scene.polities(in);
        return place.size() == 1
                        && scene.head(in.getAsInt()).named()
                        && place.stream().allMatch(able::is)
                ? place
                : List.of();
    }

    private static boolean isPerson(Unit head) {
        return head.tag("PROPN") && head.capital() && head.naming() == null;
    }

    /** "when Colonel Ojukwu proclaimed its independence": whoever that is, of the only one told before that could. */
    private List<PolityKey> byPerson(int before, int noun) {
        OptionalInt from = scene.clauses().after(noun, "from");
        boolean ofOther = from.isPresent() && scene.polities(from).isEmpty();
        boolean only = scene.text().named().stream()
                        .map(name -> name.naming().polity())
                        .filter(able::is)
                        .map(AbleToDeclare::state)
                        .distinct()
                        .count()
                == 1;
        return ofOther || !only ? List.of() : able.last(before, false);
    }

    /** "Kosovo Albanians declared": of the land, whatever people it is. */
    private Optional<PolityKey> ofPeople(OptionalInt agent) {
        return agent.stream()
                .mapToObj(scene::units)
                .filter(units ->
                        units.getLast().polity() != null && units.stream().noneMatch(unit -> unit.is("'s")))
                .flatMap(units -> units.subList(0, units.size() - 1).stream())
                .map(Unit::polity)
                .flatMap(Stream::ofNullable)
                .filter(able::is)
                .findFirst();
    }

    /** "the territory's parliament", "the province's unilateral declaration". */
    private boolean ofLand(int chunk) {
        List<Unit> units = scene.units(chunk);
        return IntStream.range(1, units.size())
                .anyMatch(k -> units.get(k).is("'s") && units.get(k - 1).in(LANDS));
    }

    /** "the Catalan parliament": that of a land which is no polity. */
    private boolean isOfNoPolity(int agent) {
        return scene.units(agent).stream()
                .filter(unit -> !unit.equals(scene.head(agent)) && !unit.tag("DET") && !unit.in(Words.POSSESSIVES))
                .anyMatch(unit -> unit.capital() && unit.naming() == null && !unit.in(OF_ASSEMBLIES));
    }

    /** "Syria recognised Abkhazia and South Ossetia. The two declared independence": whom what was told last is toward. */
    private List<PolityKey> lastPair() {
        List<PolityKey> last = scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .map(Found::targets)
                .filter(targets -> targets.size() > 1)
                .findFirst()
                .map(targets -> targets.stream()
                        .flatMap(party -> party instanceof Party.Known(PolityKey key) ? Stream.of(key) : Stream.empty())
                        .toList())
                .orElse(List.of());
        return last.stream().allMatch(able::is) ? last : List.of();
    }

    /** "the independence of the Dniester region": a land with a name that means no polity. */
    private boolean isUnknown(int chunk) {
        return scene.units(chunk).stream().noneMatch(unit -> unit.polity() != null)
                && scene.units(chunk).stream().anyMatch(unit -> unit.tag("PROPN") && unit.capital());
    }

    /** Whose declaration a noun tells of: "Kosovo's declaration", "the declaration of independence by Kosovo". */
    List<PolityKey> owners(int chunk, int last) {
        Unit first = scene.units(chunk).getFirst();
        if (first.in(Words.POSSESSIVES)) {
            return mayOf(scene.owners().of(chunk), first.from());
        }
        if (ofLand(chunk)) {
            return able.last(first.from(), true);
        }
        List<PolityKey> owners = scene.owners().of(chunk);
        return owners.isEmpty()
                ? scene.polities(scene.clauses().after(last, "by")).stream()
                        .filter(able::is)
                        .toList()
                : owners;
    }

    private List<PolityKey> mayOf(List<PolityKey> owners, int before) {
        return !owners.isEmpty() && owners.stream().allMatch(able::is) ? owners : able.last(before, true);
    }
}
