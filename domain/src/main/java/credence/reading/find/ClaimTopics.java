package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.text.Token;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The claim or annexation that words take up: "the annexation", "that sovereignty", "Rabat's claims". */
final class ClaimTopics {
    private static final List<String> COUNTS = List.of("one", "two", "three", "four", "five");

    private static final Set<String> MOVES =
            WordSet.of("moves", "move", "steps", "step", "acts", "act", "actions", "action");

    /** Other words for an annexation that was told last. */
    private static final Set<String> TAKING = WordSet.of(
            "union",
            "merger",
            "seizure",
            "loss",
            "takeover",
            "grab",
            "change",
            "changes",
            "unification",
            "amputation",
            "conquest",
            "fusion",
            "result",
            "outcome");

    private final Scene scene;

    ClaimTopics(Scene scene) {
        this.scene = scene;
    }

    /** "they would never recognise it": an annexation, which is no polity. */
    boolean isAnnexation(int chunk) {
        return scene.units(chunk).size() == 1
                && Topics.SINGULAR_PRONOUNS.contains(scene.head(chunk).lower())
                && (lastAnnexed() || namedBefore(chunk) || spokenOfBefore(chunk));
    }

    /** "condemned the annexation and would never recognise it": the sentence has the word before, and no name since. */
    private boolean namedBefore(int chunk) {
        for (int j = chunk - 1; j >= 0; j--) {
            if (scene.parse().kindAt(j, Chunk.Kind.NOUN) && scene.head(j).is("annexation")) {
                return annexation().isPresent();
            }
            if (scene.parse().kindAt(j, Chunk.Kind.NOUN) && scene.head(j).named()) {
                return false;
            }
        }
        return false;
    }

    /** "The Council declared the annexation void. Jordan does not recognise it either": what the sentence right before speaks of. */
    private boolean spokenOfBefore(int chunk) {
        boolean not = scene.parse()
                .verbAt(Math.max(0, chunk - 1))
                .filter(verb -> verb.chunk() == chunk - 1 && verb.negated())
                .isPresent();
        if (!not || scene.sentence() == 0) {
            return false;
        }
        List<Token> before = scene.text().sentences().get(scene.sentence() - 1).tokens();
        return IntStream.range(1, before.size())
                        .anyMatch(i -> before.get(i).is("annexation")
                                && Word.isOneOf(before.get(i - 1).lower(), "the", "that", "this"))
                && annexation().isPresent();
    }

    /** "would not recognise the move", "does not recognise the forced union": what was told last is an annexation. */
    boolean isAboutAnnexation(int chunk) {
        Unit head = scene.head(chunk);
        boolean bare = scene.units(chunk).size() <= 3
                && scene.units(chunk).stream().noneMatch(unit -> unit.polity() != null || unit.named());
        return (head.in(MOVES) || head.in(TAKING) && bare)
                && scene.units(chunk).getFirst().in("the", "this", "these", "such")
                && lastAnnexed();
    }

    private boolean lastAnnexed() {
        return scene.text()
                .lastTold()
                .lastKind(scene.sentence())
                .filter(kind -> kind == ActKind.ANNEXATION)
                .isPresent();
    }

