package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Ordinal claims, counts, "the only", "the first", "the last", "never". */
final class Claims {
    private static final Set<String> GOVERNING =
            WordSet.of("government", "president", "parliament", "administration", "republic", "regime", "emirate");

    private final Scene scene;
    private final RankedBefore rankedBefore;
    private final Numbers counts;
    private final RankWords ranks;
    private final RankedActs rankedActs;

    Claims(Scene scene) {
        this.scene = scene;
        this.rankedBefore = new RankedBefore(scene);
        this.counts = new Numbers(scene);
        this.ranks = new RankWords(scene);
        this.rankedActs = new RankedActs(scene);
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
        List<Claim> lists = new RankLists(scene).all(here);
        // "Ghana and Malawi recognised it, becoming the fourth and fifth countries to do so": each has one rank
        claims.removeIf(claim -> lists.stream()
                .anyMatch(one -> claim.rank() != null
                        && one.kind() == claim.kind()
                        && (Objects.equals(one.actor(), claim.actor()) || Objects.equals(one.rank(), claim.rank()))
                        && Objects.equals(one.target(), claim.target())));
        claims.addAll(lists);
        claims.addAll(new RankAsides(scene).all(here));
        claims.addAll(new Scores(scene).all(here));
        claims.addAll(new SuchMoves(scene).claims(here));
        for (VerbGroup verb : scene.parse().verbs()) {
            claims.addAll(counts.of(verb, here));
            claims.addAll(new LostAllies(scene).of(verb, here));
            claims.addAll(never(verb, here));
        }
        // "No other had done so since 2021, which makes Moscow the first": of the two the one that says since when
        claims.removeIf(claim -> claim.form() == ClaimForm.FIRST
                && claims.stream()
                        .anyMatch(one -> one.form() == ClaimForm.SINCE
                                && one.rank() != null
                                && one.kind() == claim.kind()
                                && Objects.equals(one.actor(), claim.actor())
                                && Objects.equals(one.target(), claim.target())));
        return claims;
    }

    private List<Claim> ranked(int chunk, List<Found> here) {
        boolean some = scene.parse().lower(chunk - 1).equals("among")
                || scene.parse().lower(chunk - 1).equals("of")
                        && scene.parse().lower(chunk - 2).equals("one");
        // "Their first government was recognised by three": which of theirs, and not which recognition
        boolean theirs = scene.units(chunk).getFirst().in(Words.POSSESSIVES)
                && scene.head(chunk).in(GOVERNING);
        // "were among the first to": of none it is said that it was the first
        Optional<ClaimForm> form = some || theirs || ranks.isDenied(chunk) ? Optional.empty() : ranks.form(chunk);
        if (form.isEmpty()) {
            return List.of();
        }
        Optional<Found> act = rankedActs.of(chunk, here);
        if (form.get() == ClaimForm.ONLY && act.isPresent() && new OnlyTogether(scene).joins(chunk)) {
            return new OnlyTogether(scene).claims(chunk, act.get());
        }
        if (act.isEmpty() && form.get() == ClaimForm.ONLY) {
            return new OnlyMeant(scene).of(chunk, here);
        }
        if (act.isEmpty()
                || isDenied(chunk, act.get())
                || isOfRecognised(chunk, act.get())
                || ranksNoActor(act.get())) {
            return List.of();
        }
        OptionalInt others = rankedBefore.others(chunk);
        others = others.isPresent() ? others : rankedBefore.leadingException();
        OptionalInt names =
                form.get() == ClaimForm.ORDINAL || others.isPresent() ? rankedBefore.of(chunk) : OptionalInt.empty();
        List<PolityKey> before = names.isPresent() || form.get() != ClaimForm.ORDINAL
                ? new DatedNames(scene).polities(names)
                : new Forerunners(scene).bracketed(chunk);
        List<Party> after = Parties.of(before);
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
        boolean counts = form.get() == ClaimForm.FIRST && others.isPresent()
                || form.get() == ClaimForm.ORDINAL && rankedBefore.countsFrom(chunk);
        int left = counts ? after.size() : 0;
        Integer rank = own.isPresent() ? Integer.valueOf(own.getAsInt() + left) : null;
        boolean refused = act.get().status() == Status.REFUSED;
        if (form.get() == ClaimForm.ONLY && scene.has(chunk, "other") && others.isEmpty() && !refused) {
            return new OnlyOthers(scene).of(chunk, act.get(), from, to);
        }
        if (form.get() == ClaimForm.ONLY && (refused || act.get().actors().size() > 1)) {
            // "Russia and Syria are the only ones to": of none alone it is said that it is the only one; "the only two"
            // is a number
            // of its own.
            return refused
                            || others.isPresent()
                            || scene.has(chunk, "other")
                            || act.get().kind().effect().isEmpty()
                            || scene.units(chunk).stream().anyMatch(unit -> unit.tag("NUM"))
                    ? List.of()
                    : new StandingClaims(scene).soMany(act.get(), new Whom(scene).counted(chunk), from, to);
        }
        List<Claim> claims = new ArrayList<>();
        if (act.get().actors().stream().anyMatch(act.get().targets()::contains)) {
            // "the two are the first to": read as of one toward itself, and so misread
            return List.of();
        }
        for (Party actor : act.get().actors()) {
            for (Party target : act.get().targets()) {
                Claim claim = new Claim(
                        left > 0 ? ClaimForm.ORDINAL : form.get(),
                        act.get().kind(),
                        actor,
                        target,
                        rank,
                        null,
                        null,
                        new Whom(scene).counted(chunk),
                        form.get() == ClaimForm.SINCE
                                ? SinceWhen.ranks(scene.parse(), chunk)
                                        .map(Time::value)
                                        .orElse(null)
                                : null,
                        after.stream().filter(party -> !party.equals(actor)).toList(),
                        scene.text().plain().passage(from, to));
                claims.add(claim);
                if (form.get() == ClaimForm.ONLY && !claim.after().isEmpty()) {
                    claims.add(behindThem(claim));
                }
            }
        }
        return claims;
    }

