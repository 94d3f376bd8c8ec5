package credence.reading.find;

import credence.act.Account;
import credence.act.ActKind;
import credence.act.Status;
import credence.claim.Claim;
import credence.reading.Mention;
import credence.reading.Statement;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.text.Sentence;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that the finders find in one text. */
public final class Findings {
    private static final int LEAD = 3;

    /** Sentences that a speech may go on. */
    private static final int SPEECH = 3;

    /** Sentences over which a pointing word may reach. */
    private static final int NEAR = 2;

    /** How old the day of the news may be, in days. */
    private static final int NEWS_DAYS = 7;

    private static final Set<String> EVENTS = Set.of(
            "vote",
            "voted",
            "election",
            "elections",
            "referendum",
            "attack",
            "attacks",
            "attacked",
            "raid",
            "killed",
            "killing",
            "coup",
            "storming",
            "stormed",
            "invaded",
            "invasion",
            "died",
            "death");

    /** Words behind which something is told beside the news. */
    private static final Set<String> ASIDES = Set.of("after", "when", "since", "before", "because", "whose", "until");

    private final Text text;
    private final Referents referents;

    public Findings(Text text) {
        this.text = text;
        this.referents = new Referents(text);
    }

    /** What was found, each list in the order of the text. */
    public record Result(
            List<Mention> mentions, List<Account> accounts, List<Statement> statements, List<Claim> claims) {}

    public Result all() {
        List<Found> found = new ArrayList<>();
        Map<Claim, Integer> claims = new LinkedHashMap<>();
        Triggers triggers = new Triggers(text.lexicon());
        Layout layout = new Layout(text.plain(), text.sentences());
        for (Sentence sentence : text.sentences()) {
            if (triggers.any(sentence, isNearAct(sentence.index())) && layout.isEvidence(sentence)) {
                Scene scene = new Scene(sentence.index(), text, referents);
                List<Found> here = acts(scene);
                new Claims(scene).all(here).forEach(claim -> claims.putIfAbsent(claim, sentence.index()));
                found.addAll(here);
            }
        }
        return new Result(
                mentions(),
                new Tellings(text, referents, leadEnd()).together(counted(dated(Renewals.in(found), leadEnd()))),
                new Statements(text, referents).all(),
                Claimings.together(claims.entrySet().stream()
                        .map(claim -> Claimings.completed(claim.getKey(), beside(found, claim.getValue())))
                        .toList()));
    }

    private static List<Found> beside(List<Found> found, int sentence) {
        return found.stream()
                .filter(told -> told.sentence() == sentence || told.sentence() == sentence + 1)
                .sorted(Comparator.comparingInt(Found::from))
                .toList();
    }

    /** The lead often leaves the day to the sentence after it: "..., the foreign ministry said on Thursday". */
    private List<Found> dated(List<Found> found, int leadEnd) {
        return found.stream()
                .map(one -> one.when() == null && !one.background() && toldOnADay(one.status())
                        ? one.dated(spoken(one, leadEnd)
                                .or(() -> one.status() == Status.DONE ? text.together(one) : Optional.empty())
                                .or(() -> dayOfTheLead(one, found, leadEnd))
                                .or(() -> reported(one))
                                .orElse(null))
                        : one)
                .toList();
    }

    /** "Argentina has recognised it, three days after Brazil took the same step": once the day of the main clause is known. */
    private List<Found> counted(List<Found> found) {
        Map<Integer, Found> dated = new LinkedHashMap<>();
        found.stream()
                .filter(one -> one.when() != null)
                .forEach(one -> dated.merge(
                        one.sentence(), one, (first, other) -> other.anchor() < first.anchor() ? other : first));
        return found.stream()
                .map(one -> one.when() != null || one.status() != Status.DONE
                        ? one
                        : Optional.ofNullable(dated.get(one.sentence()))
                                .filter(main -> main.anchor() < one.anchor())
                                .flatMap(main -> new Counted(one.sentence(), text)
                                        .clauseFrom(one.anchor(), Objects.requireNonNull(main.when())))
                                .map(one::dated)
                                .orElse(one))
                .toList();
    }

    /** In the lead the day may stand in the sentence after; what is refused or announced has the day on which its actor spoke last. */
    private Optional<Edtf> spoken(Found one, int leadEnd) {
        Optional<Edtf> after = one.sentence() + 1 < leadEnd
                ? new Dating(one.sentence() + 1, text, referents).spoken(one.actors())
                : Optional.empty();
        int first = one.status() == Status.DONE ? one.sentence() : Math.max(0, one.sentence() - SPEECH);
        for (int k = one.sentence() - 1; after.isEmpty() && k >= first; k--) {
            after = new Dating(k, text, referents).spoken(one.actors());
        }
        return after;
    }

    /** "Russia has become the first country to recognise it. ... The ambassador said on Thursday": the one day that the lead tells. */
    private Optional<Edtf> dayOfTheLead(Found one, List<Found> found, int leadEnd) {
        boolean first = text.sentences().stream().limit(one.sentence()).allMatch(Sentence::heading);
        if (one.status() != Status.DONE
                || !first
                || isAside(one)
                || !days(one.sentence()).isEmpty()) {
            return Optional.empty();
        }
        List<Edtf> days = IntStream.range(one.sentence() + 1, leadEnd)
                .filter(k -> !text.sentences().get(k).heading())
                .mapToObj(k -> tellsOfOther(k) ? Stream.<Edtf>of() : days(k).stream())
                .flatMap(told -> told)
                .distinct()
                .toList();
        boolean others = found.stream()
                .anyMatch(other -> days.contains(other.when())
                        && !(other.kind() == one.kind() && other.actors().equals(one.actors())));
        return days.size() == 1 && !others ? Optional.of(days.getFirst()) : Optional.empty();
    }

