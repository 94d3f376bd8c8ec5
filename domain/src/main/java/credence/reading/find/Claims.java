package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.reading.lexicon.Frame;
import credence.reading.parse.Chunk;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ordinal claims, counts, "the only", "the first", "the last", "never". */
final class Claims {
    private static final Set<String> COUNTRY = Set.of("country", "state", "nation", "member", "power", "government");

    private final Scene scene;
    private final RankedBefore rankedBefore;
    private final Numbers counts;
    private final RankWords ranks;
    private final ClaimHooks hooks;

    Claims(Scene scene) {
        this.scene = scene;
        this.rankedBefore = new RankedBefore(scene);
        this.counts = new Numbers(scene);
        this.ranks = new RankWords(scene);
        this.hooks = new ClaimHooks(scene);
    }

    /** @param here the acts told in this sentence */
    List<Claim> all(List<Found> here) {
        List<Claim> claims = new ArrayList<>();
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN)) {
                claims.addAll(ranked(chunk, here));
            }
        }
        claims.addAll(new Standings(scene).all(here));
        claims.addAll(new Holdings(scene).all());
        claims.addAll(new Tallies(scene).all(here));
        claims.addAll(new RankLists(scene).all(here));
        claims.addAll(new RankAsides(scene).all(here));
        claims.addAll(new Scores(scene).all(here));
        for (VerbGroup verb : scene.parse().verbs()) {
            claims.addAll(counts.of(verb, here));
            claims.addAll(new Nobody(scene).of(verb));
            claims.addAll(never(verb, here));
        }
        return claims;
    }

    private List<Claim> ranked(int chunk, List<Found> here) {
        boolean some = scene.parse().lower(chunk - 1).matches("among|not|hardly|nor|neither")
                || scene.parse().lower(chunk - 1).equals("of")
                        && scene.parse().lower(chunk - 2).equals("one");
        // "Their first government was recognised by three": which of theirs, and not which recognition
        boolean theirs = scene.units(chunk).getFirst().in(Words.POSSESSIVES)
                && scene.head(chunk).in(Set.of("government", "president", "parliament", "administration", "republic"));
        // "were among the first to": of none it is said that it was the first
        Optional<ClaimForm> form = some || theirs ? Optional.empty() : ranks.form(chunk);
        if (form.isEmpty()) {
            return List.of();
        }
        List<Found> hanging = here.stream()
                .filter(found -> found.anchor() > chunk && hooks.hangsOn(found.anchor(), chunk))
                .toList();
        // "the second country to switch recognition to Beijing": of two acts that toward whom it names
        Optional<Found> act = hanging.stream()
                .filter(found -> scene.text().namedIn(scene.sentence()).containsAll(Parties.keys(found.targets())))
                .findFirst()
                .or(() -> hanging.stream().findFirst())
                .or(() -> beside(chunk, here))
                .or(() -> alsoRanked(chunk, here))
                .or(() -> rankedBeside(chunk, here))
                .or(() -> as(chunk, here))
                .or(() -> namedElsewhere(chunk, here));
        if (act.isEmpty()) {
            return List.of();
        }
        OptionalInt names =
                form.get() == ClaimForm.ORDINAL || rankedBefore.others(chunk).isPresent()
                        ? rankedBefore.of(chunk)
                        : OptionalInt.empty();
        List<Party> after = names.isPresent() ? Parties.of(scene.polities(names)) : List.of();
        List<Integer> shown = new ArrayList<>(List.of(chunk, act.get().anchor()));
        names.ifPresent(first -> shown.addAll(scene.clauses().list(first)));
        if (scene.parse().lower(act.get().anchor() + 1).equals("so")) {
            shown.add(act.get().anchor() + 1);
        }
        int from = Math.min(
                names.isPresent()
                        ? scene.from(shown)
                        : Math.min(scene.from(shown), act.get().from()),
                ranks.only(chunk));
        int to = Math.max(scene.to(shown), names.isPresent() ? 0 : act.get().to());
        OptionalInt own = ranks.rank(chunk);
        // "the first state other than Russia": the second in all
        int left = form.get() == ClaimForm.FIRST && rankedBefore.others(chunk).isPresent() ? after.size() : 0;
        Integer rank = own.isPresent() ? Integer.valueOf(own.getAsInt() + left) : null;
        boolean refused = act.get().status() == credence.act.Status.REFUSED;
        if (form.get() == ClaimForm.ONLY && (refused || act.get().actors().size() > 1)) {
            // "Russia and Syria are the only ones to": of none alone it is said that it is the only one.
            return List.of();
        }
        List<Claim> claims = new ArrayList<>();
        if (act.get().actors().stream().anyMatch(act.get().targets()::contains)) {
            // "the two are the first to": read as of one toward itself, and so misread
            return List.of();
        }
        for (Party actor : act.get().actors()) {
            for (Party target : act.get().targets()) {
                claims.add(new Claim(
                        left > 0 ? ClaimForm.ORDINAL : form.get(),
                        act.get().kind(),
                        actor,
                        target,
                        rank,
                        null,
                        null,
                        new Whom(scene).counted(chunk),
                        form.get() == ClaimForm.SINCE ? since() : null,
                        after.stream().filter(party -> !party.equals(actor)).toList(),
                        scene.text().plain().passage(from, to)));
            }
        }
        return claims;
    }

    /** "Togo, the 15th, withdrew recognition in June". */
    private Optional<Found> beside(int chunk, List<Found> here) {
        boolean aside = scene.parse().kindAt(chunk - 1, Chunk.Kind.COMMA)
                && scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN)
                && scene.parse().kindAt(chunk + 1, Chunk.Kind.COMMA)
                && scene.units(chunk).size() == 2
                && ranks.rank(chunk).isPresent();
        return aside
                ? here.stream()
                        .filter(found -> found.anchor() > chunk
                                && found.kind().effect().isPresent()
                                && found.actors().equals(Parties.of(scene.polities(chunk - 2))))
                        .findFirst()
                : Optional.empty();
    }

    /** "the latest country to withdraw it, and the 18th in all". */
    private Optional<Found> alsoRanked(int chunk, List<Found> here) {
        if (!scene.parse().kindAt(chunk - 1, Chunk.Kind.AND) || scene.parse().kindAt(chunk + 1, Chunk.Kind.VERB)) {
            return Optional.empty();
        }
        return here.stream()
                .filter(found -> found.anchor() < chunk)
                .filter(found -> scene.parse()
                        .verbAt(found.anchor())
                        .filter(verb -> verb.infinitive() && isCalledSo(verb))
                        .isPresent())
                .findFirst();
    }

    /** "the first Arab state and the second country to recognise it": one act, two ranks. */
    private Optional<Found> rankedBeside(int chunk, List<Found> here) {
        // "the first Pacific nation, and the 12th country in all, to"
        int behind = scene.clauses().ordinalCountry(chunk) ? behindPhrases(chunk + 1) : chunk + 1;
        int and = scene.parse().kindAt(behind, Chunk.Kind.COMMA) ? behind + 1 : behind;
        int after = and + 1;
        while (scene.parse().kindAt(after, Chunk.Kind.OTHER)) {
            // "the first and so far only country"
            after++;
        }
        int next = after;
        boolean both = scene.parse().kindAt(and, Chunk.Kind.AND)
                && scene.parse().kindAt(next, Chunk.Kind.NOUN)
                && (scene.clauses().ordinalCountry(next) || ranks.isOnly(next));
        return both
                ? here.stream()
                        .filter(found -> found.anchor() > next && hooks.hangsOn(found.anchor(), next))
                        .findFirst()
                : Optional.empty();
    }

    /** "the second Pacific state in a week": what is said of it, passed over. */
    private int behindPhrases(int first) {
        int j = first;
        while (scene.parse().kindAt(j, Chunk.Kind.TIME)
                || scene.parse().kindAt(j, Chunk.Kind.PREPOSITION)
                        && scene.parse().kindAt(j + 1, Chunk.Kind.NOUN)) {
            j += scene.parse().kindAt(j, Chunk.Kind.TIME) ? 1 : 2;
        }
        return j;
    }

    /** "did so last month, as the 92nd". */
    private Optional<Found> as(int chunk, List<Found> here) {
        // "recognised it on Monday as the fifth member of the G20"
        boolean country = COUNTRY.contains(scene.head(chunk).lower())
                && scene.units(chunk).size() > 2;
        int next = country ? behindPhrases(chunk + 1) : chunk + 1;
        boolean alone = scene.parse().lower(chunk - 1).equals("as")
                && (country || scene.units(chunk).size() == 2)
                && ranks.rank(chunk).isPresent()
                && !scene.parse().kindAt(next, Chunk.Kind.VERB)
                && !scene.parse().kindAt(next, Chunk.Kind.PREPOSITION);
        return alone
                ? here.stream()
                        .filter(found -> found.anchor() < chunk
                                && found.actors().size() == 1
                                && found.kind().effect().isPresent())
                        .reduce((one, other) -> other)
                : Optional.empty();
    }

    /** "became the first state to break off relations over it when he announced the severing of ties with Iran". */
    private Optional<Found> namedElsewhere(int chunk, List<Found> here) {
        Optional<VerbGroup> verb = scene.parse().verbAt(chunk + 1).filter(VerbGroup::infinitive);
        if (verb.isEmpty() || !scene.clauses().ordinalCountry(chunk)) {
            return Optional.empty();
        }
        List<Party> ranked = Parties.of(scene.polities(scene.clauses().ranked(chunk)));
        OptionalInt object = scene.patient(verb.get());
        boolean has = verb.get().base().equals("have")
                && object.isPresent()
                && scene.lexicon()
                        .list("ties")
                        .contains(scene.head(object.getAsInt()).lower());
        if (has) {
            // "was the first communist state to have relations with the South, establishing them in February"
            return here.stream()
                    .filter(found -> found.kind() == ActKind.RELATIONS_ESTABLISHED
                            && found.actors().equals(ranked))
                    .findFirst();
        }
        return object.isEmpty()
                ? Optional.empty()
                : scene.rules()
                        .of(Frame.OBJECT, verb.get(), object.getAsInt())
                        .flatMap(rule -> here.stream()
                                .filter(found -> found.kind() == rule.kind()
                                        && found.actors().equals(ranked))
                                .findFirst());
    }

    private boolean isCalledSo(VerbGroup verb) {
        int before = verb.chunk() - 1;
        return scene.clauses()
                        .hook(verb)
                        .filter(scene.clauses()::ordinalCountry)
                        .isPresent()
                || scene.parse().kindAt(before, Chunk.Kind.NOUN) && scene.has(before, Set.of("latest", "newest"));
    }

    private @Nullable Edtf since() {
        return scene.parse().times().stream()
                .filter(time -> time.relation() == Time.Relation.SINCE)
                .map(Time::value)
                .findFirst()
                .orElse(null);
    }

    private List<Claim> never(VerbGroup verb, List<Found> here) {
        boolean never = scene.units(verb.chunk()).stream().anyMatch(unit -> unit.is("never"))
                || verb.negated() && scene.parse().unit(0).is("never");
        if (!never || !verb.modal().isEmpty()) {
            return List.of();
        }
        List<Claim> claims = new ArrayList<>();
        for (Found found : here) {
            if (found.anchor() == verb.chunk() && !found.rule().id().equals("sequel.position")) {
                for (Party actor : found.actors()) {
                    for (Party target : found.targets()) {
                        claims.add(new Claim(
                                ClaimForm.NEVER,
                                found.kind(),
                                actor,
                                target,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                scene.text().plain().passage(found.from(), found.to())));
                    }
                }
            }
        }
        return claims;
    }
}
