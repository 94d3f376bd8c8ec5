package credence.verdict;

import credence.act.Act;
import credence.claim.Claim;
import credence.ledger.Revision;
import credence.polity.Memberships;
import credence.reading.Reading;
import credence.report.Report;
import credence.stance.Coverage;
import credence.stance.Histories;
import credence.stance.Question;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A reading put to the register: whether its accounts agree, whether its claims hold, and what later entries made of either. */
public final class Checking {
    /** The part of an answer that says whether an account agrees. */
    public static final String AGREEMENT = "agreement";

    private final Report report;
    private final Reading reading;
    private final Histories histories;
    private final Memberships memberships;
    private final Coverage coverage;
    private final Question question;
    private final Map<Claim, Told> told = new IdentityHashMap<>();

    /**
     * @param histories of what the reading rests on, see {@link Grounds}
     * @param question the day for which its claims are checked, as a rule that of publication, and K
     */
    public Checking(
            Report report,
            Reading reading,
            Histories histories,
            Memberships memberships,
            Coverage coverage,
            Question question) {
        this.report = report;
        this.reading = reading;
        this.histories = histories;
        this.memberships = memberships;
        this.coverage = coverage;
        this.question = question;
        for (Told one : Told.of(reading.claims(), memberships)) {
            one.claims().forEach(claim -> told.put(claim, one));
        }
    }

    public static Grounds grounds(Reading reading, Memberships memberships) {
        return Grounds.of(reading, Told.of(reading.claims(), memberships));
    }

    public Question question() {
        return question;
    }

    /** Of each account, in their order. */
    public List<Agreement> agreements() {
        return each(act -> agreement(act, question.known()));
    }

    /** Of each claim, in their order; those of one passage that are one have the same. */
    public List<List<Verdict>> verdicts() {
        return claims(one -> verdicts(one, question.known()));
    }

    /** What each claim is taken to assert, in their order. */
    public List<Told> told() {
        return claims(one -> one);
    }

    /** What is kept of each agreement. */
    public List<Map<String, String>> accountAnswers() {
        return each(act -> answer(agreement(act, question.known())));
    }

    /** What is kept of the verdicts of each claim. */
    public List<Map<String, String>> claimAnswers() {
        return claims(one -> answer(verdicts(one, question.known())));
    }

    /** What the entries after a revision made of each agreement. */
    public List<List<Flag>> accountFlags(Revision kept) {
        return each(act -> Flag.since(
                kept,
                Grounds.of(act).entries(histories, kept, question.known()),
                known -> answer(agreement(act, known))));
    }

    /** What the entries after a revision made of the verdicts of each claim. */
    public List<List<Flag>> claimFlags(Revision kept) {
        return claims(one -> Flag.since(
                kept,
                Grounds.of(one).entries(histories, kept, question.known()),
                known -> answer(verdicts(one, known))));
    }

    /** The part of an answer that has the rank beside the verdict among a population. */
    public static String rankAmong(String population) {
        return "rank among " + population;
    }

    private <T> List<T> each(Function<Act, T> of) {
        return reading.accounts().stream()
                .map(account -> of.apply(account.act()))
                .toList();
    }

    private <T> List<T> claims(Function<Told, T> of) {
        Map<Told, T> once = new IdentityHashMap<>();
        return reading.claims().stream()
                .map(claim -> once.computeIfAbsent(Objects.requireNonNull(told.get(claim)), of))
                .toList();
    }

    private Agreement agreement(Act act, Revision known) {
        return Agreement.of(act, report.published(), histories, question.withKnown(known));
    }

    private List<Verdict> verdicts(Told one, Revision known) {
        return new Verdicts(histories, memberships, coverage, question.withKnown(known)).check(one);
    }

    private static Map<String, String> answer(Agreement agreement) {
        return Map.of(AGREEMENT, agreement.word().word());
    }

    /** The verdict among each population by the population's word, and the rank beside it. */
    public static Map<String, String> answer(List<Verdict> verdicts) {
        Map<String, String> answer = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            answer.put(verdict.population().word(), verdict.outcome().word());
            if (verdict.rank() != null) {
                answer.put(rankAmong(verdict.population().word()), String.valueOf(verdict.rank()));
            }
        }
        return answer;
    }
}
