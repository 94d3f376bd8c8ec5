package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.reading.parse.Parse;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days of what is told without one: of the sentence in which its actor spoke, of the decision that is dated next, of the lead. */
final class Days {
    /** Sentences that a speech may go on. */
    private static final int SPEECH = 3;

    /** Sentences after an act in which "the decision" is that act. */
    private static final int DECIDED = 2;

    /** Characters of a year. */
    private static final int YEAR = 4;

    /** How old the day of the news may be, in days. */
    private static final int NEWS_DAYS = 7;

    private final Text text;
    private final Referents referents;
    private final int leadEnd;
    private final SameStory story;
    private final Answers answers;
    private final Breath breath;
    private final LeadDays lead;
    private final ReplyDays replies;

    private static final int LONG_AGO = 90;

    private static final Set<String> YET = WordSet.of(
            "within",
            "soon",
            "shortly",
            "later",
            "next",
            "coming",
            "before",
            "by",
            "until",
            "eventually",
            "days",
            "weeks",
            "months",
            "year",
            "spring",
            "summer",
            "autumn",
            "winter");

    /** @param leadEnd the sentence after the lead */
    Days(Text text, Referents referents, int leadEnd) {
        this.text = text;
        this.referents = referents;
        this.leadEnd = leadEnd;
        this.story = new SameStory(text, this::isOfTheseDays);
        this.answers = new Answers(text);
        this.breath = new Breath(text);
        this.lead = new LeadDays(text, leadEnd, this::isOfTheseDays);
        this.replies = new ReplyDays(text, referents);
    }

    List<Found> of(List<Found> found) {
        List<Found> own = found.stream()
                .map(one -> RankedAside.of(text, one) ? one.dated(null).asBackground() : one)
                .toList();
        return new DaysElsewhere(text)
                .of(counted(answers.dated(breath.alike(story.dated(
                        dated(own.stream().map(one -> story.asNews(one, own)).toList()))))));
    }

