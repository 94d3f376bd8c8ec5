package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which polities a noun group means that is recognised: those it names, those beside it, or the ones that were spoken of before. */
final class RecognisedStates {
    private static final Set<String> SINGULAR =
            WordSet.of("territory", "region", "island", "enclave", "entity", "republic", "statelet", "province");

    private static final Set<String> RULING =
            WordSet.of("authorities", "rulers", "leaders", "leadership", "administration");

    private static final PolityKey SAHARA = new PolityKey("ESH");

    private final Scene scene;
    private final Topics topics;
    private final ClaimTopics claimTopics;

    RecognisedStates(Scene scene, ClaimTopics claimTopics) {
        this.scene = scene;
        this.topics = new Topics(scene);
        this.claimTopics = claimTopics;
    }

    Targets.Meant of(int chunk, List<PolityKey> actors) {
        if (Offices.ofControl(scene.head(chunk).lower())) {
            // "recognised Morocco's plan": and not Morocco
            return Targets.Meant.none(chunk);
        }
        Optional<PolityKey> that = ThatLand.of(scene.text(), new Place(scene.sentence(), chunk));
        if (that.isPresent() && !actors.contains(that.get())) {
            return new Targets.Meant(Parties.of(List.of(that.get())), chunk);
        }
        Targets.Meant placed = placed(chunk, actors);
        if (!placed.parties().isEmpty()) {
            return placed;
        }
        Optional<Targets.Meant> epithet = new Epithets(scene, actors).of(chunk);
        if (epithet.isPresent()) {
            return epithet.get();
        }
        Targets.Meant regions = regions(chunk);
        if (!regions.parties().isEmpty()) {
            return regions;
        }
        boolean body = Word.isOneOf(
                scene.head(chunk).lower(), "leadership", "opposition", "government", "group", "council", "movement");
        if (body && scene.parse().kindAt(chunk + 1, Chunk.Kind.COMMA) && explained(chunk + 2)) {
            return new Targets.Meant(Parties.of(scene.polities(chunk + 2)), chunk + 2);
        }
        // "It is now recognised by 13 states": whom the text is about, before what was recognised last.
        boolean subject = scene.parse().kindAt(chunk + 1, Chunk.Kind.VERB)
                && scene.head(chunk).is("it")
                && !isRecogniser(scene.polities(chunk));
        if (claimTopics.isAnnexation(chunk)) {
            return annexed(chunk);
        }
        List<Party> topic = subject ? List.of() : topics.takenUp(chunk, actors);
        List<Party> before =
                scene.head(chunk).is("it") ? scene.text().memory().lastToAct(topic, scene.sentence() - 1) : topic;
        if (!before.isEmpty()) {
            return new Targets.Meant(before, scene.clauses().list(chunk).getLast());
        }
        if (scene.has(chunk, "so-called") && scene.units(chunk).stream().allMatch(unit -> unit.polity() == null)) {
            // "called on the world not to recognise the so-called republic": of nobody that is one by name
            return Targets.Meant.none(chunk);
        }
        List<PolityKey> keys = new ArrayList<>(new Authorities(scene).governing(chunk, scene.polities(chunk)));
        List<Party> rather = subject ? ratherThanRecogniser(keys) : List.of();
        if (!rather.isEmpty()) {
            return new Targets.Meant(rather, chunk);
        }
        // Recognised is the state that was proclaimed on the territory.
        keys.replaceAll(key -> proclaimed(key, scene.head(chunk).lower()));
        if (!keys.isEmpty() && isPerson(chunk)) {
            // "continue to recognise Mr Maduro": the person, as head of what they lead
            return new Targets.Meant(List.of(new Party.Named(new FullNames(scene).of(chunk))), chunk);
        }
        if (keys.isEmpty() && scene.parse().kindAt(chunk + 1, Chunk.Kind.COMMA) && explained(chunk + 2)) {
            keys.addAll(scene.polities(chunk + 2));
        }
        if (keys.isEmpty()
                && SINGULAR.contains(scene.head(chunk).lower())
                && scene.units(chunk).getFirst().is("the")) {
            scene.referents()
                    .namedBefore()
                    .territoryBefore(new Place(scene.sentence(), chunk), new HashSet<>(actors))
                    .ifPresent(keys::add);
        }
        if (keys.isEmpty()
                && Word.isOneOf(
                        scene.head(chunk).lower(),
                        "areas",
                        "regions",
                        "territories",
                        "republics",
                        "entities",
                        "statelets",
                        "enclaves")) {
            keys.addAll(new RecognisedApart(scene).several());
        }
        keys.removeAll(actors);
        Optional<Party> land = keys.isEmpty() ? new RecognisedLands(scene).of(chunk) : Optional.empty();
        if (land.isPresent()) {
            return new Targets.Meant(List.of(land.get()), chunk);
        }
        if (keys.isEmpty() && body && scene.units(chunk).getFirst().is("the")) {
            onlyGovernment().filter(key -> !actors.contains(key)).ifPresent(keys::add);
        }
        if (keys.isEmpty()
                && scene.head(chunk).in(RULING)
                && scene.parse().lower(chunk + 1).equals("there")) {
            keys.addAll(ruledThere(actors));
        }
        if (keys.isEmpty() && scene.head(chunk).in(RULING)) {
            // "does not recognise the authorities that have emerged from the coup"
            scene.text()
                    .callings()
                    .ruledBySoldiers()
                    .filter(key -> !actors.contains(key) && isNamedBefore(key))
                    .ifPresent(keys::add);
        }
        if (keys.isEmpty() && ContestedStates.isBare(scene.units(chunk))) {
            keys.addAll(ContestedStates.breakingOff(scene, actors));
        }
        if (keys.isEmpty()) {
            new MostNamed(scene).meant(chunk, actors).ifPresent(keys::add);
        }
        if (keys.isEmpty() && scene.head(chunk).is("it") && scene.units(chunk).size() == 1) {
            keys.addAll(dealtWith(chunk, actors));
        }
        return new Targets.Meant(Parties.of(keys), scene.clauses().list(chunk).getLast());
    }

