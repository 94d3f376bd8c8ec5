package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words of a verb group say by themselves: its modal verb, its negation, a condition. */
final class OwnStatus {
    private static final Set<String> RATHER = WordSet.of("sooner", "rather");

    private static final Set<String> NEARLY = WordSet.of("nearly", "almost");

    private static final Set<String> NO = WordSet.of("no", "none", "nobody", "nothing");

    /** "expelled no fewer than 23". */
    private static final Set<String> COUNTING = WordSet.of("fewer", "less", "more", "longer", "other", "one");

    private static final Set<String> FURTHER = WordSet.of("more", "other", "further");

    /** "has no plans to", "sees no reason to": of what hangs on the noun, the lexicon tells. */
    private static final Set<String> LIGHT = WordSet.of(
            "have", "has", "had", "see", "make", "find", "give", "leave", "take", "show", "know", "be", "is");

    private static final Set<String> INCLUDED = WordSet.of("included", "among them");

    private static final Pattern DID =
            Pattern.compile("(?:did|(?:has|had|could) (?:also )?do(?:ne)?) was to .*|(?:has|have) done is to .*");

    private static final Set<String> NOBODY = WordSet.of("none", "nobody", "no one", "no-one");

    private static final Set<String> OPTIONS = WordSet.of(
            "course",
            "option",
            "proposal",
            "idea",
            "bill",
            "scenario",
            "possibility",
            "variant",
            "alternative",
            "draft");

    private final Parse parse;
    private final Clauses clauses;
    private final AboutVerb about;

    OwnStatus(Parse parse, Clauses clauses) {
        this.parse = parse;
        this.clauses = clauses;
        this.about = new AboutVerb(parse, clauses);
    }

    Status of(VerbGroup verb) {
        boolean no = verb.negated()
                || neither(verb)
                || noneOf(verb)
                || noneToBe(parse, clauses, verb)
                || nothing(verb)
                || butNot(verb)
                || nor(verb)
                || about.inNoCase(verb)
                || about.notBehindSubject(verb);
        if (!no && Word.isOneOf(verb.modal(), "will", "would") && about.isGuessed(verb)) {
            return Status.HYPOTHETICAL;
        }
        return switch (verb.modal()) {
            case "will", "be to" -> no ? Status.REFUSED : isAnswer(verb) ? Status.DONE : Status.ANNOUNCED;
            case "would" ->
                hoped(verb) || !no && new DraftedPapers(parse, clauses).isOfClause(verb)
                        ? Status.INTENDED
                        : sooner(verb)
                                ? Status.HYPOTHETICAL
                                : no ? Status.REFUSED : condition(verb) ? Status.HYPOTHETICAL : Status.ANNOUNCED;
            case "may", "might", "could", "can" ->
                no && verb.modal().startsWith("c") ? Status.REFUSED : Status.HYPOTHETICAL;
            case "should" -> inverted(verb) ? Status.HYPOTHETICAL : no ? Status.HYPOTHETICAL : Status.URGED;
            case "must" -> no || verb.perfect() ? Status.HYPOTHETICAL : Status.URGED;
            default -> no && !notUntil(verb) ? Status.REFUSED : Status.DONE;
        };
    }

    /** "did not recognise it until 2019", "were not restored until 1988": then it did. */
    boolean notUntil(VerbGroup verb) {
        for (int j = verb.chunk() + 1; j < parse.chunks().size(); j++) {
            if (parse.kindAt(j, Chunk.Kind.VERB)
                    || parse.kindAt(j, Chunk.Kind.COMMA)
                    || parse.kindAt(j, Chunk.Kind.STOP)) {
                return false;
            }
            if (parse.kindAt(j, Chunk.Kind.TIME)
                    && (parse.lower(j).startsWith("until ")
                            || parse.lower(j - 1).equals("until"))) {
                String words = parse.lower(verb.chunk());
                return words.startsWith("did")
                        || verb.passive() && (words.startsWith("was ") || words.startsWith("were "));
            }
        }
        return false;
    }