    /** The lead often leaves the day to the sentence after it: "..., the foreign ministry said on Thursday". */
    private List<Found> dated(List<Found> found) {
        Map<Integer, List<Found>> bySentence = found.stream().collect(Collectors.groupingBy(Found::sentence));
        return found.stream()
                .map(one -> one.when() == null && !one.background() && toldOnADay(one.status())
                        ? one.dated(spoken(one)
                                .or(() -> one.status() == Status.DONE
                                                && !Breath.isTimed(text.parse(one.sentence()), one.anchor())
                                        ? text.memory().together(one)
                                        : Optional.empty())
                                .or(() -> decided(one))
                                .or(() -> lead.day(one, found))
                                .or(() -> reported(one))
                                .or(() ->
                                        bySentence.containsKey(one.sentence() - 1) ? Optional.empty() : replies.of(one))
                                .or(() -> companion(one, bySentence))
                                .or(() -> story.day(one, found))
                                .or(() -> breath.with(one, bySentence.getOrDefault(one.sentence(), List.of())))
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
                                .flatMap(main -> new CountedClauses(one.sentence(), text)
                                        .clauseFrom(one.anchor(), Objects.requireNonNull(main.when())))
                                .map(one::dated)
                                .orElse(one))
                .toList();
    }

    /** In the lead the day may stand in the sentence after; what is refused or announced has the day on which its actor spoke last. */
    private Optional<Edtf> spoken(Found one) {
        Optional<Edtf> after = one.sentence() + 1 < leadEnd && !lead.isAside(one)
                ? new Dating(one.sentence() + 1, text, referents).spoken(one.actors())
                : Optional.empty();
        int first = one.status() != Status.DONE
                ? Math.max(0, one.sentence() - SPEECH)
                : isAlso(one) ? one.sentence() - 1 : one.sentence();
        for (int k = one.sentence() - 1; after.isEmpty() && k >= first; k--) {
            after = new Dating(k, text, referents).spoken(one.actors());
        }
        return after.filter(this::isNotLongAgo);
    }

    /** "told a rally on Thursday that he had had enough. He also called home his own ambassador": on that day. */
    private boolean isAlso(Found one) {
        Parse parse = text.parse(one.sentence());
        return new ToldDates(one.sentence(), text).isGoneOn()
                && parse.times().isEmpty()
                && parse.units().subList(0, parse.chunks().get(one.anchor()).to()).stream()
                        .anyMatch(unit -> unit.is("also"));
    }

    /** "declared independence in 1991. ... will open an embassy": what was said then was something else. */
    private boolean isNotLongAgo(Edtf day) {
        return text.published()
                .map(published -> day.to().isAfter(published.minusDays(LONG_AGO)))
                .orElse(true);
    }

    /** "Bulgaria has expelled two diplomats. The decision was taken on Monday": the day of the last act before it. */
    private Optional<Edtf> decided(Found one) {
        boolean aside = lead.isAside(one);
        // "condemned Peru's recognition. Peru did so on Monday": not the news
        boolean acted =
                !aside && text.parse(one.sentence()).verbAt(one.anchor()).isPresent();
        int last = Math.min(one.sentence() + DECIDED, text.sentences().size() - 1);
        return IntStream.rangeClosed(one.sentence() + 1, last)
                .mapToObj(k -> {
                    Announcements told = new Announcements(k, text, referents);
                    // "prepared to leave after France broke off ties. It announced the break on Friday"
                    return (aside ? told.named(one.kind()) : told.decided(one.actors()))
                            .or(() -> acted && one.kind() == ActKind.ANNEXATION
                                    ? new ActedDays(k, text, referents).signed(one.actors())
                                    : Optional.<Edtf>empty())
                            .or(() -> acted
                                    ? new ActedDays(k, text, referents).of(one.actors())
                                    : Optional.<Edtf>empty());
                })
                .flatMap(Optional::stream)
                .filter(this::isOfLate)
                .findFirst();
    }

    /** "Maduro broke off relations on Wednesday. ... giving U.S. diplomats 72 hours to go": what one does to another at a stroke. */
    private Optional<Edtf> companion(Found one, Map<Integer, List<Found>> bySentence) {
        boolean announced = one.status() == Status.ANNOUNCED && !isYetToCome(one);
        if (one.status() != Status.DONE && !announced
                || lead.isAside(one)
                || one.targets().isEmpty()) {
            return Optional.empty();
        }
        // "severed relations with it. ... The ambassador was given time to leave": a sentence between tells of no act
        int first = bySentence.containsKey(one.sentence() - 1) ? one.sentence() - 1 : one.sentence() - 2;
        boolean also = doesAlso(one);
        return IntStream.rangeClosed(first, one.sentence())
                .boxed()
                .flatMap(sentence -> bySentence.getOrDefault(sentence, List.of()).stream())
                .filter(other -> other.when() != null
                        && !other.background()
                        && (other.status() == Status.DONE || other.status() == Status.ANNOUNCED)
                        && other.kind() != one.kind()
                        && (other.actors().containsAll(one.actors())
                                        && (other.targets().equals(one.targets())
                                                || also && other.sentence() == one.sentence() - 1)
                                // "recognised it on Friday. The two agreed to open embassies": between the same two
                                || announced && sides(other).equals(sides(one)))
                        && isOfTheseDays(other.when()))
                .reduce((earlier, later) -> later)
                .map(other -> Objects.requireNonNull(other.when()));
    }

    /** "declared his solidarity with Bolivia on Thursday. He also called home his ambassador": whoever else it is toward. */
    private boolean doesAlso(Found one) {
        Parse parse = text.parse(one.sentence());
        return parse.lower(one.anchor() - 1).equals("also")
                && Speakers.PRONOUNS.contains(parse.lower(one.anchor() - 2))
                && one.status() == Status.DONE
                && !Breath.isTimed(parse, one.anchor())
                && parse.verbAt(one.anchor())
                        .filter(verb -> !verb.perfect() && !verb.pastPerfect())
                        .isPresent();
    }

    /** "Embassies are to open within weeks": a time of its own, though not told which. */
    private boolean isYetToCome(Found one) {
        // "had agreed to open embassies": before that day
        boolean before = text.parse(one.sentence()).verbs().stream()
                .anyMatch(verb -> verb.pastPerfect() && verb.chunk() <= one.anchor());
        return before
                || !text.parse(one.sentence()).times().isEmpty()
                || text.sentences().get(one.sentence()).tokens().stream()
                        .anyMatch(token -> YET.contains(token.lower()));
    }

    private static Set<Party> sides(Found found) {
        return Stream.concat(found.actors().stream(), found.targets().stream()).collect(Collectors.toSet());
    }

    private Optional<Edtf> reported(Found one) {
        boolean first = lead.isFirst(one);
        return first && (one.status() == Status.DONE || one.status() == Status.ANNOUNCED) && !lead.isAside(one)
                ? new Announcements(one.sentence(), text, referents)
                        .reported(one.anchor())
                        .filter(this::isOfLate)
                : Optional.empty();
    }

    /** "The decision was made public on March 5": told of the act in so many words, so that it need not be of the last days. */
    private boolean isOfLate(Edtf day) {
        return day.text().length() > YEAR
                && text.published()
                        .filter(published ->
                                !day.from().isAfter(published) && day.to().isAfter(published.minusDays(LONG_AGO)))
                        .isPresent();
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
}
