package credence.reading.find;

import credence.act.Status;
import credence.reading.lexicon.StatusWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Joiners;
import credence.reading.parse.MadeToDo;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How far an act had come, from the verb, what it hangs on, and who frames it. Empty: the text does not tell it as anybody's act. */
final class Statuses {
    static final Set<String> COPULAS = WordSet.of(
            "is", "are", "was", "were", "be", "been", "become", "remain", "seem", "appear", "feel", "sound", "look");

    private static final Pattern ONE_WORD = Pattern.compile("\\w+");

    private static final Set<String> NOTHING = WordSet.of("nothing", "nobody");

    private static final Set<String> WISHING = WordSet.of("want", "need");
    private static final Set<String> WILL = WordSet.of("will", "would");
    /** "recognises", "is breaking off". */
    private static final Pattern PRESENT = Pattern.compile("^(?:is|are) |(?<!\\bwa|\\bha|s)s$");

    private static final Set<String> MAKING_KNOWN = WordSet.of("announce", "declare", "confirm", "say");

    private final Parse parse;
    private final Clauses clauses;
    private final Map<Integer, Optional<Status>> known = new HashMap<>();
    private final OwnStatus ownStatus;
    private final Framing framing;
    private final HangingStatus hanging;
    private final Dissuasion dissuasion;
    private final TakesEffect effect;
    private final Causation causation;
    private final Seeming seeming;
    private final Unreal unreal;

    Statuses(Parse parse, Clauses clauses, StatusWords words) {
        this.parse = parse;
        this.clauses = clauses;
        this.ownStatus = new OwnStatus(parse, clauses);
        this.framing = new Framing(parse, clauses);
        this.dissuasion = new Dissuasion(parse, clauses);
        this.effect = new TakesEffect(parse, clauses);
        this.causation = new Causation(parse, clauses, this);
        this.seeming = new Seeming(parse, clauses);
        this.unreal = new Unreal(parse, clauses);
        this.hanging = new HangingStatus(parse, clauses, words, ownStatus, framing, this);
    }

    Optional<Status> of(VerbGroup verb) {
        Optional<Status> status = known.get(verb.chunk());
        if (status == null) {
            status = of(verb, 0);
            known.put(verb.chunk(), status);
        }
        return status;
    }

    Optional<Status> of(VerbGroup verb, int depth) {
        if (depth > 4) {
            return Optional.of(Status.HYPOTHETICAL);
        }
        if (unreal.is(verb)) {
            return Optional.empty();
        }
        Optional<Status> cleft = new Clefts(parse).status(verb);
        if (cleft.isPresent()) {
            return cleft;
        }
        if (unreal.isForetold(verb) || unreal.isPredicted(verb)) {
            return Optional.of(Status.HYPOTHETICAL);
        }
        Optional<VerbGroup> behind = !verb.negated()
                ? new Joiners(parse, clauses).of(verb).or(() -> new SignedPapers(parse, clauses).signing(verb))
                : Optional.empty();
        Optional<Status> above = behind.isPresent() ? of(behind.get(), depth + 1) : Optional.of(Status.DONE);
        if (!above.equals(Optional.of(Status.DONE))) {
            // "refused to join the countries that recognise it", "plans to sign a decree recognising it"
            return above;
        }
        if (verb.infinitive() || verb.gerund()) {
            Optional<VerbGroup> causing = causation.over(verb);
            if (causing.isPresent()) {
                return causation.status(verb, causing.get(), depth);
            }
            Optional<VerbGroup> over = seeming.over(verb);
            if (over.isPresent()) {
                // "would appear to have recognised it"
                Optional<Status> come =
                        seeming.isMild(over.get()) ? Optional.of(Status.DONE) : of(over.get(), depth + 1);
                return come.map(status -> verb.negated() ? Status.REFUSED : status);
            }
            return dissuasion.reaches(verb)
                    ? Optional.empty()
                    // "urged Uganda to expel no diplomats": to leave them be
                    : hanging.of(verb, depth)
                            .filter(status -> status != Status.URGED || !ownStatus.nothing(verb))
                            .map(status -> status == Status.ANNOUNCED && effect.says(verb) ? Status.DONE : status);
        }
        if (isHelpOffered(verb, depth)) {
            return Optional.empty();
        }
        Optional<Status> framed = framing.of(verb).or(() -> made(verb, depth)).or(() -> seen(verb, depth));
        if (framed.isPresent()) {
            return framed;
        }
        if (wanted(verb)) {
            return Optional.of(Status.URGED);
        }
        Optional<Status> foretold = foretold(verb, depth);
        if (foretold.isPresent()) {
            return foretold;
        }
        if (isNeverBefore(verb) || framing.isNotHinted(verb) || ownStatus.nearly(verb) || ownStatus.isBestLeft(verb)) {
            return Optional.empty();
        }
        boolean standing = verb.negated()
                && verb.passive()
                && verb.modal().isEmpty()
                && !verb.perfect()
                && !ownStatus.notUntil(verb)
                // "relations were not being broken off, it added": no state of affairs
                && !parse.lower(verb.chunk()).contains(" being ")
                && (parse.lower(verb.chunk()).startsWith("was ")
                        || parse.lower(verb.chunk()).startsWith("were "))
                // "was never recognised by Washington": that is its position
                && !(Word.isOneOf(verb.base(), "recognise", "recognize")
                        && clauses.after(verb.chunk(), "by").isPresent());
        return standing ? Optional.empty() : Optional.of(ownStatus.of(verb));
    }

