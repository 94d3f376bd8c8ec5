package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.polity.UnStatus;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What is recognised: polities, or a claim such as sovereignty over a territory; nothing where no act of recognition is meant. */
final class Targets {
    /** The parties, and the last chunk that names them. */
    record Meant(List<Party> parties, int last) {
        static Meant none(int chunk) {
            return new Meant(List.of(), chunk);
        }
    }

    private static final Set<String> STANDING = Set.of(
            "independence",
            "statehood",
            "state",
            "republic",
            "government",
            "existence",
            "nationhood",
            "regime",
            "regimes",
            "republics",
            "rule");
    private static final Set<String> CLAIM =
            Set.of("sovereignty", "annexation", "incorporation", "absorption", "claim", "capital", "claims", "control");
    private static final Set<String> SINGULAR =
            Set.of("territory", "region", "island", "enclave", "entity", "republic", "statelet", "province");

    private static final Set<String> RULING =
            Set.of("authorities", "rulers", "leaders", "leadership", "administration");

    private static final PolityKey SAHARA = new PolityKey("ESH");
    private static final PolityKey FRONT = new PolityKey("XPF");
    private static final PolityKey SAHRAWI = new PolityKey("XSR");

    private final Scene scene;
    private final Topics topics;
    private final ClaimTopics claimTopics;
    private final RecognisedClaims claims;

    Targets(Scene scene) {
        this.scene = scene;
        this.topics = new Topics(scene);
        this.claimTopics = new ClaimTopics(scene);
        this.claims = new RecognisedClaims(scene);
    }

    Meant recognised(int chunk, List<PolityKey> actors) {
        String head = scene.head(chunk).lower();
        OptionalInt of = scene.clauses()
                .after(chunk, head.startsWith("claim") ? Set.of("of", "over", "to") : Set.of("of", "over"));
        boolean linked =
                of.isPresent() && of.getAsInt() == scene.clauses().list(chunk).getLast() + 2;
        if (head.equals("sovereignty")
                && linked
                && scene.parse().lower(of.getAsInt() - 1).equals("of")) {
            // "the sovereignty of Abkhazia": the state, where not all have recognised it
            return standing(of.getAsInt(), actors);
        }
        if (CLAIM.contains(head) && linked) {
            return claims.claim(chunk, of.getAsInt());
        }
        if (head.equals("leader") && scene.has(chunk, Set.of("opposition"))) {
            // "also recognised the opposition leader": the one who was recognised before, and no state
            return new Meant(Scene.parties(claims.rival().map(List::of).orElse(List.of())), chunk);
        }
        Optional<Party> person = claims.governmentOf(chunk);
        if (person.isPresent()) {
            return new Meant(List.of(person.get()), chunk);
        }
        Optional<Party> claimed = claimTopics.claim(chunk);
        if (claimed.isPresent()) {
            return new Meant(List.of(claimed.get()), chunk);
        }
        if (isOfParts(chunk)) {
            return Meant.none(chunk);
        }
        if (head.equals("republics") && !linked && scene.polities(chunk).size() > 1) {
            // "the two Ukrainian republics", after those were named
            return polities(chunk, actors);
        }
        if (STANDING.contains(head)) {
            Meant standing = linked ? polities(of.getAsInt(), actors) : owner(chunk, actors);
            if (!standing.parties().isEmpty() || !linked) {
                return standing.parties().isEmpty() ? polities(chunk, actors) : standing;
            }
        }
        boolean secession = head.matches("declaration|proclamation|secession")
                || head.matches("act|step|move") && scene.has(chunk, Set.of("unilateral"));
        List<PolityKey> declaring = secession ? scene.owners().of(chunk) : List.of();
        if (declaring.size() == 1 && !actors.containsAll(declaring)) {
            // "Biafra's declaration of independence was recognised by Gabon"
            return new Meant(Scene.parties(declaring), chunk);
        }
        if (secession && declaring.isEmpty()) {
            // "will not recognise the declaration": the state that it declares.
            List<PolityKey> declared = scene.text()
                    .memory()
                    .lastProclaimed()
                    .map(List::of)
                    .orElseGet(() -> scene.text().lastTold().lastActors(ActKind.INDEPENDENCE_DECLARED));
            return new Meant(
                    Scene.parties(declared.stream()
                            .filter(key -> !actors.contains(key))
                            .toList()),
                    chunk);
        }
        if (head.matches("moves?|steps?|acts?|actions?") && claimTopics.isAboutAnnexation(chunk)) {
            // "would not recognise the move", after an annexation
            return annexed(chunk);
        }
        if (head.matches("moves?|steps?|decisions?|acts?|actions?|results?|votes?|referendums?|elections?|ballots?")) {
            return Meant.none(chunk);
        }
        int next = scene.clauses().list(chunk).getLast() + 1;
        if (scene.parse().lower(next).matches("within|inside")
                && scene.parse().lower(next + 1).startsWith("its")
                && (scene.parse().lower(next + 1) + " " + scene.parse().lower(next + 2)).contains("internationally")) {
            // "recognises Georgia within its internationally recognised borders": its integrity, not the state
            return Meant.none(chunk);
        }
        boolean beside = scene.parse().lower(next).equals("as") && scene.parse().kindAt(next + 1, Chunk.Kind.NOUN);
        OptionalInt as = beside ? OptionalInt.of(next + 1) : scene.clauses().after(chunk, Set.of("as"));
        if (as.isPresent()) {
            Meant role = claims.role(chunk, as.getAsInt());
            if (!role.parties().isEmpty()) {
                return role;
            }
        }
        Meant regions = regions(chunk);
        return regions.parties().isEmpty() ? polities(chunk, actors) : regions;
    }