    /** "a step each hoped would lead to a renewal of ties". */
    private boolean hoped(VerbGroup verb) {
        return parse.verbAt(Math.max(0, verb.chunk() - 1))
                .filter(hoping -> hoping.finite() && Word.isOneOf(hoping.base(), "hope", "expect"))
                .isPresent();
    }

    /** "has voiced solidarity but not cut its own ties". */
    private boolean butNot(VerbGroup verb) {
        return (parse.lower(verb.chunk() - 2) + " " + parse.lower(verb.chunk() - 1)).endsWith("but not");
    }

    /** "nor does it recognise Lukashenko as president": the auxiliary stands before who does it. */
    private boolean nor(VerbGroup verb) {
        int subject = clauses.subject(verb).orElse(-1);
        int auxiliary = subject > 0 ? clauses.list(subject).getFirst() - 1 : -1;
        return subject == verb.chunk() - 1
                && auxiliary > 0
                && Pointing.AUXILIARIES.contains(parse.lower(auxiliary))
                && Word.isOneOf(parse.lower(auxiliary - 1), "nor", "neither");
    }

    /** "Maduro's answer was to break relations": then and there. */
    private boolean isAnswer(VerbGroup verb) {
        if (DID.matcher(parse.lower(verb.chunk())).matches()) {
            // "The first thing Peru did was to recognise it"
            return true;
        }
        int subject = clauses.subject(verb).orElse(-1);
        return verb.modal().equals("be to")
                && subject >= 0
                && Companions.ANSWERS.contains(clauses.head(subject).lower())
                // "The next step was to open an embassy, but the war began"
                && !Word.isOneOf(clauses.head(subject).lower(), "step", "move", "act")
                && parse.lower(subject + 1).startsWith("was ");
    }

    /** "has recognised neither South Ossetia nor Abkhazia", "expelled no diplomats". */
    boolean nothing(VerbGroup verb) {
        int next = verb.chunk() + 1;
        if (NOBODY.contains(parse.lower(next))) {
            // "expelled no one"
            return true;
        }
        return next < parse.chunks().size()
                && (parse.kindAt(next, Chunk.Kind.NOUN)
                        || parse.kindAt(next, Chunk.Kind.OTHER)
                        || parse.kindAt(next, Chunk.Kind.AND))
                && (parse.unit(parse.chunks().get(next).from()).is("neither") || isNone(verb, next));
    }

    private boolean isNone(VerbGroup verb, int noun) {
        Chunk chunk = parse.chunks().get(noun);
        boolean no = parse.unit(chunk.from()).in(NO);
        boolean count = no
                && chunk.from() + 1 < parse.units().size()
                && parse.unit(chunk.from() + 1).in(COUNTING)
                // "close no more embassies"
                && !(parse.unit(chunk.from() + 1).in(FURTHER)
                        && chunk.from() + 2 == chunk.to() - 1
                        && parse.unit(chunk.from() + 2).tag("NOUN"));
        return no && !count && !verb.passive() && !LIGHT.contains(verb.base());
    }

    /** "were nearly cut": they were not. */
    boolean nearly(VerbGroup verb) {
        Chunk chunk = parse.chunks().get(verb.chunk());
        int before = verb.chunk() - 1;
        // "Japan nearly severed", "all but severed", where the words are no part of the verb group
        return NEARLY.contains(parse.lower(before))
                || parse.lower(before).equals("but") && parse.lower(before - 1).equals("all")
                || parse.units().subList(chunk.from(), verb.unit()).stream().anyMatch(unit -> unit.in(NEARLY));
    }

    /** "would sooner sever ties than pay": a way of speaking. */
    private boolean sooner(VerbGroup verb) {
        Chunk chunk = parse.chunks().get(verb.chunk());
        return parse.units().subList(chunk.from(), verb.unit()).stream().anyMatch(unit -> unit.in(RATHER));
    }

    /** "should not recognise it": said of what is best left undone. */
    boolean isBestLeft(VerbGroup verb) {
        return Word.isOneOf(verb.modal(), "should", "must")
                && (about.inNoCase(verb) || verb.negated() && !inverted(verb));
    }

