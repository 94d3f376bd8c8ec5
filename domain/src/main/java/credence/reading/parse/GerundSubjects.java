package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.TIME;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Who does what a gerund says: whom the words right before it name, else who does what the clause says on which it hangs. */
final class GerundSubjects {
    /** Behind these a gerund has the subject of the main clause. */
    private static final Set<String> SAME_WHO = WordSet.of("after", "before", "by", "without", "since");

    /** "is studying the possibility of following suit". */
    private static final Set<String> PROSPECTS =
            WordSet.of("possibility", "prospect", "idea", "question", "feasibility", "option");

    private static final Set<String> WEIGHING = WordSet.of(
            "consider", "weigh", "study", "examine", "discuss", "debate", "explore", "review", "mull", "seek");

    /** What is lost, led or taken in doing something, and does nothing itself. */
    private static final Set<String> IDLE =
            WordSet.of("no time", "little time", "the way", "the lead", "no hesitation");

    private static final Set<String> REFLEXIVE = WordSet.of("itself", "himself", "herself", "themselves");

    private final Parse parse;
    private final Clauses clauses;
    private final NounPlaces places;
    private final Asides asides;
    private final Subjects subjects;

    GerundSubjects(Parse parse, Clauses clauses, NounPlaces places, Asides asides, Subjects subjects) {
        this.parse = parse;
        this.clauses = clauses;
        this.places = places;
        this.asides = asides;
        this.subjects = subjects;
    }

    OptionalInt of(VerbGroup verb, int depth) {
        int before = verb.chunk() - 1;
        if (parse.kindAt(before, COMMA) && asides.isAside(verb)) {
            // "Vanuatu, having recognised Abkhazia, took up relations"
            return OptionalInt.of(verb.chunk() - 2);
        }
        if (verb.passive() && parse.kindAt(before, NOUN)) {
            // "relations with Syria having been severed by Tunis"
            return OptionalInt.of(places.climbed(before));
        }
        if (parse.lower(verb.chunk()).equals("being")
                && parse.lower(before).equals("of")
                && parse.kindAt(before - 1, NOUN)
                && clauses.head(before - 1).in("honour", "honor", "distinction", "credit", "fame")) {
            return honoured(before - 1, depth);
        }
        if (verb.perfect() && parse.kindAt(before, STOP)) {
            // "Chad was ahead: having recognised Estonia, it opened an embassy there"
            return parse.verbs().stream()
                    .filter(other -> other.chunk() > verb.chunk() && other.finite())
                    .findFirst()
                    .map(other -> subjects.subject(other, depth + 1))
                    .orElse(OptionalInt.empty());
        }
        Optional<VerbGroup> answering = Answers.before(parse, verb.chunk());
        if (answering.isPresent()) {
            return subjects.subject(answering.get(), depth + 1);
        }
        if (parse.lower(before).equals("as")
                && parse.kindAt(before - 1, NOUN)
                && parse.verbAt(Math.max(0, clauses.list(before - 1).getFirst() - 1))
                        .filter(other -> Word.isOneOf(other.base(), "quote", "cite") && !other.passive())
                        .isPresent()) {
            // "Norway quoted Peru as saying that it would"
            return OptionalInt.of(before - 1);
        }
        if (hasSameWho(verb)) {
            return sameWho(verb, depth);
        }
        if (parse.kindAt(before, NOUN)
                && parse.lower(clauses.list(before).getFirst() - 1).equals("with")) {
            // ", with Saudi Arabia denouncing": a clause with a subject of its own
            return OptionalInt.of(before);
        }
        Optional<VerbGroup> joined = joined(verb);
        if (joined.isPresent()) {
            return subjects.subject(joined.get(), depth + 1);
        }
        if (parse.kindAt(before, NOUN) && clauses.head(before).named() && isLedTo(before)) {
            // "led to Serbia recalling its ambassador", "without Peru recognising it"
            return OptionalInt.of(before);
        }
        if (parse.lower(before).equals("with") && parse.kindAt(before - 1, NOUN)) {
            Optional<VerbGroup> threat = parse.verbAt(
                            Math.max(0, clauses.list(before - 1).getFirst() - 1))
                    .filter(other -> other.base().equals("threaten"));
            if (threat.isPresent()) {
                // "threatened Iran with breaking off relations"
                return subjects.subject(threat.get(), depth + 1);
            }
        }
        OptionalInt between = parse.kindAt(before, PREPOSITION) ? places.betweenBefore(before) : OptionalInt.empty();
        return between.isPresent() ? between : ofNoun(verb, depth);
    }