    /** By where they are; nobody where that does not tell it. */
    Targets.Meant placed(int chunk, List<PolityKey> actors) {
        PlacedStates lands = new PlacedStates(scene);
        List<PolityKey> placed = lands.of(chunk);
        return placed.isEmpty() || placed.stream().anyMatch(actors::contains)
                ? Targets.Meant.none(chunk)
                : new Targets.Meant(
                        Parties.of(placed),
                        scene.clauses().list(lands.land(chunk)).getLast());
    }

    /** "Peru recognised Kosovo. It has been recognised by 53 states": Kosovo, since Peru is recognised by all. */
    private List<Party> ratherThanRecogniser(List<PolityKey> keys) {
        return scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                .filter(told -> told.kind() == ActKind.RECOGNITION)
                .findFirst()
                .filter(told -> told.targets().size() == 1
                        && (told.actors().equals(Parties.of(keys)) || areOfNoIssue(keys, told.targets())))
                .filter(told -> keys.stream().noneMatch(scene.text()::isContested))
                .map(Found::targets)
                .filter(targets -> targets.getFirst() instanceof Party.Known)
                .orElse(List.of());
    }

    /** "Peru recognised Kosovo. Chad called for restraint. It is recognised by Mali": an old state is not, where one that is contested was told of. */
    private boolean areOfNoIssue(List<PolityKey> keys, List<Party> recognised) {
        return keys.size() == 1
                && recognised.stream().flatMap(Parties::known).anyMatch(scene.text()::isContested)
                && scene.text().parents().of(keys.getFirst()).isEmpty();
    }

    /** "denounced the vote in Sukhumi. Prague does not recognise the authorities there". */
    private List<PolityKey> ruledThere(List<PolityKey> actors) {
        List<PolityKey> near = scene.text().named().stream()
                .filter(name -> name.sentence() >= scene.sentence() - 1 && name.sentence() <= scene.sentence())
                .map(name -> name.naming().polity())
                .filter(key -> scene.text().isContested(key) && !actors.contains(key))
                .distinct()
                .toList();
        return near.size() == 1 ? near : List.of();
    }

