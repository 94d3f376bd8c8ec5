package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.RELATIVE;
import static credence.reading.parse.Chunk.Kind.TIME;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.Optional;
import java.util.OptionalInt;

/** What an opinion is about, wherever it stands behind its verb. */
final class OpinionObjects {
    private final Scene scene;
    private final Deeds deeds;

    OpinionObjects(Scene scene) {
        this.scene = scene;
        this.deeds = new Deeds(scene);
    }

    /** The object, behind "in the strongest terms", "as illegal" or "on Twitter" too. */
    OptionalInt patient(VerbGroup verb) {
        OptionalInt plain = scene.patient(verb);
        if (plain.isPresent() && !verb.passive() && plain.getAsInt() < verb.chunk()) {
            return OptionalInt.of(climbed(plain.getAsInt()));
        }
        if (plain.isPresent() || verb.passive()) {
            return plain;
        }
        OptionalInt dated = beforeTime(verb);
        if (dated.isPresent()) {
            return dated;
        }
        int shared = scene.parse().kindAt(verb.chunk() + 2, OTHER) ? verb.chunk() + 3 : verb.chunk() + 2;
        boolean both = scene.parse().kindAt(verb.chunk() + 1, credence.reading.parse.Chunk.Kind.AND);
        Optional<VerbGroup> second = both ? scene.parse().verbAt(shared).filter(VerbGroup::finite) : Optional.empty();
        if (second.isPresent()) {
            // "condemns and firmly opposes the move", "has supported and will continue to support Russia"
            OptionalInt object = scene.clauses().object(second.get());
            return object.isEmpty()
                    ? scene.parse()
                            .verbAt(shared + 1)
                            .filter(VerbGroup::infinitive)
                            .map(scene.clauses()::object)
                            .orElse(object)
                    : object;
        }
        OptionalInt contact = contact(verb);
        if (contact.isPresent()) {
            return contact;
        }
        int j = verb.chunk() + 1;
        while (scene.parse().kindAt(j, OTHER) || scene.parse().kindAt(j, TIME)) {
            j++;
        }
        boolean manner =
                Word.isOneOf(scene.parse().lower(j), "in", "as", "with", "without", "on", "at", "via", "during");
        for (int noun = j + 1; manner && noun < scene.parse().chunks().size(); noun++) {
            boolean linked = scene.parse().kindAt(noun - 1, PREPOSITION);
            if (scene.parse().kindAt(noun, NOUN)
                    && (!linked || !scene.owners().of(noun).isEmpty())) {
                return OptionalInt.of(noun);
            }
            if (!scene.parse().kindAt(noun, NOUN)
                    && !scene.parse().kindAt(noun, PREPOSITION)
                    && !scene.parse().kindAt(noun, OTHER)) {
                break;
            }
        }
        return OptionalInt.empty();
    }

    /** "since the second coup, in May last year, which the union condemned": what stands before the time. */
    private OptionalInt beforeTime(VerbGroup verb) {
        OptionalInt subject = verb.finite() ? scene.clauses().subject(verb) : OptionalInt.empty();
        int relative =
                subject.isPresent() ? scene.clauses().list(subject.getAsInt()).getFirst() - 1 : -1;
        if (relative < 0 || subject.getAsInt() > verb.chunk() || !scene.parse().kindAt(relative, RELATIVE)) {
            return OptionalInt.empty();
        }
        boolean time = false;
        int noun = relative - 1;
        while (scene.parse().kindAt(noun, COMMA)
                || scene.parse().kindAt(noun, TIME)
                || scene.parse().kindAt(noun, PREPOSITION)) {
            time |= scene.parse().kindAt(noun, TIME);
            noun--;
        }
        OptionalInt deed =
                time && scene.parse().kindAt(noun, NOUN) ? OptionalInt.of(climbed(noun)) : OptionalInt.empty();
        // "vowed revenge for an air strike on April 1, which Peru condemned": one that nobody has told of yet
        return deed.isPresent() && scene.units(deed.getAsInt()).getFirst().in("a", "an") ? OptionalInt.empty() : deed;
    }

    /** "a move Israel condemned": what stands right before the subject, with no word between. */
    private OptionalInt contact(VerbGroup verb) {
        OptionalInt subject = verb.finite() ? scene.clauses().subject(verb) : OptionalInt.empty();
        int before =
                subject.isPresent() ? scene.clauses().list(subject.getAsInt()).getFirst() - 1 : -1;
        boolean noun = before >= 0
                && subject.getAsInt() < verb.chunk()
                && scene.parse().kindAt(before, NOUN)
                && scene.units(before).getFirst().in("a", "an", "the")
                && Word.isOneOf(
                        scene.head(before).lower(),
                        "move",
                        "step",
                        "decision",
                        "act",
                        "scene",
                        "attack",
                        "raid",
                        "strike",
                        "law",
                        "vote",
                        "gesture",
                        "remark",
                        "remarks");
        return noun ? OptionalInt.of(before) : OptionalInt.empty();
    }

    /** "the visit of the speaker to the island, which Beijing condemned": the conduct, and not the place right before. */
    private int climbed(int noun) {
        int deed = noun;
        while (scene.parse().kindAt(deed - 1, PREPOSITION) && scene.parse().kindAt(deed - 2, NOUN)) {
            deed -= scene.parse().kindAt(deed - 3, NOUN) ? 3 : 2;
            if (deeds.are(scene.head(deed).lower())
                    || scene.lexicon().list("conduct").contains(scene.head(deed).lower())) {
                return deed;
            }
        }
        boolean relative = scene.parse().kindAt(deed - 1, VERB)
                && (scene.parse().kindAt(deed - 2, RELATIVE)
                        || scene.parse().lower(deed - 2).equals("that"))
                && scene.parse().kindAt(deed - 3, NOUN)
                && deeds.are(scene.head(deed - 3).lower());
        return relative ? deed - 3 : noun;
    }
}
