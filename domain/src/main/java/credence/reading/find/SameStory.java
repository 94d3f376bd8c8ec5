package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The day of what is told without one but belongs to the news told before it: what a document says, what two agreed at the same table. */
final class SameStory {
    /** Sentences between the news and what else its document says. */
    private static final int DOCUMENT = 2;

    /** Sentences between the relations that two took up and the embassies that they agreed on. */
    private static final int TABLE = 3;

    private static final Set<String> OPENERS = WordSet.of("in", "under", "by", "with", "of", "through");

    private static final Set<ActKind> TAKEN_UP = Set.of(ActKind.RELATIONS_ESTABLISHED, ActKind.RELATIONS_RESTORED);

    private final Text text;
    private final Predicate<Edtf> recent;

    /** @param recent whether a day is of the news */
    SameStory(Text text, Predicate<Edtf> recent) {
        this.text = text;
        this.recent = recent;
    }

    /** "In it, Seoul recognises the People's Republic": what a document of the news says is news, though told as what holds. */
    Found asNews(Found one, List<Found> found) {
        return one.background() && one.when() == null && day(one, found).isPresent() && isOfTheDocument(one)
                ? one.asNews()
                : one;
    }

    /** Those of a document without a day, once it is known on which day it was signed. */
    List<Found> dated(List<Found> found) {
        return found.stream()
                .map(one -> one.when() == null
                                && !one.background()
                                && (one.status() == Status.DONE || one.status() == Status.ANNOUNCED)
                        ? one.dated(day(one, found).orElse(null))
                        : one)
                .toList();
    }

    /** Empty where the sentence tells a time of its own. */
    Optional<Edtf> day(Found one, List<Found> found) {
        // "will be opened within a month": that month, which is not told
        boolean timed =
                text.parse(one.sentence()).times().stream().anyMatch(time -> time.relation() == Time.Relation.AT)
                        || text.sentences().get(one.sentence()).tokens().stream()
                                .anyMatch(token -> token.lower().equals("within"));
        if (timed) {
            return Optional.empty();
        }
        return isOfTheDocument(one)
                ? last(found, one, DOCUMENT, other -> true)
                : isAgreedBeside(one)
                        ? last(
                                found,
                                one,
                                TABLE,
                                other -> TAKEN_UP.contains(other.kind())
                                        && sides(other).containsAll(sides(one)))
                        : Optional.empty();
    }

    private Optional<Edtf> last(List<Found> found, Found one, int reach, Predicate<Found> which) {
        return found.stream()
                .filter(other -> other.sentence() < one.sentence() && other.sentence() >= one.sentence() - reach)
                .filter(other ->
                        !other.background() && (other.status() == Status.DONE || other.status() == Status.ANNOUNCED))
                .filter(which)
                .reduce((first, second) -> second)
                .map(Found::when)
                .filter(recent);
    }

    /** "In it, Seoul recognized the People's Republic", "Under the accord it withdraws its recognition". */
    private boolean isOfTheDocument(Found one) {
        Parse parse = text.parse(one.sentence());
        int link = parse.lower(0).equals("as") && parse.lower(1).equals("part") ? 2 : 0;
        int noun = link + 1;
        if (!OPENERS.contains(parse.lower(link)) || !parse.kindAt(noun, Chunk.Kind.NOUN) || noun >= one.anchor()) {
            return false;
        }
        // "In a communique signed by the two ministers, Seoul recognises"
        boolean signed = parse.unit(parse.chunks().get(noun).from()).in("a", "an")
                && parse.verbAt(noun + 1)
                        .filter(new TimedDocuments(parse, text.clauses(one.sentence()))::isIssued)
                        .isPresent();
        boolean pointed = parse.unit(parse.chunks().get(noun).from()).in("the", "that", "this")
                && (TimedDocuments.DOCUMENTS.contains(
                                text.clauses(one.sentence()).head(noun).lower())
                        || link > 0 && parse.lastWord(noun).equals("deal"));
        return parse.lower(noun).equals("it") || pointed || signed;
    }

    /** "They agreed to open embassies", "Embassies will be opened": of the two that took up relations. */
    private static boolean isAgreedBeside(Found one) {
        return one.kind() == ActKind.EMBASSY_OPENED
                && one.status() == Status.ANNOUNCED
                && !one.targets().isEmpty();
    }

    private static Set<Party> sides(Found one) {
        return Stream.concat(one.actors().stream(), one.targets().stream()).collect(Collectors.toSet());
    }
}
