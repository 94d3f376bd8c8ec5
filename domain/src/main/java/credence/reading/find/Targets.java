package credence.reading.find;

import credence.act.Party;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.polity.UnStatus;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** What is recognised: polities, or a claim such as sovereignty over a territory; nothing where no act of recognition is meant. */
final class Targets {
    private static final Pattern CONDUCT =
            Pattern.compile("moves?|steps?|decisions?|acts?|actions?|results?|votes?|referendums?|elections?|ballots?");

    /** The parties, and the last chunk that names them. */
    record Meant(List<Party> parties, int last) {
        static Meant none(int chunk) {
            return new Meant(List.of(), chunk);
        }
    }

    private static final Set<String> STANDING = WordSet.of(
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
            "rule",
            "island",
            "territory",
            "nation",
            "country");

    /** "the mostly Albanian republic": which is not Albania. */
    private static final Set<String> MOSTLY =
            WordSet.of("mostly", "largely", "mainly", "predominantly", "ethnic", "overwhelmingly", "majority");

    private static final Set<String> CLAIM = WordSet.of(
            "sovereignty", "annexation", "incorporation", "absorption", "claim", "capital", "claims", "control");

    private final Scene scene;
    private final ClaimTopics claimTopics;
    private final RecognisedClaims claims;
    private final RecognisedRoles roles;
    private final RivalGovernments rivals;
    private final RecognisedStates states;
    private final Secessions secessions;

    Targets(Scene scene) {
        this.scene = scene;
        this.claimTopics = new ClaimTopics(scene);
        this.claims = new RecognisedClaims(scene);
        this.roles = new RecognisedRoles(scene);
        this.rivals = new RivalGovernments(scene);
        this.secessions = new Secessions(scene);
        this.states = new RecognisedStates(scene, claimTopics);
    }

    Meant recognised(int chunk, List<PolityKey> actors) {
        String head = scene.head(chunk).lower();
        Optional<Meant> annexed = claims.annexedBy(chunk);
        if (annexed.isPresent()) {
            return annexed.get();
        }
        OptionalInt of = scene.clauses()
                .after(chunk, head.startsWith("claim") ? WordSet.of("of", "over", "to") : WordSet.of("of", "over"));
        boolean linked =
                of.isPresent() && of.getAsInt() == scene.clauses().list(chunk).getLast() + 2;
        if (head.equals("sovereignty")
                && linked
                && scene.parse().lower(of.getAsInt() - 1).equals("of")) {
            // "the sovereignty of Abkhazia": the state, where not all have recognised it
            return standing(of.getAsInt(), actors);
        }
        if (head.equals("rule") && linked && scene.parse().lower(chunk + 1).equals("over")) {
            // "the Taliban's rule over Afghanistan"; "Jakarta's rule over East Timor" is a claim, and not Indonesia
            return scene.owners().of(chunk).stream().anyMatch(this::isNoMember)
                    ? owner(chunk, actors)
                    : claims.claim(chunk, of.getAsInt(), actors);
        }
        if (CLAIM.contains(head) && linked) {
            return claims.claim(chunk, of.getAsInt(), actors);
        }
        Optional<Meant> capital = roles.jerusalem(chunk);
        if (capital.isPresent()) {
            return capital.get();
        }
        if (head.equals("leader") && scene.has(chunk, "opposition")) {
            // "also recognised the opposition leader": the one who was recognised before, and no state
            return rivals.rival()
                    .map(rival -> new Meant(Parties.of(List.of(rival)), chunk))
                    .or(() -> new Epithets(scene, actors).of(chunk))
                    .orElse(Meant.none(chunk));
        }
        if (scene.lexicon().list("envoys").contains(head)) {
            // "recognised the ambassadors whom the rival had named": and no state
            return Meant.none(chunk);
        }
        if (PlacedStates.areOfPatron(scene, chunk)) {
            return states.placed(chunk, actors);
        }
        List<PolityKey> spelled = new NamedOfMany(scene).spelledOut(chunk);
        if (!spelled.isEmpty() && spelled.stream().noneMatch(actors::contains)) {
            return new Meant(Parties.of(spelled), chunk);
        }
        Optional<PolityKey> ruling = ruling(chunk);
        if (ruling.isPresent()) {
            return new Meant(Parties.of(List.of(ruling.get())), chunk);
        }
        Optional<Party> person = rivals.governmentOf(chunk);
        if (person.isPresent()) {
            return new Meant(List.of(person.get()), chunk);
        }
        Optional<Meant> headed = new RecognisedPersons(scene).of(chunk);
        if (headed.isPresent()) {
            return headed.get();
        }
        Optional<Party> claimed = claimTopics.claim(chunk);
        if (claimed.isPresent()) {
            return new Meant(List.of(claimed.get()), chunk);
        }
        if (Claimants.areWords(scene, chunk)) {
            // "Guaidó swore himself in. Washington recognised him", "his victory", "neither side": and no state
            return new Claimants(scene).of(chunk, actors).orElseGet(() -> Meant.none(chunk));
        }
        if (isOfParts(chunk)) {
            return Meant.none(chunk);
        }
        if (head.equals("republics") && !linked && scene.polities(chunk).size() > 1) {
            // "the two Ukrainian republics", after those were named
            Meant meant = states.of(chunk, actors);
            return areSubjects(meant.parties(), chunk) ? Meant.none(chunk) : meant;
        }
        if (head.equals("rule") && scene.owners().of(chunk).stream().noneMatch(this::isNoMember)) {
            // "recognised Jakarta's rule" over another land, and not Indonesia
            return Meant.none(chunk);
        }
        Optional<Meant> epithet = STANDING.contains(head) ? new Epithets(scene, actors).of(chunk) : Optional.empty();
        if (epithet.isPresent()) {
            return epithet.get();
        }
        if (STANDING.contains(head) && secessions.of(chunk, linked, actors).isEmpty()) {
            Meant standing = linked ? states.of(of.getAsInt(), actors) : owner(chunk, actors);
            if (!standing.parties().isEmpty() || !linked) {
                return standing.parties().isEmpty() ? states.of(chunk, actors) : standing;
            }
        }
        Optional<Meant> seceded = secessions.of(chunk, linked, actors);
        if (seceded.isPresent()) {
            return seceded.get();
        }
        if (claimTopics.isAboutAnnexation(chunk)) {
            return states.annexed(chunk);
        }
        if (CONDUCT.matcher(head).matches()) {
            return Meant.none(chunk);
        }
        int next = scene.clauses().list(chunk).getLast() + 1;
        if (Word.isOneOf(scene.parse().lower(next), "within", "inside")
                && scene.parse().lower(next + 1).startsWith("its")
                && (scene.parse().lower(next + 1) + " " + scene.parse().lower(next + 2)).contains("internationally")) {
            // "recognises Georgia within its internationally recognised borders": its integrity, not the state
            return Meant.none(chunk);
        }
        Meant under = claims.underRule(chunk, next);
        if (!under.parties().isEmpty()) {
            return under;
        }
        boolean beside = scene.parse().lower(next).equals("as") && scene.parse().kindAt(next + 1, Chunk.Kind.NOUN);
        OptionalInt as = beside ? OptionalInt.of(next + 1) : scene.clauses().after(chunk, "as");
        if (as.isPresent()) {
            Meant role = roles.of(chunk, as.getAsInt());
            if (!role.parties().isEmpty()) {
                return role;
            }
        }
        return roles.city(chunk)
                .or(() -> new Claimants(scene).of(chunk, actors))
                .orElseGet(() -> states.of(chunk, actors));
    }

