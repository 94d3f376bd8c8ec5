package credence.reading.find;

import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the words about a verb are those of a rule: the noun that is its object, and the particle that belongs to it. */
final class RuleWords {
    private static final Set<String> DIPLOMATIC = WordSet.of("diplomatic");

    private final Scene scene;

    RuleWords(Scene scene) {
        this.scene = scene;
    }

    /** The rule by which a verb with its object tells of an act: the object's head is the rule's, and the words before it fit. */
    Optional<Rule> of(Frame frame, VerbGroup verb, int object) {
        for (Rule rule : scene.lexicon().verb(frame, verb.base())) {
            if (rule.objects().contains(lastWord(scene.head(object)))
                    && (rule.needs().isEmpty() || scene.has(object, rule.needs()))
                    && !isOfAnotherSort(object, rule)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** "took up relations", "took its recognition back", "put its recognition of Kosovo on hold". */
    boolean hasParticle(Rule rule, VerbGroup verb, int object) {
        int behind = scene.parse().lower(object + 1).equals("of") ? object + 3 : object + 1;
        return rule.particles().isEmpty()
                || Word.isOneOf(scene.parse().lower(behind), "on", "in")
                        && rule.particles().contains(scene.parse().lower(behind + 1))
                // "put on hold its recognition of Kosovo"
                || object == verb.chunk() + 3
                        && Word.isOneOf(scene.parse().lower(object - 2), "on", "in")
                        && rule.particles().contains(scene.parse().lower(object - 1))
                || rule.particles().contains(scene.parse().lower(verb.chunk() + 1))
                || rule.particles().contains(scene.parse().lower(object + 1))
                // "took its recognition of Kosovo back"
                || behind > object + 1
                        && rule.particles().contains(scene.parse().lower(behind));
    }

    /** "an independent Palestinian state": a name whose noun is its last word. */
    private static String lastWord(Unit head) {
        return head.lower().substring(head.lower().lastIndexOf(' ') + 1);
    }

    /** "trade ties", "military relations"; "diplomatic and trade relations" are diplomatic all the same. */
    boolean isOfAnotherSort(int noun, Rule rule) {
        return scene.has(noun, rule.without()) && !scene.has(noun, DIPLOMATIC);
    }

    /** The chunk with a rule's particle, in what follows the verb up to the next clause; -1 where there is none. */
    int particle(Rule rule, VerbGroup verb) {
        for (int j = verb.chunk() + 1; j < scene.parse().chunks().size(); j++) {
            // "declared the ambassador, who is based in Brussels, unwelcome"
            j = scene.parse().kindAt(j, Chunk.Kind.COMMA) && scene.parse().kindAt(j + 1, Chunk.Kind.RELATIVE)
                    ? asideEnd(j)
                    : j;
            List<Integer> names =
                    scene.parse().kindAt(j, Chunk.Kind.STOP) ? new NamedOfMany(scene).spelledMembers(j - 1) : List.of();
            if (!names.isEmpty()) {
                // "ordered diplomats from three countries - Chile, Peru and Italy - to leave"
                j = names.getLast() + 1;
                continue;
            }
            boolean next = scene.parse().verbAt(j).map(VerbGroup::finite).orElse(false)
                    || scene.parse().kindAt(j, Chunk.Kind.STOP)
                    || scene.parse().kindAt(j, Chunk.Kind.RELATIVE)
                    || scene.parse().kindAt(j, Chunk.Kind.SUBORDINATOR);
            if (next) {
                return -1;
            }
            if (scene.has(j, rule.particles())) {
                return scene.parse().verbAt(j).map(VerbGroup::negated).orElse(false) ? -1 : j;
            }
        }
        return -1;
    }

    /** The comma that closes a relative clause between commas; where it opens, if none does. */
    private int asideEnd(int comma) {
        for (int j = comma + 1; j < Math.min(comma + 9, scene.parse().chunks().size()); j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.COMMA)) {
                return j;
            }
        }
        return comma;
    }
}
