package credence.reading.find;

import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Lexicon;
import credence.reading.lexicon.Rule;
import credence.reading.parse.BareTo;
import credence.reading.parse.Ordinals;
import credence.reading.parse.VerbForms;
import credence.reading.text.Sentence;
import credence.reading.text.Token;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a sentence can tell of an act at all; only such are tagged, since tagging is what costs. */
final class Triggers {
    /** Words by which a sentence points at an act told before it. */
    private static final Set<String> POINTING = WordSet.of(
            "so",
            "suit",
            "follow",
            "follows",
            "followed",
            "following",
            "same",
            "theirs",
            "restored",
            "resumed",
            "severed",
            "re-established",
            "reestablished",
            "own",
            "recognition",
            "likewise",
            "ruled",
            "joined",
            "step",
            "switched",
            "act",
            "road",
            "kind");

    /** Words that point only where an act was told shortly before: "Zambia came next", "China waited until 1975", "nor has Egypt". */
    private static final Set<String> NEAR = WordSet.of(
            "comply",
            "next",
            "first",
            "ahead",
            "another",
            "last",
            "second",
            "third",
            "came",
            "waited",
            "held",
            "acted",
            "considering",
            "tally",
            "turn",
            "took",
            "longer",
            "total",
            "recognitions",
            "weighing",
            "studying",
            "nor",
            "neither",
            "others",
            "similar",
            "minds",
            "mind",
            "holding",
            "footsteps",
            "done",
            "join",
            "joins",
            "reversed",
            "among",
            "included",
            "includes",
            "plans",
            "administration",
            "either",
            "rules",
            "refuse",
            "refuses",
            "refused",
            "declined",
            "declines",
            "led",
            "far",
            "restore",
            "resume",
            "sever",
            "renew",
            "renewed",
            "re-establish",
            "planned",
            "premature",
            "agenda",
            "break",
            "rupture",
            "consideration",
            "option",
            "question");

    private static final Set<String> LEAVING =
            WordSet.of("leave", "defect", "turn", "part", "go", "return", "set", "bury", "mend");

    /** What begins a time, behind a verb that only points, as do "did it" and "did that". */
    private static final Set<String> BEHIND_DID =
            WordSet.of("in", "on", "last", "this", "yesterday", "earlier", "later", "within", "hours", "days", "weeks");

    /** Behind which "too" leaves the verb out. */
    private static final Set<String> LEFT = WordSet.of("would", "will", "did", "has", "have", "may", "might", "could");

    private static final Set<String> ELLIPTIC = WordSet.of("do", "does", "did", "has", "have", "not", "n't");

    private final Set<String> nouns;
    private final Set<String> verbs;
    private final Lexicon lexicon;

    Triggers(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.nouns = lexicon.nouns();
        this.verbs = lexicon.verbs();
    }

    /** @param near whether an act was told in one of the sentences right before */
    boolean any(Sentence sentence, boolean near) {
        for (Token token : sentence.tokens()) {
            if (triggers(token.lower())
                    || near
                            && Stream.of(NEAR, NoneWords.NEAR, AnsweredCalls.CALLS, DidTheSame.EXACTLY, SameFate.WORDS)
                                    .anyMatch(words -> words.contains(token.lower()))) {
                return true;
            }
        }
        return near && hasAny(sentence, WordSet.of("left", "remain")) && hasAny(sentence, WordSet.of(":"))
                || isElliptic(sentence)
                || near
                        && (BareTo.maybe(sentence.tokens())
                                || NoneWords.pointIn(sentence.tokens())
                                || pointsBack(sentence.tokens())
                                || isOfRank(sentence.tokens()))
                || parted(sentence)
                || mustGo(sentence)
                || Allies.mayBeIn(sentence, near)
                || Births.mayBeIn(sentence)
                || ToldToWithdraw.mayBeIn(sentence)
                // "declared the territory independent"
                || hasAny(sentence, WordSet.of("declared", "proclaimed", "decreed", "became", "become"))
                        && hasAny(sentence, WordSet.of("independent"))
                || RecognisingWords.mayBeIn(sentence)
                || AnnexingWords.mayBeIn(sentence);
    }

    /** "The embassy ... It was closed within days", "the envoy ... He was recalled": what is done to a mission told of right before. */
    boolean ofEnvoys(Sentence sentence, List<Sentence> all) {
        boolean changes = sentence.tokens().stream()
                .flatMap(token -> VerbForms.base(token.lower()).stream())
                .anyMatch(base -> lexicon.verb(Frame.OBJECT, base, Sides.MISSIONS::contains)
                        .isPresent());
        return changes
                && all.subList(Math.max(0, sentence.index() - 2), sentence.index()).stream()
                        .flatMap(before -> before.tokens().stream())
                        .anyMatch(token -> token.lower().startsWith("embass")
                                || lexicon.list("envoys").contains(token.lower()));
    }

