package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Verbs that do not name the act but point at one: "did so", "followed suit", "took the same step", "Russia does not". */
final class Pointing {
    private static final Set<String> NOR = WordSet.of("nor", "neither");

    static final Set<String> AUXILIARIES =
            WordSet.of("do", "does", "did", "has", "have", "had", "will", "would", "is", "are");
    private static final Pattern NO_SUCH = Pattern.compile("no (?:such |similar )?(?:plans?|intentions?)");
    private static final Pattern OTHERS =
            Pattern.compile("(?:the|its)? ?(?:only |remaining )?others?(?: (?:two|three|four|five|six))?"
                    + "(?: (?:country|countries|states?|nations?|recogni[sz]ers?))?");
    private static final Set<String> BE = WordSet.of("is", "are", "was", "were", "remain");
    private static final Set<String> HAVE = WordSet.of("has", "have", "had");
    static final Set<String> MAY = WordSet.of("may", "might", "could");
    private static final Set<String> THEM = WordSet.of("them", "these", "those");

    private final Scene scene;
    private final PlacesInOrder places;
    private final Waits waits;
    private final DidTheSame didTheSame;
    private final DoingSo doingSo;
    private final SoDid soDid;
    private final Leads leads;

    Pointing(Scene scene) {
        this.scene = scene;
        this.places = new PlacesInOrder(scene);
        this.waits = new Waits(scene, places);
        this.didTheSame = new DidTheSame(scene, places);
        this.doingSo = new DoingSo(scene, places, waits, didTheSame);
        this.soDid = new SoDid(scene);
        this.leads = new Leads(scene, places);
    }

    PlacesInOrder places() {
        return places;
    }

    Waits waits() {
        return waits;
    }

    /** "did so", "followed suit". */
    boolean same(VerbGroup verb) {
        return doingSo.is(verb) && (leads.step(verb).isEmpty() || waits.weighs(verb));
    }

    /** "did so", "did the same": whatever it was, be it to condemn; "followed" and "had done so" tell of acts alone. */
    boolean doesSo(VerbGroup verb) {
        return verb.finite()
                && !verb.pastPerfect()
                && (inverted(verb) || verb.base().equals("do"))
                && (!scene.parse().lower(verb.chunk() + 1).equals("it") || didTheSame.isSaidOf(verb));
    }