    /** "Peru has the distinction of being the first to recognise it", "The honour of being the first fell to Peru". */
    private OptionalInt honoured(int honour, int depth) {
        Optional<VerbGroup> claims = parse.verbAt(Math.max(0, honour - 1)).filter(VerbGroup::finite);
        if (claims.isPresent()) {
            return subjects.subject(claims.get(), depth + 1);
        }
        return parse.verbs().stream()
                .filter(verb -> verb.chunk() > honour
                        && verb.finite()
                        && Word.isOneOf(verb.base(), "fall", "go", "belong")
                        && parse.lower(verb.chunk() + 1).equals("to")
                        && parse.kindAt(verb.chunk() + 2, NOUN))
                .findFirst()
                .map(verb -> OptionalInt.of(verb.chunk() + 2))
                .orElse(OptionalInt.empty());
    }

    private boolean isLedTo(int noun) {
        int link = clauses.list(noun).getFirst() - 1;
        String word = parse.lower(link);
        Optional<VerbGroup> governing = parse.verbAt(Math.max(0, link - 1));
        return Word.isOneOf(word, "without", "despite")
                || word.equals("to")
                        && governing.filter(verb -> verb.base().equals("lead")).isPresent()
                || word.equals("in")
                        && governing
                                .filter(verb -> Word.isOneOf(verb.base(), "result", "resulted", "results", "end"))
                                .isPresent();
    }

    /** Behind a comma, or such a word, it has the subject of the main clause, and no other. */
    private boolean hasSameWho(VerbGroup verb) {
        return parse.kindAt(verb.chunk() - 1, COMMA) || SAME_WHO.contains(parse.lower(verb.chunk() - 1));
    }

    private OptionalInt sameWho(VerbGroup verb, int depth) {
        OptionalInt speaker = speaker(verb);
        if (speaker.isPresent()) {
            return speaker;
        }
        if (parse.lower(verb.chunk()).equals("beating") && parse.kindAt(verb.chunk() - 1, COMMA)) {
            // "recognised it hours after it had declared independence, beating Washington to become the first"
            Optional<VerbGroup> after = parse.verbs().stream()
                    .filter(other -> other.chunk() < verb.chunk() && other.finite())
                    .findFirst()
                    .filter(first -> IntStream.range(first.chunk(), verb.chunk())
                            .anyMatch(j -> Word.isOneOf(parse.lower(j), "after", "once", "when")));
            if (after.isPresent()) {
                return subjects.subject(after.get(), depth + 1);
            }
        }
        OptionalInt before = subjects.subjectOfVerbBefore(verb, depth);
        boolean leads = parse.verbs().stream().noneMatch(other -> other.chunk() < verb.chunk());
        // "Three weeks after opening relations with Beijing, it closed"
        return before.isEmpty() && leads ? subjects.mainSubject(verb, depth) : before;
    }

    /** '"So be it," said President Clinton on Tuesday, normalising relations': who said it. */
    private OptionalInt speaker(VerbGroup gerund) {
        int behind = gerund.chunk() - 2;
        while (parse.kindAt(behind, TIME)) {
            behind--;
        }
        return parse.kindAt(gerund.chunk() - 1, COMMA)
                        && parse.kindAt(behind, NOUN)
                        && parse.kindAt(behind - 2, COMMA)
                        && parse.verbAt(behind - 1)
                                .filter(said -> said.finite() && said.base().equals("say"))
                                .isPresent()
                ? OptionalInt.of(behind)
                : OptionalInt.empty();
    }

    /** "Argentina joined Brazil in recognising", "joined Chile on Monday in recognising it", "lost no time in recognising it": who joins or loses none. */
    private Optional<VerbGroup> joined(VerbGroup verb) {
        int in = verb.chunk() - 1;
        int whom = parse.kindAt(in - 1, TIME) ? in - 2 : in - 1;
        if (!parse.lower(in).equals("in") || !parse.kindAt(whom, NOUN)) {
            return Optional.empty();
        }
        int first = clauses.list(whom).getFirst();
        // "joined more than 30 countries in recognising it"
        int joins = parse.kindAt(first - 1, OTHER) ? first - 2 : first - 1;
        return parse.verbAt(Math.max(0, joins))
                .filter(other -> Word.isOneOf(other.base(), "join", "follow") || IDLE.contains(parse.lower(whom)));
    }