    /** "the annexation", "that sovereignty", "the claim": what was told of before by such words. */
    Optional<Party> claim(int chunk) {
        String head = scene.head(chunk).lower();
        boolean definite = scene.units(chunk).getFirst().in("the", "that", "this", "such")
                || Word.isOneOf(scene.parse().lower(chunk - 1), "that", "this");
        boolean theirs = scene.units(chunk).getFirst().in("their", "its")
                && Word.isOneOf(head, "annexation", "incorporation", "absorption");
        boolean owned = scene.units(chunk).stream().anyMatch(unit -> unit.polity() != null);
        if (!owned
                && scene.units(chunk).getFirst().in("a", "an", "any")
                && Word.isOneOf(head, "annexation", "incorporation")) {
            List<PolityKey> by = annexers(chunk);
            return planned(by)
                    .or(() -> by.size() == 1
                            ? Optional.of(new Party.Named(name(Party.of(by.getFirst())) + "'s annexation"))
                            : Optional.empty());
        }
        if (theirs && !owned && scene.units(chunk).size() == 2) {
            // "annexed the Baltic states. London never recognised their incorporation"
            return annexation();
        }
        if (owned && head.startsWith("claim")) {
            return claimOf(chunk);
        }
        if (!definite
                || owned
                || !Word.isOneOf(head, "annexation", "incorporation", "absorption", "sovereignty", "claim", "claims")) {
            return Optional.empty();
        }
        Optional<Party> told = scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .flatMap(found -> found.targets().stream())
                .filter(party -> party instanceof Party.Named named
                        && (head.startsWith("claim")
                                ? Stream.of("sovereignty", "claim", "capital").anyMatch(named.text()::contains)
                                : named.text().contains(head)))
                .findFirst();
        return told.isPresent() || head.startsWith("claim") || head.equals("sovereignty") ? told : annexation();
    }

    /** "the Moroccan claim", "Rabat's claims": the one told before that names the same claimant. */
    private Optional<Party> claimOf(int chunk) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .flatMap(found -> found.targets().stream())
                .filter(party -> party instanceof Party.Named named
                        && Stream.of("sovereignty", "claim").anyMatch(named.text()::contains)
                        && scene.owners().of(chunk).stream()
                                .flatMap(key -> scene.text().polities().find(key).stream())
                                .flatMap(polity -> Stream.concat(Stream.of(polity.name()), polity.demonyms().stream()))
                                .anyMatch(named.text()::contains))
                .findFirst();
    }

    /** "Israel means to annex the valley. London would not recognise an annexation": the one that may come; else the last, by these if any are told. */
    private Optional<Party> planned(List<PolityKey> by) {
        return annexation(Stream.concat(
                        scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                                .filter(found -> found.status() != Status.DONE),
                        scene.text().memory().toldUpTo(scene.sentence()).reversed().stream())
                .filter(found -> by.isEmpty() || found.actors().equals(Parties.of(by))));
    }

    /** "would not recognise an annexation by Israel": whose; of what, is not told. */
    private List<PolityKey> annexers(int chunk) {
        return scene.parse().lower(chunk + 1).equals("by")
                ? scene.polities(scene.clauses().after(chunk, "by"))
                : List.of();
    }

    /** The annexation told last, in words. */
    Optional<Party> annexation() {
        return annexation(scene.text().memory().toldUpTo(scene.sentence()).reversed().stream());
    }

    private Optional<Party> annexation(Stream<Found> told) {
        return told.filter(found ->
                        found.kind() == ActKind.ANNEXATION && found.actors().size() == 1)
                .findFirst()
                .map(found -> new Party.Named(name(found.actors().getFirst()) + "'s annexation"
                        + (found.targets().size() == 1
                                ? " of " + name(found.targets().getFirst())
                                : regions(found.targets()))));
    }

    /** "of four Ukrainian regions", where several were told that are parts of one state. */
    private String regions(List<Party> taken) {
        List<PolityKey> states = taken.stream()
                .flatMap(AnnexedLands::polity)
                .map(key -> scene.text().parents().of(key))
                .filter(parents -> !parents.isEmpty())
                .map(List::getFirst)
                .toList();
        boolean one =
                states.size() == taken.size() && states.stream().distinct().count() == 1;
        return !one || taken.size() > COUNTS.size()
                ? ""
                : scene.text()
                        .polities()
                        .find(states.getFirst())
                        .flatMap(state -> state.demonyms().stream().findFirst())
                        .map(people -> " of " + COUNTS.get(taken.size() - 1) + " " + people + " regions")
                        .orElse("");
    }

    private String name(Party party) {
        return switch (party) {
            case Party.Named named -> named.text();
            case Party.Known known ->
                scene.text()
                        .polities()
                        .find(known.key())
                        .map(Polity::name)
                        .orElse(known.key().value());
        };
    }
}