    /** "Cuba and Venezuela already do", "Russia and China do not", "in Africa only Senegal has": the verb before is meant. */
    boolean elliptic(VerbGroup verb) {
        // "promised to look into it, but never has": it is the promise that was not kept
        OptionalInt who = scene.clauses().subject(verb);
        boolean itself = who.isPresent()
                && Word.isOneOf(scene.parse().lower(who.getAsInt()), "it", "they")
                && scene.parse().kindAt(scene.clauses().list(who.getAsInt()).getFirst() - 1, Chunk.Kind.STOP);
        int first = who.isPresent() ? scene.clauses().list(who.getAsInt()).getFirst() : 0;
        boolean asked = scene.parse().lower(first - 1).equals("what")
                || scene.parse().lower(first).startsWith("what ");
        boolean again = scene.parse().lower(verb.chunk()).equals("did") && places.isToo(verb);
        if (itself || again || asked && verb.base().equals("do")) {
            // "declined to say what Austria would do"; "Brazil did too" is read as "Brazil did so"
            return false;
        }
        // "Mexico did not."
        int next = scene.parse().lower(verb.chunk() + 1).equals("not") ? verb.chunk() + 2 : verb.chunk() + 1;
        if (Word.isOneOf(scene.parse().lower(next), "either", "too", "yet")) {
            next++;
        }
        boolean ends = next >= scene.parse().chunks().size()
                || scene.parse().kindAt(next, Chunk.Kind.STOP)
                || scene.parse().lower(next).equals(".")
                || scene.parse().lower(next).equals(";")
                || scene.parse().kindAt(next, Chunk.Kind.COMMA)
                // "Colombia has not and Panama will not"
                || next > verb.chunk() + 1
                        && scene.parse().kindAt(next, Chunk.Kind.AND)
                        && scene.parse().kindAt(next + 1, Chunk.Kind.NOUN)
                        && scene.parse().kindAt(next + 2, Chunk.Kind.VERB)
                || scene.parse().kindAt(next, Chunk.Kind.TIME) && places.ends(next + 1);
        boolean may = MAY.contains(scene.parse().lower(verb.chunk()));
        boolean too = (may || Word.isOneOf(scene.parse().lower(verb.chunk()), "will", "would"))
                // "Peru may not": nobody said so of others
                && !(may && scene.parse().lower(verb.chunk() + 1).equals("not"))
                && (Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "too", "also", "not")
                        // "Uruguay will next year"
                        || scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.TIME) && places.closes(verb.chunk() + 2));
        return (verb.finite() && ends && Word.isOneOf(verb.base(), "do", "has", "have") || too)
                && (isTold() || isToldHere(verb) || too && isToldBefore());
    }

    /** "Egypt may close its embassy. Austria may too": whatever the sentence right before told. */
    private boolean isToldBefore() {
        int before = scene.sentence() - 1;
        return scene.text()
                .memory()
                .lastTold(before)
                .filter(told -> told.sentence() == before)
                .isPresent();
    }

    /** "will", "may too": the status that a verb left out has. */
    static Status leftOpen(String auxiliary) {
        return Word.isOneOf(auxiliary, "will", "would")
                ? Status.ANNOUNCED
                : MAY.contains(auxiliary) ? Status.HYPOTHETICAL : Status.DONE;
    }

    /** "Peru recognised it in February; Panama has not": in a clause before, parted by such a mark or "and". */
    private boolean isToldHere(VerbGroup verb) {
        int first = scene.clauses().subject(verb).stream()
                .map(subject -> scene.clauses().list(subject).getFirst())
                .findFirst()
                .orElse(0);
        boolean parted = Word.isOneOf(
                scene.parse().lower(first - 1), ";", ":", ",", "and", "but", "while", "whereas", "though", "although");
        return parted
                && scene.text()
                        .memory()
                        .lastTold(scene.sentence())
                        .filter(told -> told.sentence() == scene.sentence()
                                && told.anchor() < first
                                && (told.kind() == ActKind.RECOGNITION || Sides.ALIKE.contains(told.kind())))
                        .isPresent();
    }

    private boolean isTold() {
        return scene.text().lastTold().lastKind(scene.sentence() - 1).isPresent()
                || scene.text().memory().lastByMany(scene.sentence()).isPresent();
    }

    /** "Greece and Spain are not among them", "Denmark has no such plans": how it stands with these. */
    boolean outside(VerbGroup verb) {
        int next = verb.chunk() + 1;
        String word = scene.parse().lower(next);
        boolean among = (BE.contains(verb.base())
                        || verb.base().equals("be") && Word.isOneOf(verb.modal(), "will", "would"))
                && (verb.negated() || word.equals("not"))
                && (word.equals("among") || scene.parse().lower(next + 1).equals("among"))
                && THEM.contains(scene.parse().lower(word.equals("among") ? next + 1 : next + 2));
        boolean plans = HAVE.contains(verb.base()) && NO_SUCH.matcher(word).matches() && places.closes(next + 1);
        return (among || plans) && isTold();
    }

    /** "The others are Nicaragua and Nauru", "the other countries to have done so were". */
    boolean others(VerbGroup verb) {
        OptionalInt subject = scene.clauses().subject(verb);
        return Word.isOneOf(verb.base(), "is", "are", "was", "were", "be", "include")
                && scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.NOUN)
                && subject.isPresent()
                && OTHERS.matcher(scene.parse().lower(subject.getAsInt())).matches();
    }

    /** "followed Germany", "is to join Brazil on Friday", "followed Washington's example": who did it before stands behind it. */
    boolean goesAfter(VerbGroup verb) {
        boolean follows = verb.base().equals("follow")
                || verb.base().equals("join")
                        && (places.closes(scene.clauses().object(verb).stream()
                                        .map(object ->
                                                scene.clauses().list(object).getLast() + 1)
                                        .findFirst()
                                        .orElse(0))
                                || scene.parse().lower(verb.chunk() + 2).equals("in"));
        return (follows
                        || doingSo.is(verb)
                                && !waits.weighs(verb)
                                && leads.step(verb).isPresent())
                && !verb.gerund()
                && !verb.participle()
                && !verb.passive()
                && !leaders(verb).isEmpty();
    }

    /** Whom one follows or joins. */
    List<PolityKey> leaders(VerbGroup verb) {
        return leads.of(verb);
    }

    /** What of others is followed: "their example", "in the footsteps of Peru". */
    OptionalInt example(VerbGroup verb) {
        return leads.example(verb);
    }

    /** "the second to leave it": a side that is left. */
    boolean leaves(VerbGroup verb) {
        return Word.isOneOf(verb.base(), "leave", "desert", "abandon", "defect", "switch", "turn", "part", "walk")
                || verb.base().equals("go")
                        && (places.closes(verb.chunk() + 1)
                                || scene.parse().lower(verb.chunk() + 1).equals("since"));
    }

    /** "Nor has Pakistan", "Neither did Egypt". */
    boolean nor(VerbGroup verb) {
        return NOR.contains(scene.parse().lower(verb.chunk() - 1))
                && AUXILIARIES.contains(scene.parse().lower(verb.chunk()))
                && scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.NOUN);
    }

    /** "Algeria will not either": a refusal like the one before. */
    boolean either(VerbGroup verb) {
        return scene.parse().lower(verb.chunk() + 1).equals("not")
                        && scene.parse().lower(verb.chunk() + 2).equals("either")
                || verb.negated() && scene.parse().lower(verb.chunk() + 1).equals("either");
    }

    /** See {@link SoDid}. */
    boolean inverted(VerbGroup verb) {
        return soDid.is(verb);
    }

    OptionalInt actor(VerbGroup verb) {
        boolean behind = inverted(verb) || nor(verb) || places.placed(verb) && places.isPlaceBefore(verb);
        if (waits.tookLonger(verb)) {
            return OptionalInt.of(verb.chunk() + 1);
        }
        if (didTheSame.doneBy(verb)) {
            return OptionalInt.of(verb.chunk() + 2);
        }
        if (verb.base().equals("make") && places.place(verb) > verb.chunk() + 1) {
            return OptionalInt.of(verb.chunk() + 1);
        }
        return behind && scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.NOUN)
                ? OptionalInt.of(verb.chunk() + 1)
                : scene.clauses().subject(verb);
    }

    /** "did so", "so did Cyprus and Romania", "as did the United States, France and Britain". */
    List<Integer> shown(VerbGroup verb) {
        List<Integer> shown = new ArrayList<>(List.of(verb.chunk()));
        OptionalInt actor = actor(verb);
        actor.ifPresent(first -> shown.addAll(scene.clauses().list(first)));
        if (inverted(verb) && Word.isOneOf(scene.parse().lower(verb.chunk() - 1), "as", "so")) {
            shown.add(verb.chunk() - 1);
        } else if (Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "so", "the same", "likewise", "suit")) {
            shown.add(verb.chunk() + 1);
        }
        return shown;
    }
}
