package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
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
    private static final Set<String> WITH = WordSet.of("with", "to");
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

    Holdings(Scene scene) {
        this.scene = scene;
        this.whom = new Whom(scene);
        this.allies = new Allies(scene, whom);
    }

    List<Claim> all() {
        List<Claim> claims = new ArrayList<>();
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN)) {
                claims.addAll(allies.at(chunk));
                claims.addAll(onlyWith(chunk));
            }
        }
        for (VerbGroup verb : scene.parse().verbs()) {
            claims.addAll(since(verb));
            claims.addAll(counted(verb));
            claims.addAll(left(verb));
            claims.addAll(onlyHolder(verb));
        }
        return claims;
    }

    /** "Kyiv and Pyongyang have had full diplomatic relations since March 1992". */
    private List<Claim> since(VerbGroup verb) {
        int ties = verb.chunk() + 1;
        OptionalInt subject = scene.clauses().subject(verb);
        if (!verb.perfect() || verb.negated() || !HAVE.contains(verb.base()) || !isTies(ties) || subject.isEmpty()) {
            return List.of();
        }
        List<PolityKey> holders = scene.polities(subject);
        List<PolityKey> partners = partners(ties);
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

    /** "the only South American country with formal ties to Taiwan", "that has diplomatic relations with Taiwan". */
    private List<Claim> onlyWith(int chunk) {
        if (!scene.has(chunk, "only")
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
        if (ties < 0 || !isTies(ties) || ranked.isEmpty()) {
            return List.of();
        }
        List<PolityKey> actors = scene.polities(ranked);
        return actors.size() != 1
                ? List.of()
                : each(
                        actors,
                        partners(ties),
                        ClaimForm.ONLY,
                        whom.counted(chunk),
                        null,
                        scene.from(List.of(Math.min(chunk, ranked.getAsInt()))),
                        scene.to(List.of(ties + 2)));
    }

    /** "Nearly 20 countries still have formal diplomatic ties with Taiwan", "Taiwan has ties with only 12 countries". */
    private List<Claim> counted(VerbGroup verb) {
        OptionalInt subject = scene.clauses().subject(verb);
        int ties = verb.chunk() + 1;
        if (verb.negated() || !HAVE.contains(verb.base()) || !isTies(ties) || subject.isEmpty()) {
            return List.of();
        }
        int others = others(ties);
        Optional<Amount> partnersOf = others < 0 ? Optional.empty() : Amount.in(scene.parse(), others);
        List<PolityKey> holders = partnersOf.isPresent() ? scene.polities(subject) : List.of();
        if (partnersOf.isPresent() && holders.size() == 1) {
            return List.of(count(
                    ActKind.RELATIONS_ESTABLISHED,
                    Party.of(holders.getFirst()),
                    partnersOf.get(),
                    whom.counted(others),
                    scene.from(List.of(subject.getAsInt())),
                    scene.to(List.of(others))));
        }
        int states = subject.getAsInt();
        Optional<Amount> number = scene.head(states).in(STATES) ? Amount.in(scene.parse(), states) : Optional.empty();
        List<PolityKey> partners = partners(ties);
        return number.isEmpty() || partners.size() != 1
                ? List.of()
                : List.of(count(
                        ActKind.RELATIONS_ESTABLISHED,
                        Party.of(partners.getFirst()),
                        number.get(),
                        whom.counted(states),
                        Math.min(number.get().from(), scene.from(List.of(states))),
                        scene.to(List.of(ties + 2))));
    }

    /** The states that are counted behind "ties with", "ties to"; -1 where none are. */
    private int others(int ties) {
        int others = scene.parse().kindAt(ties + 2, Chunk.Kind.OTHER) ? ties + 3 : ties + 2;
        boolean with = WITH.contains(scene.parse().lower(ties + 1))
                && scene.parse().kindAt(others, Chunk.Kind.NOUN)
                && scene.head(others).in(STATES)
                && !scene.parse().kindAt(others + 1, Chunk.Kind.AND);
        return with ? others : -1;
    }

    /** "leaves Taiwan with formal ties to just 15 nations". */
    private List<Claim> left(VerbGroup verb) {
        int holder = verb.chunk() + 1;
        int ties = holder + 2;
        boolean with = verb.base().equals("leave")
                && !verb.negated()
                && scene.parse().kindAt(holder, Chunk.Kind.NOUN)
                && scene.parse().lower(holder + 1).equals("with")
                && isTies(ties);
        int others = with ? others(ties) : -1;
        Optional<Amount> number = others < 0 ? Optional.empty() : Amount.in(scene.parse(), others);
        List<PolityKey> holders = number.isPresent() ? scene.polities(OptionalInt.of(holder)) : List.of();
        return holders.size() != 1
                ? List.of()
                : List.of(count(
                        ActKind.RELATIONS_ESTABLISHED,
                        Party.of(holders.getFirst()),
                        number.get(),
                        whom.counted(others),
                        scene.from(List.of(holder)),
                        scene.to(List.of(others))));
    }

    /** "Only Eswatini still has diplomatic ties with Taiwan". */
    private List<Claim> onlyHolder(VerbGroup verb) {
        OptionalInt subject = scene.clauses().subject(verb);
        int ties = verb.chunk() + 1;
        if (subject.isEmpty() || verb.negated() || verb.pastPerfect() || !HAVE.contains(verb.base()) || !isTies(ties)) {
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
                holders.size() == 1 ? partners(ties) : List.of(),
                ClaimForm.ONLY,
                null,
                null,
                scene.parse().unit(only).from(),
                scene.to(List.of(ties + 2)));
    }

    /** Relations of states, and none of trade. */
    private boolean isTies(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && scene.lexicon().list("ties").contains(scene.head(chunk).lower())
                && !scene.has(chunk, scene.lexicon().list("other-sorts"))
                && !scene.units(chunk).getFirst().is("no");
    }

    private List<PolityKey> partners(int ties) {
        return WITH.contains(scene.parse().lower(ties + 1)) && scene.parse().kindAt(ties + 2, Chunk.Kind.NOUN)
                ? scene.polities(ties + 2)
                : List.of();
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

    private Claim count(ActKind kind, Party target, Amount number, @Nullable String population, int from, int to) {
        return number.counts(kind, target, population, scene.text().plain().passage(from, to));
    }
}
