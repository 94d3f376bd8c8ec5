package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Acts named as what another answers: "severed ties with Senegal over the expulsion of its envoy", "in retaliation for the closure of". */
record Causes(Scene scene) {
    private static final Set<String> ANSWERS =
            WordSet.of("retaliation", "reprisal", "response", "reply", "return", "answer");

    private static final Pattern ROUSED = Pattern.compile(
            "(?:angered|outraged|infuriated|enraged|incensed|angry|furious|citing|denouncing|condemning|protesting|irked|annoyed|dismayed)\\b.*");

    /** Who acts in the clause, and whom else its words name: the act that is answered is of the other. */
    record Two(List<PolityKey> answering, List<PolityKey> other) {}

    /** The two where the noun is what is answered, and the clause names one of each. */
    Optional<Two> at(int chunk) {
        int start = start(chunk);
        return start < 0 ? Optional.empty() : start == 0 ? leading(chunk) : trailing(start);
    }

    /** "severed ties with Senegal over its decision to recognise Somaliland": the decision of the other. */
    List<PolityKey> whosePlan(int chunk) {
        boolean plan = scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && scene.units(chunk).getFirst().is("its")
                && scene.parse().verbAt(chunk + 1).filter(VerbGroup::infinitive).isPresent();
        return plan ? at(chunk).map(Two::other).orElse(List.of()) : List.of();
    }

    /** "Angered by Tunisia's recognition of Kosovo, Burundi recalled its ambassador": from whoever did what angers it. */
    List<PolityKey> leadingDoer(int agent) {
        boolean led = agent > 2
                && scene.parse().kindAt(agent - 1, Chunk.Kind.COMMA)
                && ROUSED.matcher(scene.parse().lower(0)).matches();
        return !led
                ? List.of()
                : IntStream.range(1, agent - 1)
                        .filter(j -> scene.parse().kindAt(j, Chunk.Kind.NOUN))
                        .mapToObj(j -> scene.units(j).stream().anyMatch(unit -> unit.is("'s"))
                                ? scene.owners().of(j)
                                : List.<PolityKey>of())
                        .findFirst()
                        .orElse(List.of());
    }

    /** Of an act toward the one that answers, a plain "after" is enough. */
    Optional<Two> after(int chunk) {
        boolean after = Word.isOneOf(scene.parse().lower(chunk - 1), "after", "following");
        return after ? trailing(chunk - 1) : at(chunk);
    }

    /** Where the words begin that give the noun as a reason; -1 where none do. */
    private int start(int chunk) {
        String link = scene.parse().lower(chunk - 1);
        String before = scene.parse().lower(chunk - 2);
        boolean in = scene.parse().lower(chunk - 3).equals("in");
        if (in
                && (Word.isOneOf(link, "for", "to") && ANSWERS.contains(before)
                        || Word.isOneOf(link, "at", "over", "against") && before.equals("protest"))) {
            return chunk - 3;
        }
        if (Word.isOneOf(link, "because of", "over", "to protest", "protesting")) {
            return chunk - 1;
        }
        boolean two = link.equals("of") && before.equals("because")
                || Word.isOneOf(link, "at", "against") && Word.isOneOf(before, "to protest", "protesting");
        return two ? chunk - 2 : -1;
    }

    private Optional<Two> trailing(int start) {
        for (int j = start - 1; j >= 0; j--) {
            if (scene.parse().kindAt(j, Chunk.Kind.STOP) || scene.parse().kindAt(j, Chunk.Kind.RELATIVE)) {
                return Optional.empty();
            }
            Optional<VerbGroup> verb = scene.parse().verbAt(j);
            if (verb.isPresent()) {
                return verb.filter(told -> !told.passive()).flatMap(told -> two(told, start));
            }
        }
        return Optional.empty();
    }

    /** "In retaliation for the closure of its embassy, Qatar recalled its ambassador from Dakar". */
    private Optional<Two> leading(int chunk) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() > chunk)
                .findFirst()
                .filter(verb -> !verb.passive())
                .flatMap(verb -> two(verb, scene.parse().chunks().size()));
    }

    private Optional<Two> two(VerbGroup verb, int until) {
        List<PolityKey> answering = scene.polities(scene.agent(verb));
        List<PolityKey> others = IntStream.range(verb.chunk() + 1, until)
                .takeWhile(j -> !scene.parse().kindAt(j, Chunk.Kind.VERB))
                .filter(j -> scene.parse().kindAt(j, Chunk.Kind.NOUN))
                .boxed()
                .flatMap(j -> named(j).stream())
                .filter(key -> !answering.contains(key))
                .distinct()
                .toList();
        return answering.size() == 1 && others.size() == 1 ? Optional.of(new Two(answering, others)) : Optional.empty();
    }

    /** "Dakar", "the Senegalese ambassador", not "its ambassador". */
    private List<PolityKey> named(int noun) {
        if (scene.units(noun).getFirst().in(Words.POSSESSIVES)) {
            return List.of();
        }
        return scene.head(noun).named()
                ? scene.polities(noun)
                : scene.units(noun).stream().anyMatch(unit -> unit.polity() != null)
                        ? scene.owners().of(noun)
                        : List.of();
    }
}
