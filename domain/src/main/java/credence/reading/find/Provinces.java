package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Annexations told by what the land is called from then on: "proclaimed Kuwait its 19th province". */
final class Provinces {
    private static final Set<String> DECLARING = WordSet.of("declare", "proclaim", "announce", "decree");

    private static final Pattern PROVINCE =
            Pattern.compile("its (?:[\\w-]+ )?(?:province|republic|region|governorate|territory|state)");

    /** What a land is called that is of another. */
    private static final Set<String> PIECES =
            WordSet.of("province", "region", "governorate", "territory", "state", "department");

    /** Chunks of what is told beside a land. */
    private static final int ASIDE = 8;

    private final Scene scene;
    private final AnnexedLands taken;

    Provinces(Scene scene, AnnexedLands taken) {
        this.scene = scene;
        this.taken = taken;
    }

    /** "declared that Kuwait was its 19th province". */
    Optional<Found> declared(VerbGroup be) {
        OptionalInt land = Statuses.COPULAS.contains(be.base()) && !be.negated()
                ? scene.clauses().subject(be)
                : OptionalInt.empty();
        boolean province = land.isPresent() && land.getAsInt() == be.chunk() - 1;
        int opener = be.chunk() - 2;
        Optional<VerbGroup> declares = province
                ? scene.parse()
                        .verbAt(Math.max(
                                0, scene.parse().lower(opener).equals("that") ? behindTime(opener - 1) : opener))
                        .filter(verb -> DECLARING.contains(verb.base()))
                : Optional.empty();
        int predicate = scene.parse().kindAt(be.chunk() + 1, Chunk.Kind.OTHER) ? be.chunk() + 2 : be.chunk() + 1;
        return declares.flatMap(
                verb -> scene.status(verb).flatMap(status -> ofProvince(verb, land.getAsInt(), predicate, status)));
    }

    /** "declared on Wednesday that". */
    private int behindTime(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.TIME) ? chunk - 1 : chunk;
    }

    /** "proclaimed Kuwait its 19th province": of whoever does so. */
    Optional<Found> made(VerbGroup verb, int noun, Status status) {
        int end = verb.base().equals("turn") ? behindAside(noun) : noun;
        boolean into = scene.parse().lower(end + 1).equals("into");
        int province = into || Word.isOneOf(scene.parse().lower(end + 1), "as", "to be") ? end + 2 : end + 1;
        return Territories.MAKING.contains(verb.base()) && verb.base().equals("turn") == into && !verb.passive()
                ? ofProvince(verb, noun, province, status)
                : Optional.empty();
    }

    /** "turned Kuwait, its neighbour, into": where the aside ends. */
    private int behindAside(int noun) {
        if (!scene.parse().kindAt(noun + 1, Chunk.Kind.COMMA)) {
            return noun;
        }
        return IntStream.rangeClosed(noun + 2, noun + ASIDE)
                .takeWhile(j -> !scene.parse().kindAt(j, Chunk.Kind.VERB)
                        && !scene.parse().kindAt(j, Chunk.Kind.STOP))
                .filter(j -> scene.parse().kindAt(j, Chunk.Kind.COMMA))
                .findFirst()
                .orElse(noun);
    }

    /** "has signed a treaty making Crimea part of the federation": as far as the paper has come. */
    Optional<Status> signed(VerbGroup verb) {
        return signing(verb).flatMap(scene::status);
    }

    /** The verb with which the paper was signed or passed. */
    Optional<VerbGroup> signing(VerbGroup verb) {
        return new SignedPapers(scene.parse(), scene.clauses()).signing(verb);
    }

    private Optional<Found> ofProvince(VerbGroup verb, int noun, int province, Status status) {
        boolean its = scene.parse().kindAt(province, Chunk.Kind.NOUN)
                && PROVINCE.matcher(scene.parse().lower(province)).matches();
        List<PolityKey> actors = its
                ? Assembly.actors(scene, scene.agent(verb))
                : whole(verb, province, status).stream().toList();
        List<Party> territories = actors.size() == 1 ? taken.of(noun, actors) : List.of();
        // "declared Halabja its 19th province": which is its own already
        boolean others = territories.stream().allMatch(Party.Known.class::isInstance) || new Lands(scene).isLand(noun);
        return others ? taken.annexed(actors, territories, status, verb, List.of(noun, province)) : Optional.empty();
    }

    /** "a bill that would turn Guyana's land into a Venezuelan state": of whoever does it, or has the paper drawn up. */
    private Optional<PolityKey> whole(VerbGroup verb, int province, Status status) {
        // "Iran has turned Lebanon into an Iranian province": a way of speaking, which has no day
        boolean spoken = status == Status.DONE && scene.parse().times().isEmpty();
        if (spoken
                || !scene.parse().kindAt(province, Chunk.Kind.NOUN)
                || !PIECES.contains(scene.head(province).lower())) {
            return Optional.empty();
        }
        return scene.units(province).stream()
                .filter(unit -> unit.polity() != null)
                .flatMap(unit -> Stream.ofNullable(unit.polity()))
                .findFirst()
                .filter(key -> scene.parse().verbs().stream()
                        .filter(other -> other.chunk() <= verb.chunk() && !other.passive())
                        .anyMatch(
                                other -> Assembly.actors(scene, scene.clauses().subject(other))
                                        .contains(key)));
    }

    /** "Iraq declared that Kuwait had been annexed": nobody proclaims that of another's deed. */
    List<PolityKey> proclaimer(VerbGroup annexed) {
        OptionalInt land = scene.clauses().subject(annexed);
        int before = land.isEmpty() ? 0 : scene.clauses().list(land.getAsInt()).getFirst() - 1;
        int verbs = scene.parse().lower(before).equals("that") ? before - 1 : before;
        while (scene.parse().kindAt(verbs, Chunk.Kind.TIME)) {
            verbs--;
        }
        return scene.parse()
                .verbAt(Math.max(0, verbs))
                .filter(verb -> Territories.PROCLAIMING.contains(verb.base()) && !verb.negated())
                .map(verb -> scene.polities(scene.agent(verb)))
                .orElse(List.of());
    }
}