    /** "Fiji recognised Kosovo. It was recognised by Peru in 2008": not the Fiji that did so last, unless it is a new state itself. */
    private boolean isRecogniser(List<PolityKey> keys) {
        return keys.size() == 1
                && !scene.text().isContested(keys.getFirst())
                && scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> told.kind() == ActKind.RECOGNITION)
                        .findFirst()
                        .filter(told -> told.actors().containsAll(Parties.of(keys)))
                        .isPresent();
    }

    /** Of Western Sahara, or whoever proclaimed it, the state. */
    static PolityKey proclaimed(PolityKey key, String head) {
        boolean state = Word.isOneOf(head, "state", "republic");
        return key.equals(SAHARA) || state ? AbleToDeclare.state(key) : key;
    }

    /** "Ukraine's Donetsk and Luhansk regions": the seats of two polities, joined before their noun. */
    private Targets.Meant regions(int chunk) {
        List<Integer> members = scene.clauses().list(chunk);
        if (members.size() < 2
                || !Word.isOneOf(
                        scene.head(members.getLast()).lower(), "regions", "republics", "territories", "provinces")) {
            return Targets.Meant.none(chunk);
        }
        List<PolityKey> keys = new ArrayList<>();
        for (int member : members) {
            List<Unit> units = scene.units(member);
            for (int i = units.size() - 1; i >= 0; i--) {
                boolean owner = i + 1 < units.size() && units.get(i + 1).is("'s");
                if (units.get(i).named() && !owner && units.get(i).polity() != null) {
                    keys.add(units.get(i).polity());
                    break;
                }
            }
        }
        return keys.size() == members.size()
                ? new Targets.Meant(Parties.of(keys), members.getLast())
                : Targets.Meant.none(chunk);
    }

    private boolean isNamedBefore(PolityKey key) {
        return scene.text().named().stream()
                .anyMatch(name -> name.sentence() <= scene.sentence()
                        && name.naming().polity().equals(key));
    }

    Targets.Meant annexed(int chunk) {
        // "recognised it as a state": what was not annexed yet
        boolean state = scene.parse().lower(chunk + 1).equals("as");
        return state
                ? Targets.Meant.none(chunk)
                : claimTopics
                        .annexation()
                        .map(party -> new Targets.Meant(List.of(party), chunk))
                        .orElse(Targets.Meant.none(chunk));
    }

    /** "signed an agreement with China and recognised it". */
    private List<PolityKey> dealtWith(int chunk, List<PolityKey> actors) {
        for (int j = chunk - 1; j > 0; j--) {
            if (scene.parse().lower(j - 1).equals("with") && scene.parse().kindAt(j, Chunk.Kind.NOUN)) {
                List<PolityKey> with = scene.polities(j);
                return with.size() == 1 && !actors.containsAll(with) ? with : List.of();
            }
        }
        return List.of();
    }

    /** "Libya's main opposition group, the National Transitional Council, as": the name stands beside. */
    private boolean explained(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && scene.head(chunk).named()
                && scene.parse().kindAt(chunk + 1, Chunk.Kind.COMMA);
    }

    /** "recognised the rebel council": the one government beside a state that the text names. */
    private Optional<PolityKey> onlyGovernment() {
        List<PolityKey> governments = scene.text().named().stream()
                .filter(name -> name.sentence() <= scene.sentence())
                .map(name -> name.naming().polity())
                .filter(key -> scene.text().kind(key) == PolityKind.GOVERNMENT)
                .distinct()
                .toList();
        return governments.size() == 1 ? Optional.of(governments.getFirst()) : Optional.empty();
    }

    private boolean isPerson(int chunk) {
        Unit head = scene.head(chunk);
        return head.tag("PROPN")
                && head.capital()
                && !head.named()
                && scene.clauses().list(chunk).size() == 1
                && scene.units(chunk).getLast().equals(head);
    }
}
