package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.claim.Claim;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
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

/** A rank given to the news itself: "It was the third such decision this year, after those of Peru and Chile". */
record SuchMoves(Scene scene) {
    static final Set<String> MOVES =
            WordSet.of("move", "decision", "step", "action", "announcement", "measure", "case", "switch", "change");

    /** Of these the relations that are told are made. */
    private static final Set<String> DEALS = WordSet.of("deal", "agreement", "accord", "pact");

    private static final Set<String> NEWS = WordSet.of("it", "this", "that", "the move", "the decision", "the step");

    /** Sentences from the act to what ranks it. */
    private static final int NEAR = 2;

    private record Ranked(int chunk, int rank, Found news) {}

    List<Claim> claims(List<Found> here) {
        List<Claim> claims = new ArrayList<>();
        for (Ranked one : all(here)) {
            if (one.rank == 1 && after(one.chunk).isPresent()) {
                // "the first such step by an ally after the Kremlin itself": first or second, as one counts
                continue;
            }
            claims.addAll(new StandingClaims(scene)
                    .of(
                            one.news,
                            one.rank,
                            Parties.of(before(one.chunk)),
                            scene.from(List.of(one.chunk)),
                            scene.to(List.of(one.chunk))));
        }
        return claims;
    }

    /** Those named as having done so before. */
    List<Found> predecessors(List<Found> here) {
        List<Found> found = new ArrayList<>();
        for (Ranked one : all(here)) {
            // "Israel and Morocco established relations. It was the fourth such deal, after Bahrain's": with which of
            // them?
            Kindred kindred = new Kindred(scene);
            boolean toward = kindred.isToward(one.news, before(one.chunk))
                    && kindred.targets(one.news, before(one.chunk)).equals(one.news.targets());
            OptionalInt after = toward ? after(one.chunk) : OptionalInt.empty();
            after.ifPresent(names -> new Predecessors(scene)
                    .predecessors(names - 1, names, before(one.chunk), List.of(one.news))
                    .ifPresent(found::add));
        }
        return found;
    }

    /** "ended visa-free travel on Monday, the first country to take such a step": the one told right before, and that is no act. */
    boolean isOfTheClause(VerbGroup verb, List<Found> here) {
        boolean such = verb.infinitive()
                && scene.parse().lower(verb.chunk() + 1).startsWith("such a ")
                && scene.parse().kindAt(verb.chunk() - 2, Chunk.Kind.COMMA);
        return such
                && here.stream().noneMatch(told -> told.anchor() < verb.chunk())
                && scene.parse().verbs().stream()
                        .filter(other -> other.finite() && other.chunk() < verb.chunk())
                        .reduce((one, other) -> other)
                        .filter(other -> scene.clauses().object(other).isPresent()
                                && !Speech.says(other.base())
                                && !Word.isOneOf(other.base(), "decide", "agree", "act", "take", "make"))
                        .isPresent();
    }

    private List<Ranked> all(List<Found> here) {
        List<Ranked> all = new ArrayList<>();
        for (int chunk = 1; chunk < scene.parse().chunks().size(); chunk++) {
            if (isSuch(chunk)) {
                int at = chunk;
                OptionalInt rank = new RankWords(scene).rank(chunk);
                rank.ifPresent(many -> news(at, here)
                        .filter(told -> scene.head(at).in(MOVES) || told.symmetric())
                        .ifPresent(told -> all.add(new Ranked(at, many, told))));
            }
        }
        return all;
    }

    private boolean isSuch(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && (scene.head(chunk).in(MOVES) || scene.head(chunk).in(DEALS))
                && (scene.has(chunk, "such")
                        || scene.parse().lower(chunk + 1).equals("of")
                                && scene.parse().lower(chunk + 2).equals("its kind"))
                // "the country's second such step in a year": its own
                && scene.units(chunk).stream().noneMatch(unit -> unit.is("'s") || unit.in(Words.POSSESSIVES));
    }

    private Optional<Found> news(int chunk, List<Found> here) {
        if (scene.parse().kindAt(chunk - 1, Chunk.Kind.COMMA)) {
            // "recognised Kosovo on Monday, the third such decision this year"
            return here.stream()
                    .filter(told -> told.anchor() < chunk && counts(told))
                    .reduce((one, other) -> other);
        }
        if (scene.parse().lower(0).equals("in") && chunk == 1) {
            // "In the first such move since the war, Spain recognised it"
            return here.stream().filter(SuchMoves::counts).findFirst();
        }
        boolean told = NEWS.contains(scene.parse().lower(chunk - 2))
                && scene.parse()
                        .verbAt(chunk - 1)
                        .filter(be -> Statuses.COPULAS.contains(be.base()) && !be.negated())
                        .isPresent();
        return told
                ? scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                        .filter(act -> act.sentence() >= scene.sentence() - near(chunk) && counts(act))
                        .findFirst()
                : Optional.empty();
    }

    /** "It was the first such case": of whatever was told right before. */
    private int near(int chunk) {
        return scene.head(chunk).is("case") ? 1 : NEAR;
    }

    private static boolean counts(Found told) {
        return !told.background()
                && told.actors().size() == 1
                && told.status() != Status.REFUSED
                && told.status() != Status.DENIED
                && (told.kind().effect().isPresent() || told.kind() == ActKind.DIPLOMATS_EXPELLED);
    }

    /** "after those of Peru and Chile", "after Peru's". */
    private OptionalInt after(int chunk) {
        for (int j = chunk + 1;
                j + 1 < scene.parse().chunks().size() && !scene.parse().kindAt(j, Chunk.Kind.VERB);
                j++) {
            if (scene.parse().lower(j).equals("after") && scene.parse().kindAt(j + 1, Chunk.Kind.NOUN)) {
                boolean those = Word.isOneOf(scene.parse().lower(j + 1), "those", "that", "the one", "the ones")
                        && Word.isOneOf(scene.parse().lower(j + 2), "of", "by");
                int named = those ? j + 3 : j + 1;
                return scene.parse().kindAt(named, Chunk.Kind.NOUN) ? OptionalInt.of(named) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    List<PolityKey> before(int chunk) {
        OptionalInt names = after(chunk);
        List<PolityKey> who = scene.polities(names);
        return names.isPresent() && who.isEmpty()
                ? scene.units(names.getAsInt()).stream()
                        .map(Unit::polity)
                        .filter(Objects::nonNull)
                        .map(key -> (PolityKey) key)
                        .toList()
                : who;
    }
}
