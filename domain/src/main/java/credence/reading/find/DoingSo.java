package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;

/** Verbs that stand for an act told before: each is known by what stands beside it, as in "did so", "led the way", "ruled it out". */
final class DoingSo {
    private final Scene scene;
    private final PlacesInOrder places;
    private final Waits waits;
    private final RankedDeeds rankedDeeds;
    private final RuledOut ruledOut;
    private final DidTheSame didTheSame;
    private final FollowedSuit followedSuit;
    private final JoinedThem joinedThem;
    private final SameSteps sameSteps;

    DoingSo(Scene scene, PlacesInOrder places, Waits waits, DidTheSame didTheSame) {
        this.scene = scene;
        this.places = places;
        this.waits = waits;
        this.rankedDeeds = new RankedDeeds(scene, places);
        this.ruledOut = new RuledOut(scene);
        this.didTheSame = didTheSame;
        this.followedSuit = new FollowedSuit(scene, places, ruledOut);
        this.joinedThem = new JoinedThem(scene, places);
        this.sameSteps = new SameSteps(scene, places);
    }

    boolean is(VerbGroup verb) {
        return stands(verb) && !new MovedEmbassies(scene).areMeant(verb);
    }

    private boolean stands(VerbGroup verb) {
        String next = scene.parse().lower(verb.chunk() + 1);
        return places.placed(verb)
                || waits.waited(verb)
                || new Reconciled(scene, places).is(verb)
                || rankedDeeds.is(verb)
                || switch (verb.base()) {
                    case "do" -> didTheSame.is(verb);
                    case "rule" -> ruledOut.is(verb, next);
                    case "refuse", "decline" -> refuses(verb, next);
                    case "join" -> joinedThem.is(verb);
                    case "lead" -> leads(verb, next);
                    case "act" -> acts(verb, next);
                    case "go" -> goesOn(verb, next);
                    case "come" ->
                        scene.clauses().subject(verb).stream()
                                        .anyMatch(subject -> scene.head(subject).is("turn"))
                                || Word.isOneOf(next, "round", "around")
                                        && verb.finite()
                                        && places.closes(verb.chunk() + 2);
                    case "announce" -> sameSteps.announces(verb);
                    case "issue" -> sameSteps.issues(verb);
                    case "take", "make" ->
                        sameSteps.issues(verb) || waits.tookLonger(verb) || places.opens(verb) || sameSteps.takes(verb);
                    case "complete" ->
                        Word.isOneOf(next, "the list", "the set", "the group", "the round")
                                && places.closes(verb.chunk() + 2);
                    case "follow" -> followedSuit.is(verb);
                    default -> waits.weighs(verb);
                };
    }

    /** "refused to", "declined it": what was told right before. */
    private boolean refuses(VerbGroup verb, String next) {
        return next.equals("it") && places.closes(verb.chunk() + 2)
                || verb.finite()
                        && !verb.passive()
                        && places.closes(verb.chunk() + 1)
                        && scene.patient(verb).isEmpty()
                        && isJustTold()
                        && !isOfAnotherRequest(verb);
    }

    /** "Minsk recalled its envoys and asked Poland to cut its staff. Poland refused": what was asked of it, and that is no act. */
    private boolean isOfAnotherRequest(VerbGroup verb) {
        int before = scene.sentence() - 1;
        List<PolityKey> asked = scene.polities(scene.clauses().subject(verb));
        return before >= 0
                && scene.beside(before).parse().verbs().stream()
                        .anyMatch(request -> Word.isOneOf(
                                request.base(), "ask", "demand", "order", "urge", "tell", "request", "call"))
                && scene.text().memory().toldUpTo(before).reversed().stream()
                        .takeWhile(told -> told.sentence() == before)
                        .noneMatch(told -> Parties.keys(told.actors()).containsAll(asked));
    }

    /** "led the way", "led the way in western Europe". */
    private boolean leads(VerbGroup verb, String next) {
        return Word.isOneOf(next, "the way", "the field")
                && (places.closes(verb.chunk() + 2)
                        || scene.parse().lower(verb.chunk() + 2).equals("in")
                                && scene.parse().kindAt(verb.chunk() + 3, Chunk.Kind.NOUN)
                                && places.closes(verb.chunk() + 4));
    }

    /** "the third member to act", "acted on Tuesday", "acted in the same way". */
    private boolean acts(VerbGroup verb, String next) {
        return verb.infinitive() && places.rankedBefore(verb)
                || verb.finite() && scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.TIME)
                || verb.finite() && places.isWithinDays(verb.chunk() + 1)
                || verb.finite()
                        && next.equals("in")
                        && scene.parse().lower(verb.chunk() + 2).equals("the same way")
                        && places.closes(verb.chunk() + 3);
    }

    /** "went so far", "went ahead", "would not go down that road". */
    private boolean goesOn(VerbGroup verb, String next) {
        // "did not go that far" tells what was not done, and not that it will not be
        return !verb.gerund()
                        && !(verb.negated() && verb.modal().isEmpty() && !verb.perfect())
                        && Word.isOneOf(next, "so", "as", "that", "this")
                        && scene.parse().lower(verb.chunk() + 2).equals("far")
                        && (places.closes(verb.chunk() + 3) || isAsFarAsThat(verb))
                || verb.finite() && next.equals("ahead") && places.goesAhead(verb)
                || next.equals("the same way")
                        && Word.isOneOf(verb.modal(), "", "will")
                        && places.closes(verb.chunk() + 2)
                || next.equals("down")
                        && Word.isOneOf(
                                scene.parse().lower(verb.chunk() + 2),
                                "that road",
                                "that path",
                                "the same road",
                                "the same path",
                                "this road",
                                "this path");
    }

    /** "the first to go so far as a rupture": what was told, by its noun. */
    private boolean isAsFarAsThat(VerbGroup verb) {
        int what = verb.chunk() + 4;
        return verb.infinitive()
                && places.rankedBefore(verb)
                && scene.parse().lower(verb.chunk() + 3).equals("as")
                && scene.parse().kindAt(what, Chunk.Kind.NOUN)
                && (Word.isOneOf(scene.head(what).lower(), "rupture", "break", "expulsion", "recognition")
                        || scene.lexicon()
                                .list("ties")
                                .contains(scene.head(what).lower()));
    }

    /** "Chile and Peru recognised it. Bolivia refused": what was told right before, and nothing further back. */
    private boolean isJustTold() {
        return scene.text()
                .memory()
                .lastTold(scene.sentence())
                .filter(told -> told.sentence() >= scene.sentence() - 1)
                .isPresent();
    }
}