    /** "denied that it was the first": nobody says so. */
    private boolean isDenied(int chunk, Found act) {
        return act.status() == Status.DENIED
                && scene.parse().verbs().stream()
                        .anyMatch(verb -> verb.chunk() < chunk
                                && Word.isOneOf(verb.base(), "deny", "dispute", "reject", "refute"));
    }

    /** "the only country apart from Russia to do so": the second that does. */
    private static Claim behindThem(Claim only) {
        return new Claim(
                ClaimForm.ORDINAL,
                only.kind(),
                only.actor(),
                only.target(),
                only.after().size() + 1,
                null,
                null,
                only.population(),
                null,
                only.after(),
                only.evidence());
    }

    /** "The first Taliban government was recognised by Pakistan": which of its governments, and not which recognition. */
    private boolean isOfRecognised(int chunk, Found act) {
        return scene.units(chunk).stream()
                        .anyMatch(unit -> unit.in(GOVERNING) || unit.lower().endsWith(" government"))
                && scene.parse()
                        .verbAt(act.anchor())
                        .filter(verb -> verb.finite() && verb.passive())
                        .isPresent();
    }

    /** "the last country not to recognise it" has not done so; "the third envoy to be expelled" was acted toward. */
    private boolean ranksNoActor(Found act) {
        return scene.parse()
                .verbAt(act.anchor())
                .filter(verb -> verb.infinitive() && (verb.negated() || verb.passive()))
                .isPresent();
    }

    private List<Claim> never(VerbGroup verb, List<Found> here) {
        boolean never = scene.units(verb.chunk()).stream().anyMatch(unit -> unit.is("never"))
                || verb.negated() && scene.parse().unit(0).is("never")
                || isAtNoTime(verb);
        if (!never || !verb.modal().isEmpty()) {
            return List.of();
        }
        List<Claim> claims = new ArrayList<>(new Holdings(scene).never(verb));
        for (Found found : here) {
            if (found.anchor() == verb.chunk() && !found.rule().id().equals("sequel.position")) {
                for (Party actor : found.actors()) {
                    for (Party target : found.targets()) {
                        // "India and China have never broken off relations": of either it is one claim
                        boolean told = claims.stream()
                                .anyMatch(other -> target.equals(other.actor()) && actor.equals(other.target()));
                        if (told) {
                            continue;
                        }
                        claims.add(Claim.of(
                                ClaimForm.NEVER,
                                found.kind(),
                                actor,
                                target,
                                scene.text().plain().passage(found.from(), found.to())));
                    }
                }
            }
        }
        return claims;
    }

    /** "has at no time recognised it", "At no point did it". */
    private boolean isAtNoTime(VerbGroup verb) {
        for (int j = verb.chunk() - 1; j >= 0; j--) {
            if (scene.parse().kindAt(j, Chunk.Kind.COMMA) || scene.parse().kindAt(j, Chunk.Kind.STOP)) {
                return false;
            }
            if (Word.isOneOf(scene.parse().lower(j), "no time", "no point", "no stage", "at no time", "at no point")) {
                return true;
            }
        }
        return false;
    }
}
