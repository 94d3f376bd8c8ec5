package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.polity.UnStatus;
import credence.reading.parse.Chunk;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Claims of what is held, told without an act: "has had ties with Israel since 1992", "one of Taiwan's 12 remaining allies", "the only
 * state with ties to Taiwan".
 */
final class Holdings {
    private static final Set<String> HAVE = Set.of("have", "has", "had", "maintain", "keep", "enjoy");
    private static final Set<String> WITH = Set.of("with", "to");
    private static final Set<String> FORMAL = Set.of("diplomatic", "formal", "official");
    private static final Set<String> EXCEPT =
            Set.of("except", "but", "besides", "other than", "apart from", "save", "bar");
    static final Set<String> STATES = Set.of(
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

    Holdings(Scene scene) {
        this.scene = scene;
        this.whom = new Whom(scene);
    }

    List<Claim> all() {
        List<Claim> claims = new ArrayList<>();
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN)) {
                claims.addAll(allies(chunk));
                claims.addAll(onlyWith(chunk));
            }
        }
        for (VerbGroup verb : scene.parse().verbs()) {
            claims.addAll(since(verb));
            claims.addAll(counted(verb));
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

    /** "one of Taiwan's 12 remaining allies", "Taiwan has only 12 diplomatic allies", "left Taiwan with 12 diplomatic allies". */
    private List<Claim> allies(int chunk) {
        Optional<Amount> number = scene.head(chunk).is("allies") ? Amount.in(scene.parse(), chunk) : Optional.empty();
        if (number.isEmpty()) {
            return List.of();
        }
        List<PolityKey> owners = scene.owner(chunk);
        int last = chunk;
        if (owners.isEmpty() && scene.parse().lower(chunk + 1).equals("of")) {
            owners = scene.polities(chunk + 2);
            last = chunk + 2;
        }
        int first = chunk;
        if (owners.isEmpty()) {
            OptionalInt holder = holder(chunk);
            owners = scene.polities(holder);
            first = holder.orElse(chunk);
        }
        if (owners.size() != 1 || !isRecognition(chunk, owners.getFirst())) {
            return List.of();
        }
        String place = whom.place(last + 1);
        return List.of(count(
                ActKind.RECOGNITION,
                Party.of(owners.getFirst()),
                number.get(),
                place.isEmpty() ? null : place,
                Math.min(number.get().from(), scene.from(List.of(first))),
                Math.max(number.get().to(), scene.to(List.of(place.isEmpty() ? last : last + 2)))));
    }

    /** An ally of who has a seat in the UN may be one in arms; the allies of others are who recognises them. */
    private boolean isRecognition(int chunk, PolityKey owner) {
        return scene.has(chunk, FORMAL)
                || scene.has(chunk, Set.of("remaining"))
                        && scene.text()
                                .polities()
                                .find(owner)
                                .map(Polity::un)
                                .filter(seat -> seat != UnStatus.MEMBER)
                                .isPresent();
    }

    private OptionalInt holder(int chunk) {
        int before = chunk - 1;
        while (scene.parse().kindAt(before, Chunk.Kind.OTHER)) {
            before--;
        }
        Optional<VerbGroup> verb = scene.parse().verbAt(before).filter(have -> HAVE.contains(have.base()));
        if (verb.isPresent() && !verb.get().negated()) {
            return scene.clauses().subject(verb.get());
        }
        boolean left = scene.parse().lower(before).equals("with")
                && scene.parse()
                        .verbAt(before - 2)
                        .filter(leave -> leave.base().equals("leave"))
                        .isPresent();
        return left ? OptionalInt.of(before - 1) : OptionalInt.empty();
    }

    /** "the only South American country with formal ties to Taiwan", "that has diplomatic relations with Taiwan". */
    private List<Claim> onlyWith(int chunk) {
        if (!scene.has(chunk, Set.of("only"))
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

    /** "Nearly 20 countries still have formal diplomatic ties with Taiwan". */
    private List<Claim> counted(VerbGroup verb) {
        OptionalInt subject = scene.clauses().subject(verb);
        int ties = verb.chunk() + 1;
        if (verb.negated() || !HAVE.contains(verb.base()) || !isTies(ties) || subject.isEmpty()) {
            return List.of();
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
        return new Claim(
                ClaimForm.COUNT,
                kind,
                null,
                target,
                null,
                number.number(),
                number.comparison(),
                population,
                null,
                List.of(),
                scene.text().plain().passage(from, to));
    }
}
