package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where the sentences before tell of a state's ambassador: "Serbia's ambassador to Prague is on his way home. Belgrade recalled him", "The
 * ambassadors of Chile and Peru have returned to Tehran. Chile recalled its ambassador in April".
 */
final class PostedBefore {
    private static final Set<String> THERE = WordSet.of("to", "in", "at", "from");

    private static final Set<String> GOING = WordSet.of("return", "leave", "go", "fly", "depart", "arrive", "come");

    private final Scene scene;

    PostedBefore(Scene scene) {
        this.scene = scene;
    }

    /** @param reach sentences back */
    Optional<PolityKey> host(List<PolityKey> senders, int reach) {
        if (senders.size() != 1) {
            return Optional.empty();
        }
        PolityKey sender = senders.getFirst();
        return IntStream.rangeClosed(1, reach)
                .map(back -> scene.sentence() - back)
                .filter(sentence -> sentence >= 0)
                .boxed()
                .flatMap(sentence -> in(sentence, sender).stream())
                .findFirst();
    }

    private Optional<PolityKey> in(int sentence, PolityKey sender) {
        boolean told = scene.text().sentences().get(sentence).tokens().stream()
                .anyMatch(token -> scene.lexicon().list("heads").contains(token.lower()));
        if (!told) {
            return Optional.empty();
        }
        Parse parse = scene.text().parse(sentence);
        Clauses clauses = scene.text().clauses(sentence);
        List<PolityKey> hosts = IntStream.range(0, parse.chunks().size())
                .filter(chunk -> parse.kindAt(chunk, Chunk.Kind.NOUN)
                        && clauses.head(chunk).in(scene.lexicon().list("heads"))
                        && isOf(sentence, chunk, sender))
                .map(chunk -> place(sentence, chunk).orElse(-1))
                .filter(place -> place >= 0)
                .mapToObj(place -> scene.referents().one(new Place(sentence, place)))
                .filter(keys -> keys.size() == 1 && !keys.contains(sender))
                .map(List::getFirst)
                .distinct()
                .toList();
        return hosts.size() == 1 ? Optional.of(hosts.getFirst()) : Optional.empty();
    }

    /** "Serbia's ambassador", "the French ambassador", "the ambassadors of Chile and Peru". */
    private boolean isOf(int sentence, int chunk, PolityKey sender) {
        Parse parse = scene.text().parse(sentence);
        Chunk noun = parse.chunks().get(chunk);
        boolean owned = parse.units().subList(noun.from(), noun.to()).stream()
                .map(Unit::polity)
                .anyMatch(sender::equals);
        return owned
                || parse.lower(chunk + 1).equals("of")
                        && parse.kindAt(chunk + 2, Chunk.Kind.NOUN)
                        && scene.referents().all(new Place(sentence, chunk + 2)).contains(sender);
    }

    /** "to Prague" behind the noun, or where its verb has those go from or to. */
    private OptionalInt place(int sentence, int chunk) {
        Parse parse = scene.text().parse(sentence);
        Clauses clauses = scene.text().clauses(sentence);
        OptionalInt beside = clauses.after(chunk, THERE);
        if (beside.isPresent()) {
            return beside;
        }
        return parse.verbs().stream()
                .filter(verb -> verb.finite()
                        && !verb.negated()
                        && GOING.contains(verb.base())
                        && clauses.subject(verb).orElse(-1) == chunk)
                .findFirst()
                .map(verb -> where(clauses, verb))
                .orElse(OptionalInt.empty());
    }

    private static OptionalInt where(Clauses clauses, VerbGroup verb) {
        OptionalInt place = clauses.after(verb.chunk(), THERE);
        return place.isEmpty() && verb.base().equals("leave") ? clauses.object(verb) : place;
    }
}
