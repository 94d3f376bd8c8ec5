package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.RELATIVE;

import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The words by which somebody denies what was told before: "denied it", "denied that it had done so", "says it has done no such thing". */
record DenialWords(Scene scene) {
    private static final Pattern POINTING = Pattern.compile(
            "it|this|that|(?:the|this|that|these|those|such) (?:report|reports|rumour|rumours|rumor|rumors|news|claim|claims|assertion)");

    /** "something Accra denied", "a claim the ministry denied": one noun group with who denies it. */
    private static final Pattern SOMETHING = Pattern.compile("(?:something|a (?:claim|report|statement|version)) .+");

    private static final Pattern CLAIM =
            Pattern.compile("(?:an?|the|this) (?:claim|report|statement|version|assertion)");

    private static final Pattern SUCH_THINGS = Pattern.compile(
            "(?:any|no) such (?:thing|step|move|decision)|such a (?:thing|step|move|decision)|this|that|it");

    private static final Pattern NO_SUCH_THING = Pattern.compile("no such thing|nothing");

    /** "denied it", "The claim was denied by". */
    boolean isDenied(VerbGroup verb) {
        OptionalInt what = denies(verb) ? scene.patient(verb) : OptionalInt.empty();
        return what.isPresent()
                        && POINTING.matcher(scene.parse().lower(what.getAsInt()))
                                .matches()
                || denies(verb) && isThat(verb);
    }

    /** "something Accra denied", "a claim denied by Accra", "which Accra denied": what the same sentence tells. */
    boolean isAside(VerbGroup verb) {
        OptionalInt what = denies(verb) ? scene.patient(verb) : OptionalInt.empty();
        return what.isPresent()
                        && verb.participle()
                        && CLAIM.matcher(scene.parse().lower(what.getAsInt())).matches()
                || denies(verb) && isOfWhich(verb);
    }

    private static boolean denies(VerbGroup verb) {
        return verb.base().equals("deny") && !verb.negated() && verb.modal().isEmpty();
    }

    /** "Accra denied that." */
    private boolean isThat(VerbGroup verb) {
        int that = verb.chunk() + 1;
        return scene.parse().lower(that).equals("that")
                && scene.parse().kindAt(that, Chunk.Kind.SUBORDINATOR)
                && (that + 1 >= scene.parse().chunks().size()
                        || scene.parse().kindAt(that + 1, Chunk.Kind.STOP)
                        || scene.parse().kindAt(that + 1, Chunk.Kind.COMMA)
                        || scene.parse().kindAt(that + 1, OTHER)
                                && that + 2 >= scene.parse().chunks().size());
    }

    private boolean isOfWhich(VerbGroup verb) {
        int subject = scene.clauses().subject(verb).orElse(-1);
        return subject > 0
                && subject == verb.chunk() - 1
                && scene.clauses().object(verb).isEmpty()
                && (SOMETHING.matcher(scene.parse().lower(subject)).matches()
                        || scene.parse().kindAt(subject - 1, RELATIVE)
                                && scene.parse().lower(subject - 1).equals("which")
                                && scene.parse().kindAt(subject - 2, Chunk.Kind.COMMA));
    }

    /** "had done so", "having taken such a step", "has done nothing of the sort", under a verb that denies or says it. */
    boolean isDoing(VerbGroup verb) {
        String next = scene.parse().lower(verb.chunk() + 1);
        boolean such =
                switch (verb.base()) {
                    case "do" ->
                        next.equals("so") || SUCH_THINGS.matcher(next).matches() || isOfTheKind(verb.chunk() + 1);
                    case "take", "make" ->
                        SUCH_THINGS.matcher(next).matches() && next.startsWith("any such") || next.startsWith("such a");
                    default -> false;
                };
        boolean none = verb.base().equals("do")
                && (verb.perfect() || verb.pastPerfect())
                && NO_SUCH_THING.matcher(next).matches()
                && (next.startsWith("no ")
                        || Word.isOneOf(scene.parse().lower(verb.chunk() + 3), "the sort", "the kind", "that sort"));
        return none || such && scene.status(verb).filter(Status.DENIED::equals).isPresent();
    }

    /** Who denies having done so: whoever is said to have done it, and for "it" whoever denies it. */
    OptionalInt denier(VerbGroup verb) {
        OptionalInt doer = scene.clauses().subject(verb);
        boolean pronoun =
                doer.isPresent() && Speakers.PRONOUNS.contains(scene.parse().lower(doer.getAsInt()));
        if (!pronoun) {
            return doer;
        }
        int before = doer.getAsInt() - 1;
        int said = scene.parse().lower(before).equals("that") ? before - 1 : before;
        return scene.parse()
                .verbAt(Math.max(0, said))
                .filter(outer -> outer.finite() && Speech.says(outer.base()))
                .map(scene::agent)
                .filter(OptionalInt::isPresent)
                .orElse(doer);
    }

    /** "had done anything of the kind". */
    private boolean isOfTheKind(int chunk) {
        return scene.parse().lower(chunk).equals("anything")
                && scene.parse().lower(chunk + 1).equals("of")
                && Word.isOneOf(scene.parse().lower(chunk + 2), "the kind", "the sort", "that kind", "that sort");
    }

    /** The chunks that tell of it: who denies it, and what. */
    List<Integer> shown(VerbGroup verb) {
        List<Integer> shown = new ArrayList<>();
        scene.clauses().subject(verb).ifPresent(shown::add);
        if (isDoing(verb)) {
            denier(verb).ifPresent(shown::add);
            shown.add(verb.chunk() + 1);
        }
        return shown;
    }

    /** "its foreign minister", "the government", "the islands' foreign ministry": an office whose land no name tells. */
    boolean isUnnamed(int noun) {
        return scene.parse().kindAt(noun, NOUN)
                && scene.head(noun).in(Words.OFFICIALS)
                && !scene.parse().lower(noun + 1).equals("of")
                && scene.units(noun).stream().allMatch(unit -> unit.polity() == null);
    }
}
