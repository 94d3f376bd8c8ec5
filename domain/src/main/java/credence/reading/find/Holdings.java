package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Claims of what is held, told without an act: "has had ties with Israel since 1992", "the only state with ties to
 * Taiwan", "has ties with only 12 countries".
 */
final class Holdings {
    static final Set<String> HAVE = WordSet.of("have", "has", "had", "maintain", "keep", "enjoy");
    static final Set<String> STATES = WordSet.of(
            "country",
            "countries",
            "state",
            "states",
            "nation",
            "nations",
            "member",
            "members",
            "government",
            "governments",
            "capital",
            "capitals",
            "power",
            "powers");

    private final Scene scene;
    private final Whom whom;
    private final Allies allies;
    private final CountedTies tallied;

    Holdings(Scene scene) {
        this.scene = scene;
        this.whom = new Whom(scene);
        this.allies = new Allies(scene, whom);
        this.tallied = new CountedTies(scene);
    }

    List<Claim> all() {
        List<Claim> claims = new ArrayList<>();
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN)) {
                claims.addAll(allies.at(chunk));
                claims.addAll(onlyWith(chunk));
                claims.addAll(tallied.with(chunk));
                claims.addAll(tallied.embassies(chunk));
            }
        }
        for (VerbGroup verb : scene.parse().verbs()) {
            claims.addAll(since(verb));
            claims.addAll(tallied.counted(verb));
            claims.addAll(tallied.left(verb));
            claims.addAll(onlyHolder(verb));
        }
        return claims;
    }

    /** "Kyiv and Pyongyang have had full diplomatic relations since March 1992". */
    private List<Claim> since(VerbGroup verb) {
        int ties = verb.chunk() + 1;
        OptionalInt subject = scene.clauses().subject(verb);
        if (!verb.perfect()
                || verb.negated()
                || !HAVE.contains(verb.base())
                || !tallied.isTies(ties)
                || subject.isEmpty()) {
            return List.of();
        }
        List<PolityKey> holders = scene.polities(subject);
        List<PolityKey> partners = tallied.partners(ties);
        boolean mutual = partners.isEmpty() && holders.size() == 2;
        for (int j = ties + 1;
                j < scene.parse().chunks().size() && !scene.parse().kindAt(j, Chunk.Kind.VERB);
                j++) {
            Optional<Time> since = scene.parse().timeAt(j).filter(time -> time.relation() == Time.Relation.SINCE);
            if (since.isPresent() && since.get().value() != null) {
                int first = scene.clauses().list(subject.getAsInt()).getFirst();
                return each(
                        mutual ? holders.subList(0, 1) : holders,
                        mutual ? holders.subList(1, 2) : partners,
                        ClaimForm.SINCE,
                        null,
                        since.get().value(),
                        scene.from(List.of(first)),
                        scene.to(List.of(j)));
            }
        }
        return List.of();
    }

    /** "Japan and North Korea have never had diplomatic relations", "never established ties with it". */
    List<Claim> never(VerbGroup verb) {
        OptionalInt subject = scene.clauses().subject(verb);
        OptionalInt ties = scene.clauses().object(verb);
        boolean holds = HAVE.contains(verb.base()) || Word.isOneOf(verb.base(), "establish", "hold");
        if (!holds || verb.infinitive() || subject.isEmpty() || ties.isEmpty() || !isOfStates(ties.getAsInt())) {
            return List.of();
        }
        List<PolityKey> holders = scene.polities(subject);
        List<PolityKey> partners = tallied.partners(ties.getAsInt());
        boolean mutual = partners.isEmpty() && holders.size() == 2;
        return each(
                mutual ? holders.subList(0, 1) : holders,
                mutual ? holders.subList(1, 2) : partners,
                ClaimForm.NEVER,
                null,
                null,
                scene.from(List.of(verb.chunk())),
                scene.to(List.of(ties.getAsInt())));
    }

    /** "relations", "any diplomatic ties", and not "friendly relations", "such relations". */
    private boolean isOfStates(int ties) {
        return tallied.isTies(ties)
                && scene.units(ties).stream()
                        .limit(scene.units(ties).size() - 1L)
                        .allMatch(unit -> unit.in("any", "full", "formal", "official", "diplomatic", "its"));
    }

    /** "the only South American country with formal ties to Taiwan", "that has diplomatic relations with Taiwan". */
    private List<Claim> onlyWith(int chunk) {
        if (!scene.has(chunk, "only", "sole", "lone")
                || !scene.head(chunk).in(STATES)
                || Amount.in(scene.parse(), chunk).isPresent()) {
            return List.of();
        }
        int next = chunk + 1;
        if (!whom.place(next).isEmpty()) {
            next += 2;
        }
        boolean that = scene.parse().kindAt(next, Chunk.Kind.RELATIVE)
                && scene.parse()
                        .verbAt(next + 1)
                        .filter(verb -> HAVE.contains(verb.base()) && !verb.negated())
                        .isPresent();
        int ties = that ? next + 2 : scene.parse().lower(next).equals("with") ? next + 1 : -1;
        OptionalInt ranked = scene.clauses().ranked(chunk);
        if (ties < 0 || !tallied.isTies(ties) || ranked.isEmpty()) {
            return List.of();
        }
        List<PolityKey> actors = scene.polities(ranked);
        return actors.size() != 1
                ? List.of()
                : each(
                        actors,
                        tallied.partners(ties),
                        ClaimForm.ONLY,
                        whom.counted(chunk),
                        null,
                        scene.from(List.of(Math.min(chunk, ranked.getAsInt()))),
                        scene.to(List.of(ties + 2)));
    }

    /** "Only Eswatini still has diplomatic ties with Taiwan". */
    private List<Claim> onlyHolder(VerbGroup verb) {
        OptionalInt subject = scene.clauses().subject(verb);
        int ties = verb.chunk() + 1;
        if (subject.isEmpty()
                || verb.negated()
                || verb.pastPerfect()
                || !HAVE.contains(verb.base())
                || !tallied.isTies(ties)) {
            return List.of();
        }
        int first = scene.clauses().list(subject.getAsInt()).getFirst();
        int from = scene.parse().chunks().get(first).from();
        int only = from > 0 && scene.parse().unit(from - 1).is("only") ? from - 1 : from;
        // "In Africa only Eswatini has": only there
        boolean anywhere = only == 0 && scene.parse().unit(only).is("only") && verb.chunk() <= first + 2;
        List<PolityKey> holders = anywhere && scene.head(first).named() ? scene.polities(subject) : List.of();
        return each(
                holders.size() == 1 ? holders : List.of(),
                holders.size() == 1 ? tallied.partners(ties) : List.of(),
                ClaimForm.ONLY,
                null,
                null,
                scene.parse().unit(only).from(),
                scene.to(List.of(ties + 2)));
    }

    private List<Claim> each(
            List<PolityKey> actors,
            List<PolityKey> targets,
            ClaimForm form,
            @Nullable String population,
            @Nullable Edtf since,
            int from,
            int to) {
        List<Claim> claims = new ArrayList<>();
        for (PolityKey actor : actors) {
            for (PolityKey target : targets) {
                if (!actor.equals(target)) {
                    claims.add(new Claim(
                            form,
                            ActKind.RELATIONS_ESTABLISHED,
                            Party.of(actor),
                            Party.of(target),
                            null,
                            null,
                            null,
                            population,
                            since,
                            List.of(),
                            scene.text().plain().passage(from, to)));
                }
            }
        }
        return claims;
    }
}
