package credence.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.InvalidInput;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import credence.stance.Comparison;
import credence.stance.Histories;
import credence.stance.History;
import credence.stance.Tally;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is certified: a stance or a tally. The answer is made here and nowhere else, when it is certified and when that is checked. */
public sealed interface CertifiedQuestion {
    /** Where one stands toward the other. */
    record OfPair(PolityKey actor, PolityKey target) implements CertifiedQuestion {
        @Override
        public String path() {
            return "/stances/" + actor + "/" + target;
        }

        @Override
        public String name() {
            return actor + "-" + target;
        }

        @Override
        public ObjectNode answer(Inquiry asked, Histories histories) {
            return new StanceJson(asked.called()).stance(asked.stances(actor, target, histories), List.of());
        }

        @Override
        public Collection<History> rests(Histories histories) {
            return List.of(histories.of(actor, target));
        }

        @Override
        public void write(ObjectNode question) {
            question.put("actor", actor.value()).put("target", target.value());
        }

        @Override
        public String asks(Called called) {
            return "Where does " + called.name(actor) + " stand toward " + called.name(target) + "?";
        }
    }

    /** Who recognises a polity, whom it recognises, who has relations with it. */
    record OfTally(PolityKey polity, Tally.Direction direction) implements CertifiedQuestion {
        @Override
        public String path() {
            return "/polities/" + polity + "/" + word(direction);
        }

        @Override
        public String name() {
            return polity + "-" + word(direction);
        }

        @Override
        public ObjectNode answer(Inquiry asked, Histories histories) {
            return new TallyJson(asked.called())
                    .tally(Comparison.of(
                            polity,
                            direction,
                            asked.question(),
                            asked.viewpoints(),
                            asked.population(),
                            histories,
                            Inquiry.MEMBERSHIPS));
        }

        @Override
        public Collection<History> rests(Histories histories) {
            return histories.of(polity);
        }

        @Override
        public void write(ObjectNode question) {
            question.put("polity", polity.value()).put("direction", word(direction));
        }

        @Override
        public String asks(Called called) {
            return counted(direction, called.name(polity)) + "?";
        }
    }

    /** Where the answer is served. */
    String path();

    /** For the name of a file. */
    String name();

    /** The answer as it is served at {@link #path}, without observations: they are no acts, and under the digest of their entry. */
    ObjectNode answer(Inquiry asked, Histories histories);

    /** The histories that it is folded from. */
    Collection<History> rests(Histories histories);

    void write(ObjectNode question);

    /** The question in words. */
    String asks(Called called);

    /** Every entry up to a revision that the fold goes through, once, in order. */
    default List<Entry> entries(Histories histories, Revision known) {
        return rests(histories).stream()
                .flatMap(history -> history.entries().stream())
                .filter(entry -> entry.revision().compareTo(known) <= 0)
                .distinct()
                .sorted(Comparator.comparing(Entry::revision))
                .toList();
    }

    /** @throws InvalidInput naming what is missing, or direction */
    static CertifiedQuestion of(
            @Nullable PolityKey actor,
            @Nullable PolityKey target,
            @Nullable PolityKey polity,
            @Nullable String direction) {
        if (actor != null && target != null && polity == null) {
            if (actor.equals(target)) {
                throw new InvalidInput("target", "is the actor itself", "Choose two polities.");
            }
            return new OfPair(actor, target);
        }
        if (polity != null && actor == null && target == null) {
            return new OfTally(polity, direction(direction));
        }
        throw new InvalidInput(
                polity == null ? "target" : "polity",
                polity == null ? "or actor is missing" : "stands beside actor or target",
                "Send actor and target for a stance, or polity and direction for a tally.");
    }

    /** What a tally counts. */
    static String counted(Tally.Direction direction, String polity) {
        return switch (direction) {
            case RECOGNISERS -> "Who recognises " + polity;
            case RECOGNISED -> "Whom " + polity + " recognises";
            case RELATIONS -> "Who has relations with " + polity;
        };
    }

    private static Tally.Direction direction(@Nullable String word) {
        return Arrays.stream(Tally.Direction.values())
                .filter(one -> word(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "direction",
                        "is none",
                        "Send one of "
                                + String.join(
                                        ", ",
                                        Stream.of(Tally.Direction.values())
                                                .map(CertifiedQuestion::word)
                                                .toList())
                                + "."));
    }

    private static String word(Tally.Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }
}