    /** "The four must leave by Sunday", "Both have 48 hours": envoys that were told of before. */
    private static boolean mustGo(Sentence sentence) {
        return !sentence.tokens().isEmpty()
                && (Word.isOneOf(sentence.tokens().getFirst().lower(), "they", "both", "all", "he", "she", "the")
                        || hasAny(sentence, WordSet.of("gone")))
                && hasAny(sentence, WordSet.of("must", "have", "has", "had"))
                && hasAny(sentence, WordSet.of("leave", "go", "depart", "quit", "out", "hours", "gone"));
    }

    /** "It is the ninth country to leave", "the second time that Nauru has done this": a rank among those who did what was told. */
    private static boolean isOfRank(List<Token> tokens) {
        boolean ranked = false;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String next = tokens.get(i + 1).lower();
            boolean rank = Ordinals.rank(tokens.get(i).lower()).isPresent();
            boolean leaves = tokens.get(i).is("to") && LEAVING.contains(next);
            ranked |= rank;
            // "Somalia was the fifth a day later", "the 10th country to do that"
            boolean placed = rank && i > 0 && tokens.get(i - 1).is("the");
            if (placed || rank && next.equals("time") || ranked && (leaves || next.equals("course"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it may tell how somebody stands to what the report is about. */
    boolean position(Sentence sentence) {
        for (String list : Positions.LISTS) {
            if (lexicon.phrases(list).anyIn(sentence.tokens())) {
                return true;
            }
        }
        return false;
    }

    /** "ordered 60 Russians to go", "left Taiwan for China": a verb and its particle, or its object, apart. */
    private boolean parted(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            Optional<String> base = VerbForms.base(token.lower());
            if (base.isPresent() && parted(base.get(), sentence)) {
                return true;
            }
        }
        return false;
    }

    private boolean parted(String base, Sentence sentence) {
        for (Rule rule : lexicon.verb(Frame.EXPEL, base)) {
            if (rule.particles().isEmpty() || hasAny(sentence, rule.particles())) {
                return true;
            }
        }
        for (Rule rule : lexicon.verb(Frame.DIRECT, base)) {
            boolean island = Departures.DESERTS.contains(base) && hasAny(sentence, WordSet.of("island"));
            if (island || hasAny(sentence, rule.objects())) {
                return true;
            }
        }
        // "called its man in Paris home"
        return hasAny(sentence, WordSet.of("home"))
                && lexicon.verb(Frame.OBJECT, base).stream()
                        .anyMatch(rule -> rule.particles().contains("home"));
    }

    private static boolean hasAny(Sentence sentence, Set<String> words) {
        for (Token token : sentence.tokens()) {
            if (words.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    /** "Cuba and Venezuela already do.", "Russia does not." */
    private static boolean isElliptic(Sentence sentence) {
        int end = sentence.tokens().size() - 1;
        if (end > 3
                && sentence.tokens().get(end - 1).is("well")
                && sentence.tokens().get(end - 2).is("as")) {
            return LEFT.contains(sentence.tokens().get(end - 3).lower());
        }
        if (end > 2 && Word.isOneOf(sentence.tokens().get(end - 1).lower(), "too", "also")) {
            end -= sentence.tokens().get(end - 2).is(",") ? 2 : 1;
            return LEFT.contains(sentence.tokens().get(end - 1).lower());
        }
        return end > 1
                && sentence.tokens().get(end).is(".")
                && ELLIPTIC.contains(sentence.tokens().get(end - 1).lower());
    }

    /** "Iceland did in 2011", "Honduras opened one in June", "Chavez cut them off": what was done is told before, or on whom. */
    private boolean pointsBack(List<Token> tokens) {
        if (tokens.size() > 2
                && tokens.getFirst().is("they")
                && tokens.get(1).is("were")
                && tokens.stream().anyMatch(token -> changes(token.lower()))) {
            // "They were revived in 1990"
            return true;
        }
        for (int i = 1; i + 1 < tokens.size(); i++) {
            String next = tokens.get(i + 1).lower();
            boolean did = tokens.get(i).is("did") && (BEHIND_DID.contains(next) || Word.isOneOf(next, "it", "that"));
            if (did
                    || Word.isOneOf(next, "one", "them", "those", "it")
                            && changes(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private boolean changes(String word) {
        return VerbForms.base(word)
                .filter(base -> !lexicon.verb(Frame.OBJECT, base).isEmpty() || Departures.LEAVES.contains(base))
                .isPresent();
    }

    private boolean triggers(String word) {
        return nouns.contains(word)
                || POINTING.contains(word)
                || VerbForms.base(word).filter(verbs::contains).isPresent();
    }
}