    /** "The move follows a vote on Monday": the day may be of that. */
    private boolean tellsOfOther(int sentence) {
        return text.sentences().get(sentence).tokens().stream().anyMatch(token -> EVENTS.contains(token.lower()));
    }

    private List<Edtf> days(int sentence) {
        return text.parse(sentence).times().stream()
                .filter(time -> time.relation() == Time.Relation.AT)
                .map(Time::value)
                .filter(day -> day != null && isOfTheseDays(day))
                .toList();
    }

    private Optional<Edtf> reported(Found one) {
        boolean first = text.sentences().stream().limit(one.sentence()).allMatch(Sentence::heading);
        return first && (one.status() == Status.DONE || one.status() == Status.ANNOUNCED) && !isAside(one)
                ? new Dating(one.sentence(), text, referents)
                        .reported(one.anchor())
                        .filter(this::isOfTheseDays)
                : Optional.empty();
    }

    /** "nine days after it broke with Taiwan": told beside the news. */
    private boolean isAside(Found one) {
        Parse parse = text.parse(one.sentence());
        return IntStream.range(0, one.anchor())
                .anyMatch(k -> parse.kindAt(k, Chunk.Kind.RELATIVE) || ASIDES.contains(parse.lower(k)));
    }

    private boolean isOfTheseDays(Edtf day) {
        return day.text().length() == 10
                && text.published()
                        .filter(published ->
                                !day.from().isAfter(published) && day.from().isAfter(published.minusDays(NEWS_DAYS)))
                        .isPresent();
    }

    private static boolean toldOnADay(Status status) {
        return switch (status) {
            case DONE, ANNOUNCED, REFUSED, DENIED -> true;
            case INTENDED, THREATENED, URGED, HYPOTHETICAL -> false;
        };
    }

    private List<Found> acts(Scene scene) {
        List<Found> here = new ArrayList<>();
        tell(here, new Recognitions(scene).all());
        tell(here, new Relations(scene).all());
        tell(here, new Embassies(scene).all());
        tell(here, new Envoys(scene).all());
        tell(here, new Territories(scene).all());
        tell(here, new Independence(scene).all());
        List<Found> opinions = new Opinions(scene).all();
        List<Found> before = new ArrayList<>(here);
        before.addAll(opinions);
        before.sort(Comparator.comparingInt(Found::anchor));
        here.sort(Comparator.comparingInt(Found::anchor));
        List<Found> sequels = new Sequels(scene).all(before);
        tell(here, sequels.stream().filter(found -> !isOpinion(found)).toList());
        here.addAll(ranked(scene, here));
        Stream.concat(opinions.stream(), sequels.stream().filter(Findings::isOpinion))
                .forEach(opinion -> {
                    text.opined(opinion);
                    here.add(opinion);
                });
        return here;
    }

    private boolean isNearAct(int sentence) {
        return text.toldUpTo(sentence).reversed().stream()
                        .findFirst()
                        .filter(told -> told.sentence() >= sentence - NEAR)
                        .isPresent()
                || text.lastByMany(sentence).isPresent();
    }

    private static boolean isOpinion(Found found) {
        return found.kind() == ActKind.CONDEMNATION || found.kind() == ActKind.SUPPORT;
    }

    private void tell(List<Found> here, List<Found> found) {
        found.forEach(text::told);
        here.addAll(found);
    }

    /** "the third country, after Russia and Syria, to do so": those named had done so before. */
    private List<Found> ranked(Scene scene, List<Found> here) {
        List<Found> before = new ArrayList<>();
        Predecessors sequels = new Predecessors(scene);
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN) && scene.clauses().ordinalCountry(chunk)) {
                OptionalInt names = sequels.ranked(chunk);
                if (names.isPresent()) {
                    List<Found> dated = sequels.datedPredecessors(names.getAsInt(), here);
                    before.addAll(dated);
                    if (dated.isEmpty()) {
                        sequels.predecessors(names.getAsInt() - 1, names, here)
                                .map(told -> told.dated(thisYear(scene).orElse(null)))
                                .ifPresent(before::add);
                    }
                }
            }
        }
        return before;
    }

    /** "the third country to cut ties this year, after A and B". */
    private Optional<Edtf> thisYear(Scene scene) {
        return scene.parse().times().stream()
                .map(Time::value)
                .filter(when -> when != null
                        && text.published()
                                .filter(day -> when.text().equals(String.valueOf(day.getYear())))
                                .isPresent())
                .map(when -> (Edtf) when)
                .findFirst();
    }

    /** The sentence after the lead, headings not counted. */
    private int leadEnd() {
        return text.sentences().stream()
                .filter(sentence -> !sentence.heading())
                .limit(LEAD)
                .mapToInt(sentence -> sentence.index() + 1)
                .max()
                .orElse(0);
    }

    private List<Mention> mentions() {
        return text.named().stream()
                .map(named -> new Mention(named.naming().polity(), text.plain().passage(named.from(), named.to())))
                .toList();
    }
}
