package credence.reading.find;

import credence.act.ActKind;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Embassies that open or close after others: "another followed in Botswana", "the American one in Havana will follow in August". */
final class FollowingMissions {
    private static final Set<String> IN = WordSet.of("in", "to", "at");

    private final Scene scene;
    private final Missions missions;
    private final EmbassyActs acts;

    FollowingMissions(Scene scene, Missions missions, EmbassyActs acts) {
        this.scene = scene;
        this.missions = missions;
        this.acts = acts;
    }

    List<Found> of(VerbGroup verb, List<Found> here) {
        boolean so = verb.base().equals("do")
                && Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "so", "likewise", "the same");
        OptionalInt inverted = inverted(verb);
        boolean follows =
                so || verb.base().equals("follow") && scene.patient(verb).isEmpty();
        OptionalInt subject =
                inverted.isPresent() ? inverted : follows ? scene.clauses().subject(verb) : OptionalInt.empty();
        Optional<Found> before =
                subject.isPresent() && !verb.negated() ? last(here, subject.getAsInt()) : Optional.empty();
        if (before.isEmpty() || scene.status(verb).isEmpty()) {
            return List.of();
        }
        int noun = subject.getAsInt();
        List<PolityKey> owners = owners(noun);
        if (owners.isEmpty() && !isAnother(noun)) {
            return List.of();
        }
        Found told = before.get();
        List<PolityKey> actors = owners.isEmpty() ? Parties.keys(told.actors()) : owners;
        OptionalInt in = scene.clauses().after(noun, IN);
        OptionalInt where = in.isEmpty() ? scene.clauses().after(verb.chunk(), IN) : in;
        List<PolityKey> hosts = new ArrayList<>(scene.owners().hosts(where));
        if (hosts.isEmpty() && !owners.isEmpty()) {
            // "The Cuban embassy in Washington opened; the American one followed"
            hosts.addAll(Parties.keys(Parties.of(owners).equals(told.targets()) ? told.actors() : told.targets()));
        }
        hosts.removeAll(actors);
        String rule = told.kind() == ActKind.EMBASSY_OPENED ? "embassy.open" : "embassy.close";
        return acts.found(
                scene.lexicon().rule(rule),
                actors,
                hosts,
                scene.status(verb).get(),
                verb.chunk(),
                scene.shown(verb, noun, OptionalInt.empty()));
    }

    /** "as had the Cuban embassy in Washington", "and so did the Cuban one". */
    private OptionalInt inverted(VerbGroup verb) {
        boolean as = Word.isOneOf(verb.base(), "do", "have", "had", "has", "be", "was", "were", "is", "are")
                && Word.isOneOf(scene.parse().lower(verb.chunk() - 1), "so", "as")
                && scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.NOUN);
        return as && !owners(verb.chunk() + 1).isEmpty() ? OptionalInt.of(verb.chunk() + 1) : OptionalInt.empty();
    }

    /** The embassy that opened or closed last, in this sentence or the one before. */
    private Optional<Found> last(List<Found> here, int noun) {
        return here.reversed().stream()
                .filter(told -> told.anchor() < noun)
                .findFirst()
                .or(() -> scene.text().memory().lastTold(scene.sentence() - 1))
                .filter(told -> told.kind() == ActKind.EMBASSY_OPENED || told.kind() == ActKind.EMBASSY_CLOSED)
                .filter(told -> told.sentence() >= scene.sentence() - 1);
    }

    /** "the American one", "the Italian mission". */
    private List<PolityKey> owners(int noun) {
        Unit last = scene.units(noun).getLast();
        boolean mission = last.is("one")
                || new PointedMissions(scene).isBareOwner(noun)
                || last.in(scene.lexicon().list("missions"));
        return mission ? missions.owners(noun) : List.of();
    }

    /** "another", "a third". */
    private boolean isAnother(int noun) {
        List<Unit> units = scene.units(noun);
        return Word.isOneOf(scene.parse().lower(noun), "another", "one more", "others")
                || units.size() == 2
                        && units.getFirst().is("a")
                        && Ordinals.rank(units.getLast().lower()).isPresent();
    }
}