    /** "Afghanistan's Taliban government": the rulers, and not the state. */
    private Optional<PolityKey> ruling(int chunk) {
        List<PolityKey> named = scene.units(chunk).stream()
                .map(Unit::polity)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return named.size() < 2 || scene.clauses().list(chunk).size() > 1
                ? Optional.empty()
                : Optional.of(named.getLast()).filter(key -> scene.text().kind(key) == PolityKind.GOVERNMENT);
    }

    private boolean isNoMember(PolityKey key) {
        return scene.text()
                .polities()
                .find(key)
                .filter(polity -> polity.un() == UnStatus.NONE)
                .isPresent();
    }

    /** "Syria and Venezuela backed Putin's decision to recognise the two republics": none of those who act. */
    private boolean areSubjects(List<Party> parties, int chunk) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() < chunk)
                .map(scene.clauses()::subject)
                .anyMatch(subject -> Parties.of(scene.polities(subject)).equals(parties));
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

    private Meant standing(int chunk, List<PolityKey> actors) {
        Meant meant = states.of(chunk, actors);
        boolean contested = !meant.parties().isEmpty()
                && meant.parties().stream()
                        .allMatch(party -> party instanceof Party.Known known
                                && scene.text().isContested(known.key()));
        return contested ? meant : Meant.none(chunk);
    }

    private Meant owner(int chunk, List<PolityKey> actors) {
        List<Unit> units = scene.units(chunk);
        List<PolityKey> topic = scene.text().lastTold().topicPolities(scene.sentence());
        if (units.getFirst().is("their") && topic.size() > 1 && topic.stream().noneMatch(actors::contains)) {
            return new Meant(Parties.of(topic), chunk);
        }
        Optional<PolityKey> rulers =
                units.getFirst().is("their") && scene.head(chunk).is("government")
                        ? rivals.claimant().filter(key -> !actors.contains(key))
                        : Optional.empty();
        if (rulers.isPresent()) {
            // "Taliban fighters have taken Kabul. Pakistan is expected to recognise their government"
            return new Meant(Parties.of(List.of(rulers.get())), chunk);
        }
        if (units.getFirst().is("their")) {
            return new Meant(Parties.of(scene.referents().group(new Place(scene.sentence(), chunk))), chunk);
        }
        if (units.getFirst().is("its") && new Topics(scene).isGovernment(topic) && !actors.containsAll(topic)) {
            // "have received ambassadors from the movement but do not recognise its government"
            return new Meant(Parties.of(topic), chunk);
        }
        if (units.getFirst().is("its")
                && scene.head(chunk).is("government")
                && topic.size() == 1
                && !actors.containsAll(topic)) {
            // "Kiev recognised the republic. Riga recognised its government": that of the republic
            return new Meant(Parties.of(topic), chunk);
        }
        if (units.getFirst().is("its")) {
            return new Meant(
                    Parties.of(scene.referents()
                            .namedBefore()
                            .territoryBefore(new Place(scene.sentence(), chunk), new HashSet<>(actors))
                            .map(List::of)
                            .orElse(List.of())),
                    chunk);
        }
        List<PolityKey> keys = new ArrayList<>(
                scene.has(chunk, MOSTLY) ? List.of() : scene.owners().of(chunk));
        keys.removeAll(actors);
        // "the Polisario Front's republic"
        keys.replaceAll(
                key -> RecognisedStates.proclaimed(key, scene.head(chunk).lower()));
        return new Meant(Parties.of(keys), chunk);
    }
}
