package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.polity.PolityKey;
import credence.reading.find.NoneWords.None;
import credence.reading.parse.Chunk;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is the first or the only one by what none of the others did: "No other Arab government has done so", "None of its neighbours had
 * recognised it", "No country had taken the step since Israel did". What the verb means is an act told beside it ({@link MeantDeed}).
 */
final class Exclusions {
    private static final Set<String> BEFORE = WordSet.of("before", "previously", "until", "till", "hitherto");

    /** "Serbia hopes that no other state does so", "denied that no state had": nobody says that none did. */
    private static final Set<String> UNSAID =
            WordSet.of("hope", "deny", "fear", "doubt", "ensure", "want", "expect", "dispute", "reject", "ask", "urge");

    private final Scene scene;
    final NoneWords nones;
    final MeantDeed deeds;
    private final MeantNews news;

    Exclusions(Scene scene) {
        this.scene = scene;
        this.nones = new NoneWords(scene);
        this.deeds = new MeantDeed(scene);
        this.news = new MeantNews(scene, deeds);
    }

    /** @param here the acts told in this sentence */
    List<Claim> all(List<Found> here) {
        List<Claim> claims = new ArrayList<>();
        if (NoneWords.mayBeIn(scene.text().sentences().get(scene.sentence()))) {
            for (None none : nones.all()) {
                nones.verb(none)
                        .filter(verb -> isTold(none, verb, here))
                        .ifPresent(verb -> claims.addAll(of(none, verb, here)));
            }
        }
        claims.addAll(new ChangedFirst(scene).of(here));
        return claims;
    }

    boolean isTold(None none, VerbGroup verb, List<Found> here) {
        boolean unsaid = scene.parse().verbs().stream()
                .anyMatch(other -> other.chunk() < none.chunk()
                        && UNSAID.contains(other.base())
                        && none.chunk() - other.chunk() <= 4);
        boolean untrue = scene.parse().units().stream()
                .limit(scene.parse().chunks().get(none.chunk()).from())
                .anyMatch(unit -> unit.in("untrue", "true", "if", "whether"));
        // "a decision that sets Peru apart in the bloc, where no other member has done so": what the sentence tells of
        boolean where = scene.parse().units().stream()
                        .limit(scene.parse().chunks().get(none.chunk()).from())
                        .anyMatch(unit -> unit.is("where"))
                && here.stream().noneMatch(told -> told.anchor() < none.chunk());
        boolean almost = Word.isOneOf(
                scene.parse().lastWord(none.chunk() - 1), "almost", "nearly", "virtually", "practically", "hardly");
        return !almost
                && !where
                && verb.modal().isEmpty()
                && !verb.noLonger()
                && !unsaid
                && !untrue
                && (nones.isAny(none) ? verb.negated() : !verb.negated() || isNot(none));
    }

    /** "Not one state had": the word that a negation of the verb would be. */
    private boolean isNot(None none) {
        return scene.parse().lastWord(none.chunk() - 1).equals("not");
    }

    private List<Claim> of(None none, VerbGroup verb, List<Found> here) {
        VerbGroup main = deeds.main(verb);
        List<PolityKey> except = none.exception() < 0 ? List.of() : nones.names(none.exception());
        if (except.size() > 1) {
            return List.of();
        }
        boolean past = verb.pastPerfect() || Word.isOneOf(scene.parse().lower(verb.chunk()), "had");
        List<Integer> shown = new ArrayList<>(List.of(none.chunk(), none.last(), verb.chunk(), main.chunk()));
        if (none.exception() >= 0) {
            shown.add(none.exception());
        }
        int from = scene.from(shown);
        int to = scene.to(shown);
        if (except.size() == 1) {
            return excepted(none, except.getFirst(), main, past, here, from, to);
        }
        Optional<Integer> since = since(main);
        ClaimForm form = since.isPresent() && (past || !none.others()) ? ClaimForm.SINCE : form(none, verb, past);
        if (form == ClaimForm.NEVER) {
            boolean recognises = deeds.kinds(main).contains(ActKind.RECOGNITION) && !deeds.points(main);
            // "none of them has": of a few, each of whom was named
            boolean ofThem = scene.units(none.counted()).getFirst().in("them", "these", "those");
            return recognises && !ofThem ? new Nobody(scene).of(none, main) : List.of();
        }
        String population = new Whom(scene).counted(none.counted());
        List<Found> meant = news.of(main, none.chunk(), here).stream()
                .filter(told -> told.actors().stream()
                        .flatMap(Parties::known)
                        .allMatch(who -> RegionWords.fit(scene, population, who)))
                .filter(told -> !didOthers(told, population))
                // "agreed to recognise it. No other had": what is only announced is the first of its kind, beside the
                // words
                .filter(told -> told.status() == Status.DONE
                        || form == ClaimForm.FIRST && told.sentence() >= scene.sentence() - 1)
                .toList();
        if (meant.isEmpty() || form == ClaimForm.SINCE && !tellsWhen(since.orElseThrow())) {
            // "and no state has done so since": since what was told, whatever that is
            return List.of();
        }
        List<Party> after = since.map(
                        at -> Parties.of(nones.names(at + 1).stream().limit(1).toList()))
                .filter(parties -> scene.parse().kindAt(since.orElseThrow() + 1, Chunk.Kind.NOUN))
                .orElse(List.of());
        return meant.stream()
                .flatMap(told -> new StandingClaims(scene)
                                .each(
                                        told,
                                        form,
                                        form == ClaimForm.ONLY ? null : 1,
                                        since.flatMap(this::when).orElse(null),
                                        after.stream()
                                                .filter(party -> !told.actors().contains(party))
                                                .toList(),
                                        from,
                                        to)
                                .stream())
                .map(claim -> claim.among(population))
                .toList();
    }