    /** "has never closed an embassy before": what has come about now, and is refused by nobody. */
    private boolean isNeverBefore(VerbGroup verb) {
        boolean never = verb.negated()
                && (verb.perfect() || verb.pastPerfect())
                && parse.lower(verb.chunk()).contains("never ");
        return never
                && IntStream.range(verb.chunk() + 1, parse.chunks().size())
                        // "has never recognised it, as its president has said before"
                        .takeWhile(j -> !parse.kindAt(j, Chunk.Kind.COMMA))
                        .anyMatch(j -> parse.lastWord(j).equals("before")
                                && (j + 1 == parse.chunks().size()
                                        || parse.kindAt(j + 1, Chunk.Kind.COMMA)
                                        || parse.lower(j + 1).equals(".")));
    }

    /** "wants the embassy in Havana closed": what is wished of something. */
    private boolean wanted(VerbGroup participle) {
        boolean bare = ONE_WORD.matcher(parse.lower(participle.chunk())).matches();
        return (participle.participle() || bare)
                && parse.verbs().reversed().stream()
                        .filter(outer -> outer.chunk() < participle.chunk())
                        .findFirst()
                        .filter(outer -> WISHING.contains(outer.base()) && !outer.passive() && !outer.negated())
                        .filter(outer -> clauses.object(outer).stream()
                                .anyMatch(object -> object > outer.chunk()
                                        && (participle.participle()
                                                || clauses.subject(participle).equals(OptionalInt.of(object)))))
                        .filter(outer -> IntStream.range(outer.chunk(), participle.chunk())
                                .noneMatch(j -> parse.kindAt(j, Chunk.Kind.COMMA) || parse.kindAt(j, Chunk.Kind.AND)))
                        .isPresent();
    }

    /** "is expected to announce that it will recognise Palestine", "will declare that it recognises it": no further than the announcing. */
    private Optional<Status> foretold(VerbGroup verb, int depth) {
        boolean present = verb.modal().isEmpty()
                && !verb.perfect()
                && PRESENT.matcher(parse.lower(verb.chunk())).find();
        if (!WILL.contains(verb.modal()) && !present || verb.negated()) {
            return Optional.empty();
        }
        return parse.verbs().reversed().stream()
                .filter(outer -> outer.chunk() < verb.chunk())
                .findFirst()
                .filter(outer -> (outer.infinitive() || present && outer.finite())
                        && MAKING_KNOWN.contains(outer.base())
                        && !outer.negated())
                .flatMap(outer -> of(outer, depth + 1))
                .filter(status -> status == Status.INTENDED
                        || status == Status.HYPOTHETICAL
                        || present && status == Status.ANNOUNCED);
    }

    /** "relations, which he wants to see established": as far as the wish to see it. */
    private Optional<Status> seen(VerbGroup participle, int depth) {
        return ONE_WORD.matcher(parse.lower(participle.chunk())).matches()
                ? parse.verbAt(Math.max(0, participle.chunk() - 1))
                        .filter(outer -> outer.infinitive() && Word.isOneOf(outer.base(), "see", "have"))
                        .flatMap(outer -> of(outer, depth + 1))
                : Optional.empty();
    }

    /** "nothing would make Jordan sever relations", "made Chad close its embassy": as far as the making has come. */
    private Optional<Status> made(VerbGroup verb, int depth) {
        return MadeToDo.over(parse, clauses, verb).flatMap(outer -> {
            OptionalInt maker = clauses.subject(outer);
            boolean nothing =
                    maker.isPresent() && clauses.head(maker.getAsInt()).in(NOTHING);
            return nothing ? Optional.of(Status.REFUSED) : of(outer, depth + 1);
        });
    }

    /** "offered to help them restore relations", "will let Libya open an embassy": of those nobody has said that they will. */
    private boolean isHelpOffered(VerbGroup verb, int depth) {
        return MadeToDo.over(parse, clauses, verb)
                .filter(outer -> Word.isOneOf(outer.base(), "help", "let"))
                .filter(outer -> of(outer, depth + 1)
                        .filter(status -> status == Status.DONE)
                        .isEmpty())
                .isPresent();
    }
}