    /** By the noun on which it hangs: an intention, talks, a document, or who is blamed; else the nearest that may be. */
    private OptionalInt ofNoun(VerbGroup verb, int depth) {
        int before = verb.chunk() - 1;
        if (isIntended(before)) {
            // "Egypt has no intention of cutting ties"
            return parse.verbAt(isLeftOpen(before) ? before - 3 : before - 2)
                    .map(verbBefore -> subjects.subject(verbBefore, depth + 1))
                    .orElse(OptionalInt.empty());
        }
        OptionalInt talking = places.talksBefore(before);
        if (talking.isPresent()) {
            // "will hold talks with Kosovo on setting up relations": who talks
            return subjects.subject(parse.verbAt(talking.getAsInt()).orElseThrow(), depth + 1);
        }
        int document = document(before);
        if (places.isSignedDocument(document)) {
            return subjects.subject(parse.verbAt(places.signing(document)).orElseThrow(), depth + 1);
        }
        int condemned = parse.lower(before).equals("for") ? condemnedBefore(before) : -1;
        int blamed = condemned >= 0 ? condemned : parse.lower(before).equals("for") ? places.blamedBefore(before) : -1;
        // "hit out at Peru for recognising Kosovo": who is blamed for it
        return blamed >= 0 ? OptionalInt.of(blamed) : whoever(subjects.before(verb, depth), depth);
    }

    /** "condemned Peru the night before for recognising it", "thanked Peru, in a note on Monday, for": whom; -1 where nobody is named. */
    private int condemnedBefore(int link) {
        int whom = link - 1;
        while (whom > 0) {
            boolean span = parse.kindAt(whom, OTHER)
                    && Word.isOneOf(parse.lower(whom), "before", "after", "earlier")
                    && parse.kindAt(whom - 1, NOUN)
                    && clauses.head(whom - 1).in(CalendarWords.SPANS);
            boolean forum = parse.kindAt(whom, NOUN)
                    && Word.isOneOf(parse.lower(whom - 1), "in", "at", "before")
                    && !parse.kindAt(whom - 2, VERB);
            if (!span && !forum && !parse.kindAt(whom, TIME) && !parse.kindAt(whom, COMMA)) {
                break;
            }
            whom -= span || forum ? 2 : 1;
        }
        return parse.kindAt(whom, NOUN)
                        && clauses.head(whom).named()
                        && parse.verbAt(Math.max(0, clauses.list(whom).getFirst() - 1))
                                .filter(verb -> (Words.JUDGING.contains(verb.base())
                                                || verb.base().equals("attack"))
                                        && !verb.passive())
                                .isPresent()
                ? whom
                : -1;
    }

    /** "contented itself with recalling its envoy": whoever does so, and by no other name. */
    private OptionalInt whoever(OptionalInt found, int depth) {
        Optional<VerbGroup> governing = found.isPresent() && REFLEXIVE.contains(parse.lower(found.getAsInt()))
                ? parse.verbAt(Math.max(0, found.getAsInt() - 1))
                : Optional.empty();
        return governing.isPresent() ? subjects.subject(governing.get(), depth + 1) : found;
    }

    private boolean isIntended(int of) {
        boolean noun = (parse.lower(of).equals("of") || isWeighedWay(of))
                && parse.kindAt(of - 1, NOUN)
                && (Control.NOUNS.contains(clauses.head(of - 1).lower())
                        || clauses.head(of - 1).in(PROSPECTS)
                        || isWeighedWay(of));
        return noun && !places.owned(of - 1) && (parse.kindAt(of - 2, VERB) || isLeftOpen(of));
    }

    /** "is considering several ways of cutting ties", "discussed options for annexing it": who weighs them. */
    private boolean isWeighedWay(int link) {
        return Word.isOneOf(parse.lower(link), "of", "for")
                && parse.kindAt(link - 1, NOUN)
                && Word.isOneOf(clauses.head(link - 1).lower(), "ways", "options", "means", "scenarios")
                && parse.verbAt(Math.max(0, link - 2))
                        .filter(verb -> WEIGHING.contains(verb.base()))
                        .isPresent();
    }

    /** "left open the possibility of". */
    private boolean isLeftOpen(int of) {
        return parse.lower(of - 2).equals("open") && parse.kindAt(of - 3, VERB) && !parse.kindAt(of - 2, VERB);
    }

    /** "signed an accord in Beijing on Monday establishing relations". */
    private int document(int before) {
        int document = before;
        while (parse.kindAt(document, TIME)
                || parse.kindAt(document, OTHER)
                || parse.kindAt(document, NOUN)
                        && Word.isOneOf(parse.lower(document - 1), "in", "at")
                        && parse.kindAt(document - 2, NOUN)) {
            document -= parse.kindAt(document, NOUN) ? 2 : 1;
        }
        return document;
    }
}
