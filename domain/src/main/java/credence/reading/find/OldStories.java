package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Acts whose words tell that they are no news: "was the first country to recognise it", "during their first period in power". */
record OldStories(Text text) {
    private static final Set<String> PERIODS = WordSet.of(
            "rule", "period", "stint", "spell", "reign", "term", "era", "time", "regime", "government", "presidency");

    private static final Pattern FIRST = Pattern.compile("the (?:very )?(?:first|earliest)\\b");

    private static final Set<String> GONE = WordSet.of("first", "previous", "earlier", "former");

    /** Below the lead: the lead itself may tell "Peru was the first to recognise it". */
    boolean holds(Found found) {
        return isRecognition(found) && (wasRanked(found) || isOfGonePeriod(found));
    }

    /** "took the city in 1967 and later annexed it". */
    boolean isLaterOn(Found found) {
        Parse parse = text.parse(found.sentence());
        return found.sentence() > 0
                && found.when() == null
                && found.status() == Status.DONE
                && parse.verbAt(found.anchor()).isPresent()
                && LaterOn.isOld(parse, found.anchor(), text.published());
    }

    /** "was one of the first states to recognise it": told of one whom the news is about, and no step that others would take now. */
    boolean looksBack(Found found) {
        return isRecognition(found) && wasRanked(found);
    }

    private static boolean isRecognition(Found found) {
        return found.sentence() > 0 && found.kind() == ActKind.RECOGNITION && found.status() == Status.DONE;
    }

    /** "hours after Ottawa had ordered an Indian official to leave": what the lead answers the same day. */
    boolean isAnsweredAtOnce(Found found) {
        return found.status() == Status.DONE
                && new CountedClauses(found.sentence(), text).isHoursBefore(found.anchor());
    }

    /** "Sudan was the first to recognise the new state", "Algeria, the host, was the first": looked back on. */
    private boolean wasRanked(Found found) {
        Parse parse = text.parse(found.sentence());
        Optional<VerbGroup> verb = parse.verbAt(found.anchor());
        if (verb.filter(VerbGroup::infinitive).isEmpty()) {
            return verb.filter(be -> found.rule().id().startsWith("sequel")
                                    && wasOnce(parse, be.chunk())
                                    // "So were Chile and Portugal": as those told of before
                                    && !parse.lower(be.chunk() - 1).equals("so"))
                            .isPresent()
                    && !goesOnRanking(found);
        }
        int rank = rank(found);
        int be = rank - 1;
        while (be > 0 && parse.kindAt(be, Chunk.Kind.OTHER)) {
            be--;
        }
        return rank > 0 && wasOnce(parse, be);
    }

    /** "became the second country to recognise it", "among the first to recognise it": where its rank stands; -1 where it has none. */
    private int rank(Found found) {
        Parse parse = text.parse(found.sentence());
        int hook = parse.verbAt(found.anchor())
                .filter(VerbGroup::infinitive)
                .flatMap(text.clauses(found.sentence())::hook)
                .orElse(-1);
        // "became independent on Monday. Chile was among the first to recognise it": what is told first is the news
        boolean behind = !text.memory().toldUpTo(found.sentence() - 1).isEmpty();
        if (behind && hook > 1 && FIRST.matcher(parse.lower(hook)).lookingAt()) {
            if (parse.lower(hook - 1).equals("among")) {
                return hook - 1;
            }
            if (parse.lower(hook - 1).equals("of") && parse.lower(hook - 2).equals("one")) {
                return hook - 2;
            }
        }
        return hook >= 0 && text.clauses(found.sentence()).ordinalCountry(hook) ? hook : -1;
    }

    /** "Costa Rica was the first to recognise it. Peru was the second": where the first is what the lead tells. */
    private boolean goesOnRanking(Found found) {
        return found.sentence() == 1
                && text.memory().toldUpTo(0).stream()
                        .anyMatch(told -> told.kind() == found.kind()
                                && told.targets().equals(found.targets())
                                && (rank(told) > 0 || wasRanked(told)));
    }

    private static boolean wasOnce(Parse parse, int be) {
        return Word.isOneOf(parse.lower(be), "was", "were", "had been", "was also", "had also been");
    }

    /** "During their first period in power, only Pakistan recognised them". */
    private boolean isOfGonePeriod(Found found) {
        Parse parse = text.parse(found.sentence());
        for (int j = 1; j < parse.chunks().size(); j++) {
            boolean period = parse.kindAt(j, Chunk.Kind.NOUN)
                    && Word.isOneOf(parse.lower(j - 1), "during", "in")
                    && PERIODS.contains(parse.lastWord(j));
            if (period
                    && parse
                            .units()
                            .subList(
                                    parse.chunks().get(j).from(),
                                    parse.chunks().get(j).to())
                            .stream()
                            .anyMatch(unit -> unit.in(GONE))) {
                return true;
            }
        }
        return false;
    }
}
