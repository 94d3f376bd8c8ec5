package credence.stance;

import credence.act.Aspect;
import credence.ledger.Confidence;
import credence.ledger.Entry;
import credence.polity.Memberships;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who, in a population, recognises a polity, is recognised by it, or has relations with it.
 *
 * @param members those that surely do by what is held, by the date since when and then the key
 * @param possible those that do if the dates that are left open fell so, in the same order
 * @param disputed those that by what is held do not, but do by somebody's account; never counted
 * @param withoutPublication accounts that have no day of publication; a question limited to what was reported by a day leaves them out
 */
public record Tally(
        PolityKey of,
        Direction direction,
        Question question,
        Population population,
        List<Member> members,
        List<Member> possible,
        List<Member> disputed,
        int withoutPublication) {
    /** Which way is counted. */
    public enum Direction {
        /** Who recognises the polity. */
        RECOGNISERS,
        /** Whom the polity recognises. */
        RECOGNISED,
        /** Who has relations with it. */
        RELATIONS
    }

    /**
     * One of those counted, or not.
     *
     * @param entry the act that began it
     * @param since its date; up to a day where its source tells only that it had happened
     * @param disputed whether somebody's account, which the register does not hold, comes to another value
     */
    public record Member(PolityKey polity, Entry entry, Edtf since, boolean disputed, Position position) {
        static final Comparator<Member> BY_DATE = Comparator.comparing((Member member) -> member.since.from())
                .thenComparing(member -> member.since.to())
                .thenComparing(Member::polity);

        /** How well a source supports the act that began it; null where nobody said. */
        public @Nullable Confidence confidence() {
            return entry.attribution().confidence();
        }
    }

    public Tally {
        members = List.copyOf(members);
        possible = List.copyOf(possible);
        disputed = List.copyOf(disputed);
    }

    public int count() {
        return members.size();
    }

    public static Tally recognisers(
            PolityKey target, Question question, Population population, Histories histories, Memberships memberships) {
        return of(target, Direction.RECOGNISERS, question, population, histories, memberships);
    }

    public static Tally recognised(
            PolityKey actor, Question question, Population population, Histories histories, Memberships memberships) {
        return of(actor, Direction.RECOGNISED, question, population, histories, memberships);
    }

    public static Tally relations(
            PolityKey polity, Question question, Population population, Histories histories, Memberships memberships) {
        return of(polity, Direction.RELATIONS, question, population, histories, memberships);
    }

    /** The count. Who belongs to the population is asked on the question's day. */
    public static Tally of(
            PolityKey polity,
            Direction direction,
            Question question,
            Population population,
            Histories histories,
            Memberships memberships) {
        List<Member> members = new ArrayList<>();
        List<Member> possible = new ArrayList<>();
        List<Member> disputed = new ArrayList<>();
        int withoutPublication = 0;
        for (History history : histories.of(polity)) {
            PolityKey other = history.beside(polity);
            if (!population.contains(other, question.day(), memberships)) {
                continue;
            }
            if (question.reportedBy() != null) {
                withoutPublication += history.withoutPublication(question.known());
            }
            Position position = position(history, polity, other, direction, question);
            switch (position.isCounted()) {
                case YES -> members.add(member(other, position, position.isDisputed(), position));
                case POSSIBLE -> possible.add(member(other, position, position.isDisputed(), position));
                case NO ->
                    position.dissents().stream()
                            .map(Position.Dissent::position)
                            .filter(theirs -> theirs.countedSince() != null)
                            .min(Comparator.comparing(
                                    theirs -> Objects.requireNonNull(theirs.countedSince()), When.BY_TIME))
                            .ifPresent(theirs -> disputed.add(member(other, theirs, true, position)));
            }
        }
        members.sort(Member.BY_DATE);
        possible.sort(Member.BY_DATE);
        disputed.sort(Member.BY_DATE);
        return new Tally(polity, direction, question, population, members, possible, disputed, withoutPublication);
    }

    private static Position position(
            History history, PolityKey polity, PolityKey other, Direction direction, Question question) {
        return switch (direction) {
            case RECOGNISERS -> history.position(other, Aspect.RECOGNITION, question);
            case RECOGNISED -> history.position(polity, Aspect.RECOGNITION, question);
            case RELATIONS -> history.position(other, Aspect.RELATIONS, question);
        };
    }

    /**
     * @param told where the date is from
     * @param shown the position by the question's viewpoint
     */
    private static Member member(PolityKey polity, Position told, boolean disputed, Position shown) {
        Entry entry = Objects.requireNonNull(told.countedSince());
        return new Member(polity, entry, When.of(entry), disputed, shown);
    }
}
