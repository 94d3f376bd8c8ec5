package credence.verdict;

import credence.act.Aspect;
import credence.polity.Memberships;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.stance.Coverage;
import credence.stance.Histories;
import credence.stance.Position;
import credence.stance.Question;
import credence.stance.Stance;
import credence.stance.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the register can be asked, and an answer be kept of. */
public sealed interface Matter {
    /** Where an actor stands toward a target. */
    record OfStance(PolityKey actor, PolityKey target) implements Matter {
        @Override
        public Grounds grounds() {
            return new Grounds(Set.of(), Set.of(new Grounds.Pair(actor, target)));
        }

        /** The value of each aspect, and since when it has it. */
        @Override
        public Map<String, String> answer(
                Histories histories, Memberships memberships, Coverage coverage, Question question) {
            Stance stance = histories.of(actor, target).stance(actor, question);
            Map<String, String> answer = new LinkedHashMap<>();
            for (Aspect aspect : Aspect.values()) {
                Position position = stance.position(aspect);
                String field = aspect.name().toLowerCase(Locale.ROOT);
                answer.put(field, position.value());
                position.sinceWhen().ifPresent(since -> answer.put(field + " since", since.text()));
            }
            return answer;
        }
    }

    /** Who is counted. */
    record OfTally(PolityKey polity, Tally.Direction direction, Population population) implements Matter {
        @Override
        public Grounds grounds() {
            return new Grounds(Set.of(polity), Set.of());
        }

        /** How many surely, how many possibly, and since when each of them. */
        @Override
        public Map<String, String> answer(
                Histories histories, Memberships memberships, Coverage coverage, Question question) {
            Tally tally = Tally.of(polity, direction, question, population, histories, memberships);
            Map<String, String> answer = new LinkedHashMap<>();
            answer.put("count", String.valueOf(tally.count()));
            answer.put("possible", String.valueOf(tally.possible().size()));
            tally.members()
                    .forEach(member -> answer.put(
                            member.polity().value(), "since " + member.since().text()));
            tally.possible().forEach(member -> answer.put(member.polity().value(), "possible"));
            return answer;
        }
    }

    /** Whether a claim holds. */
    record OfClaim(Assertion assertion) implements Matter {
        @Override
        public Grounds grounds() {
            return new Grounds(Set.copyOf(assertion.targets()), Set.of());
        }

        /** The verdict among each population, and the rank. */
        @Override
        public Map<String, String> answer(
                Histories histories, Memberships memberships, Coverage coverage, Question question) {
            return Checking.answer(new Verdicts(histories, memberships, coverage, question).check(assertion));
        }
    }

    /** What of the ledger its answer rests on. */
    Grounds grounds();

    /** The parts of its answer, each by a name that stays the same. */
    Map<String, String> answer(Histories histories, Memberships memberships, Coverage coverage, Question question);

    /** What the entries after a question's K, up to the last of the histories, made of its answer. */
    default List<Flag> flags(Histories histories, Memberships memberships, Coverage coverage, Question question) {
        return Flag.since(
                question.known(),
                grounds().entries(histories, question.known(), histories.last()),
                known -> answer(histories, memberships, coverage, question.withKnown(known)));
    }
}