    /** "the Soviet republics that want to leave": some of its parts, and not the state. */
    private boolean isOfParts(int chunk) {
        List<PolityKey> meant = scene.polities(chunk);
        return scene.head(chunk).is("republics")
                && scene.clauses().list(chunk).size() == 1
                && scene.units(chunk).stream()
                        .filter(Unit::demonym)
                        .map(Unit::polity)
                        .anyMatch(state -> meant.isEmpty() || state != null && meant.equals(List.of(state)));
    }

    /** "Ukraine's Donetsk and Luhansk regions": the seats of two polities, joined before their noun. */
    private Meant regions(int chunk) {
        List<Integer> members = scene.clauses().list(chunk);
        if (members.size() < 2
                || !Set.of("regions", "republics", "territories", "provinces")
                        .contains(scene.head(members.getLast()).lower())) {
            return Meant.none(chunk);
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
        return keys.size() == members.size() ? new Meant(Scene.parties(keys), members.getLast()) : Meant.none(chunk);
    }

    private Meant polities(int chunk, List<PolityKey> actors) {
        Meant regions = regions(chunk);
        if (!regions.parties().isEmpty()) {
            return regions;
        }
        boolean body = Set.of("leadership", "opposition", "government", "group", "council", "movement")
                .contains(scene.head(chunk).lower());
        if (body && scene.parse().kindAt(chunk + 1, Chunk.Kind.COMMA) && explained(chunk + 2)) {
            return new Meant(Scene.parties(scene.polities(chunk + 2)), chunk + 2);
        }
        // "It is now recognised by 13 states": whom the text is about, before what was recognised last.
        boolean subject = scene.parse().kindAt(chunk + 1, Chunk.Kind.VERB)
                && scene.head(chunk).is("it");
        if (claimTopics.isAnnexation(chunk)) {
            return annexed(chunk);
        }
        List<Party> before = subject ? List.of() : topics.takenUp(chunk, actors);
        if (!before.isEmpty()) {
            return new Meant(before, scene.clauses().list(chunk).getLast());
        }
        List<PolityKey> keys = new ArrayList<>(topics.governing(chunk, scene.polities(chunk)));
        // Recognised is the state that was proclaimed on the territory.
        boolean state = scene.head(chunk).lower().matches("state|republic");
        keys.replaceAll(key -> key.equals(SAHARA) || state && key.equals(FRONT) ? SAHRAWI : key);
        if (!keys.isEmpty() && isPerson(chunk)) {
            // "continue to recognise Mr Maduro": the person, as head of what they lead
            return new Meant(List.of(new Party.Named(claims.person(chunk))), chunk);
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
        if (keys.isEmpty() && scene.head(chunk).lower().matches("areas|regions|territories|republics")) {
            keys.addAll(scene.text().lastTold().topicPolities(scene.sentence()));
        }
        keys.removeAll(actors);
        if (keys.isEmpty() && body && scene.units(chunk).getFirst().is("the")) {
            onlyGovernment().filter(key -> !actors.contains(key)).ifPresent(keys::add);
        }
        if (keys.isEmpty() && scene.head(chunk).in(RULING)) {
            // "does not recognise the authorities that have emerged from the coup"
            scene.text()
                    .callings()
                    .ruledBySoldiers()
                    .filter(key -> !actors.contains(key) && isNamedBefore(key))
                    .ifPresent(keys::add);
        }
        if (keys.isEmpty()) {
            topics.prominent(chunk, actors).ifPresent(keys::add);
        }
        if (keys.isEmpty() && scene.head(chunk).is("it") && scene.units(chunk).size() == 1) {
            keys.addAll(dealtWith(chunk, actors));
        }
        return new Meant(Scene.parties(keys), scene.clauses().list(chunk).getLast());
    }

    private boolean isNamedBefore(PolityKey key) {
        return scene.text().named().stream()
                .anyMatch(name -> name.sentence() <= scene.sentence()
                        && name.naming().polity().equals(key));
    }

    private Meant standing(int chunk, List<PolityKey> actors) {
        Meant meant = polities(chunk, actors);
        boolean contested = !meant.parties().isEmpty()
                && meant.parties().stream()
                        .allMatch(party -> party instanceof Party.Known known && isContested(known.key()));
        return contested ? meant : Meant.none(chunk);
    }

    private boolean isContested(PolityKey key) {
        return scene.text()
                .polities()
                .find(key)
                .filter(polity -> polity.un() != UnStatus.MEMBER && polity.kind() != PolityKind.ORGANISATION)
                .isPresent();
    }

    private Meant annexed(int chunk) {
        // "recognised it as a state": what was not annexed yet
        boolean state = scene.parse().lower(chunk + 1).equals("as");
        return state
                ? Meant.none(chunk)
                : claimTopics
                        .annexation()
                        .map(party -> new Meant(List.of(party), chunk))
                        .orElse(Meant.none(chunk));
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

    private Meant owner(int chunk, List<PolityKey> actors) {
        List<Unit> units = scene.units(chunk);
        List<PolityKey> topic = scene.text().lastTold().topicPolities(scene.sentence());
        if (units.getFirst().is("their") && topic.size() > 1 && topic.stream().noneMatch(actors::contains)) {
            return new Meant(Scene.parties(topic), chunk);
        }
        if (units.getFirst().is("their")) {
            return new Meant(Scene.parties(scene.referents().group(new Place(scene.sentence(), chunk))), chunk);
        }
        if (units.getFirst().is("its")) {
            return new Meant(
                    Scene.parties(scene.referents()
                            .namedBefore()
                            .territoryBefore(new Place(scene.sentence(), chunk), new HashSet<>(actors))
                            .map(List::of)
                            .orElse(List.of())),
                    chunk);
        }
        List<PolityKey> keys = new ArrayList<>(scene.owners().of(chunk));
        keys.removeAll(actors);
        return new Meant(Scene.parties(keys), chunk);
    }

    /** "recognised the rebel council": the one government beside a state that the text names. */
    private Optional<PolityKey> onlyGovernment() {
        List<PolityKey> governments = scene.text().named().stream()
                .filter(name -> name.sentence() <= scene.sentence())
                .map(name -> name.naming().polity())
                .filter(key -> scene.text()
                        .polities()
                        .find(key)
                        .filter(polity -> polity.kind() == PolityKind.GOVERNMENT)
                        .isPresent())
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