    /** "Spain and Norway recognised it. No member had": of several none alone is the first, nor the only one. */
    private boolean didOthers(Found told, @Nullable String population) {
        return scene.text().memory().toldUpTo(scene.sentence() - 1).stream()
                .filter(other -> other.kind() == told.kind()
                        && other.status() == Status.DONE
                        && !other.background()
                        && other.targets().equals(told.targets()))
                .flatMap(other -> Parties.keys(other.actors()).stream())
                .anyMatch(who -> !told.actors().contains(Party.of(who)) && RegionWords.fit(scene, population, who));
    }

    /** "had" makes the news the first; "no other has" the only one; "no country has" says of nobody that it did. */
    private ClaimForm form(None none, VerbGroup verb, boolean past) {
        boolean before = scene.parse().units().stream()
                .skip(scene.parse().chunks().get(Math.max(0, none.chunk() - 3)).from())
                .limit(24)
                .anyMatch(unit -> unit.in(BEFORE) || unit.lower().startsWith("until"));
        if (past || before && verb.perfect()) {
            return ClaimForm.FIRST;
        }
        return none.others() ? ClaimForm.ONLY : ClaimForm.NEVER;
    }

    /** "None but Kuwait has condemned it", "Apart from Moscow, no capital has granted it to them". */
    private List<Claim> excepted(
            None none, PolityKey one, VerbGroup main, boolean past, List<Found> here, int from, int to) {
        Set<ActKind> kinds = deeds.kinds(main);
        List<PolityKey> named =
                deeds.named(main).stream().filter(key -> !key.equals(one)).toList();
        List<Found> own = Stream.concat(
                        here.stream().filter(told -> told.anchor() == main.chunk()),
                        news.before(none.chunk(), here).stream())
                .filter(told -> told.actors().equals(List.of(Party.of(one)))
                        && (deeds.points(main) || kinds.contains(told.kind()))
                        && news.isToward(told, named))
                .limit(1)
                .toList();
        if (past) {
            return List.of();
        }
        if (!own.isEmpty()) {
            return new StandingClaims(scene).each(own.getFirst(), ClaimForm.ONLY, null, null, List.of(), from, to);
        }
        List<Found> like = news.before(none.chunk(), here).stream()
                .filter(told -> kinds.contains(told.kind()))
                .toList();
        List<Party> targets = named.size() == 1
                ? Parties.of(named)
                : like.isEmpty() || !named.isEmpty()
                        ? List.of()
                        : like.getFirst().targets();
        Optional<ActKind> kind = kinds.size() == 1 ? kinds.stream().findFirst() : Optional.empty();
        List<Party> whom = targets.isEmpty() && kinds.contains(ActKind.RECOGNITION)
                ? new WhichClauses(scene).recognised(none.chunk(), one)
                : targets;
        return kind.isEmpty()
                ? List.of()
                : whom.stream()
                        .map(target -> Claim.of(
                                ClaimForm.ONLY,
                                kind.get(),
                                Party.of(one),
                                target,
                                scene.text().plain().passage(from, to)))
                        .map(claim -> claim.among(new Whom(scene).counted(none.counted())))
                        .toList();
    }

    /** "since Israel did", "since 2015": the place of the word behind the verb. */
    private Optional<Integer> since(VerbGroup main) {
        for (int j = main.chunk() + 1; j < scene.parse().chunks().size(); j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.STOP) || scene.parse().kindAt(j, Chunk.Kind.RELATIVE)) {
                return Optional.empty();
            }
            if (scene.parse().lower(j).equals("since")
                    || scene.parse()
                            .timeAt(j)
                            .filter(time -> time.relation() == Time.Relation.SINCE)
                            .isPresent()) {
                return Optional.of(j);
            }
        }
        return Optional.empty();
    }

    private boolean tellsWhen(int since) {
        return scene.parse().kindAt(since, Chunk.Kind.TIME)
                || scene.parse().kindAt(since + 1, Chunk.Kind.TIME)
                || !deeds.ends(since + 1);
    }

    private Optional<Edtf> when(int since) {
        return scene.parse()
                .timeAt(since)
                .or(() -> scene.parse().timeAt(since + 1))
                .map(Time::value)
                .map(Objects::requireNonNull);
    }
}