    /** "Should Israel annex it": if it does. */
    private boolean inverted(VerbGroup verb) {
        int subject = clauses.subject(verb).orElse(-1);
        // "warned of a conflict should Israel annex it"
        boolean behind = subject > 0
                && subject < verb.chunk()
                && parse.lower(clauses.list(subject).getFirst() - 1).equals("should");
        return behind || parse.lower(0).equals("should") && verb.chunk() <= 3;
    }

    /** "Neither Spain nor Greece recognises it", "but neither has closed its mission", "has neither left the bloc nor recalled its envoy". */
    boolean neither(VerbGroup verb) {
        if (Word.isOneOf(parse.lower(verb.chunk() - 1), "neither", "nor")) {
            return true;
        }
        int subject = clauses.subject(verb).orElse(-1);
        int first = subject < 0 ? -1 : clauses.list(subject).getFirst();
        return first >= 0
                && (parse.unit(parse.chunks().get(first).from()).is("neither")
                        // "Neither the Peruvian government nor Pakistan has"
                        || parse.lower(first - 1).equals("neither"));
    }

    /** "No UN member, Armenia included, has recognised it": nor has that one. */
    private boolean noneOf(VerbGroup verb) {
        int one = clauses.subject(verb).orElse(-1);
        return one > 1
                && parse.kindAt(one - 1, Chunk.Kind.COMMA)
                && INCLUDED.contains(parse.lower(one + 1))
                && parse.kindAt(one - 2, Chunk.Kind.NOUN)
                && parse.unit(parse.chunks().get(one - 2).from()).is("no");
    }

    /** "no embassy will be opened there", "No diplomats would be expelled", not "no fewer than ten diplomats will be expelled". */
    static boolean noneToBe(Parse parse, Clauses clauses, VerbGroup verb) {
        int subject = clauses.subject(verb).orElse(-1);
        if (!verb.passive() || !Word.isOneOf(verb.modal(), "will", "would", "be to") || subject < 0) {
            return false;
        }
        Chunk chunk = parse.chunks().get(clauses.list(subject).getFirst());
        return parse.unit(chunk.from()).is("no")
                && !(chunk.from() + 1 < chunk.to()
                        && parse.unit(chunk.from() + 1).in(COUNTING));
    }

    private boolean condition(VerbGroup verb) {
        for (int j = 0; j < parse.chunks().size(); j++) {
            if (parse.kindAt(j, Chunk.Kind.SUBORDINATOR) && Word.isOneOf(parse.lower(j), "if", "unless")) {
                return true;
            }
        }
        // "would break off relations otherwise"
        boolean otherwise = java.util.stream.IntStream.range(0, parse.chunks().size())
                .anyMatch(j -> parse.lower(j).equals("otherwise"));
        return otherwise || verb.perfect() || opensCondition() || isOfOption(verb);
    }

    /** "a course under which relations would be lowered", "a bill that would sever ties": what is only put forward. */
    private boolean isOfOption(VerbGroup verb) {
        int subject = clauses.subject(verb).orElse(-1);
        int relative = subject >= 0 && subject < verb.chunk() && parse.kindAt(subject - 1, Chunk.Kind.RELATIVE)
                ? subject - 1
                : verb.chunk() - 1;
        int noun = parse.kindAt(relative - 1, Chunk.Kind.PREPOSITION) ? relative - 2 : relative - 1;
        int option = parse.kindAt(noun, Chunk.Kind.COMMA) ? noun - 1 : noun;
        return parse.kindAt(relative, Chunk.Kind.RELATIVE)
                && parse.kindAt(option, Chunk.Kind.NOUN)
                && OPTIONS.contains(clauses.head(option).lower());
    }

    /** "Should Israel annex it", "Were Bulgaria to expel them". */
    private boolean opensCondition() {
        return parse.lower(0).equals("should")
                || parse.lower(0).equals("were")
                        && parse.verbAt(2).filter(VerbGroup::infinitive).isPresent();
    }
}
