package credence.reading.find;

import credence.act.Party;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What is recognised of a polity: its claim to a territory, or a person as its head. */
final class RecognisedClaims {
    private static final Set<String> LEADERS = Set.of(
            "president",
            "president-elect",
            "leader",
            "head",
            "ruler",
            "government",
            "authority",
            "representative",
            "representatives");

    private final Scene scene;

    RecognisedClaims(Scene scene) {
        this.scene = scene;
    }

    /** "Moroccan sovereignty over Western Sahara", "Russia's annexation of Crimea". */
    Targets.Meant claim(int chunk, int last, List<PolityKey> actors) {
        List<Unit> units = scene.units(chunk);
        boolean owned = units.stream().anyMatch(unit -> unit.polity() != null);
        List<PolityKey> by =
                scene.parse().lower(last + 1).equals("by") && scene.parse().kindAt(last + 2, Chunk.Kind.NOUN)
                        ? scene.polities(last + 2)
                        : List.of();
        if (!owned && by.size() == 1) {
            // "the annexation of East Timor by Indonesia"
            String owner = scene.text()
                    .polities()
                    .find(by.getFirst())
                    .map(polity -> polity.name())
                    .orElse("");
            return new Targets.Meant(
                    List.of(new Party.Named(owner + "'s " + scene.head(chunk).lower() + " of " + words(last, last))),
                    last + 2);
        }
        boolean annexed = Word.isOneOf(scene.head(chunk).lower(), "annexation", "incorporation", "absorption");
        if (!owned && annexed && by.isEmpty()) {
            return new Targets.Meant(List.of(new Party.Named("annexation of " + words(last, last))), last);
        }
        List<PolityKey> whose = owned ? List.of() : claiming(chunk, actors);
        Optional<Party> claimed =
                owned || scene.head(last).named() || scene.head(last).tag("PROPN")
                        ? Optional.empty()
                        : scene.text().lastTold().topic(scene.sentence()).stream()
                                .filter(Party.Named.class::isInstance)
                                .findFirst();
        if (claimed.isPresent()) {
            // "recognised Moroccan sovereignty. It is the first to recognise the kingdom's claim to the former colony":
            // the same
            return new Targets.Meant(List.of(claimed.get()), last);
        }
        if (whose.size() == 1) {
            // "the kingdom's claim to Western Sahara", "its sovereignty over the territory"
            String owner = scene.text()
                    .polities()
                    .find(whose.getFirst())
                    .map(polity -> polity.name())
                    .orElse("");
            return new Targets.Meant(
                    List.of(new Party.Named(owner + "'s " + scene.head(chunk).lower() + " " + behind(chunk, last))),
                    last);
        }
        if (!owned && !scene.head(chunk).lower().equals("sovereignty")) {
            return Targets.Meant.none(chunk);
        }
        return new Targets.Meant(List.of(new Party.Named(words(chunk, last))), last);
    }

    /** Whose claim it is, where no name stands there: never that of who recognises it. */
    private List<PolityKey> claiming(int chunk, List<PolityKey> actors) {
        List<Unit> units = scene.units(chunk);
        if (units.getFirst().is("its")) {
            return scene.referents().focusBefore(new Place(scene.sentence(), 0), 1).stream()
                    .filter(key -> !actors.contains(key) && !scene.text().isOrganisation(key))
                    .toList();
        }
        for (int i = 1; i + 1 < units.size(); i++) {
            Set<PolityKey> said = scene.text().traits().of(units.get(i).lower());
            if (units.get(i + 1).is("'s") && units.getFirst().is("the")) {
                return scene.text().named().reversed().stream()
                        .filter(name -> name.from() < units.getFirst().from())
                        .map(name -> name.naming().polity())
                        .filter(key -> said.contains(key) && !actors.contains(key))
                        .limit(1)
                        .toList();
            }
        }
        return List.of();
    }

    /** "over Western Sahara". */
    private String behind(int chunk, int last) {
        return scene.parse().lower(last - 1) + " " + words(last, last);
    }

    /** "Lithuania's annexation by the Soviet Union": the Soviet Union's annexation of it, and neither of the two. */
    Optional<Targets.Meant> annexedBy(int chunk) {
        List<Unit> units = scene.units(chunk);
        int owner = units.size() - 2;
        boolean owned = Word.isOneOf(scene.head(chunk).lower(), "annexation", "incorporation", "absorption")
                && owner > 0
                && units.get(owner).is("'s")
                && scene.parse().lower(chunk + 1).equals("by")
                && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN);
        List<PolityKey> by = owned ? scene.polities(chunk + 2) : List.of();
        return by.size() != 1
                ? Optional.empty()
                : scene.text()
                        .polities()
                        .find(by.getFirst())
                        .map(polity -> new Targets.Meant(
                                List.of(new Party.Named(polity.name() + "'s "
                                        + scene.head(chunk).lower() + " of "
                                        + scene.text()
                                                .plain()
                                                .words(
                                                        units.getFirst().from(),
                                                        units.get(owner - 1).to()))),
                                chunk + 2));
    }

    /** "Jerusalem is recognised by Peru as Israel's capital": the claim, where the passive verb parts it from what it is on. */
    Optional<Targets.Meant> parted(VerbGroup verb, int chunk) {
        OptionalInt as = verb.passive() ? scene.clauses().after(verb.chunk(), Set.of("as")) : OptionalInt.empty();
        return as.isPresent()
                ? Optional.of(role(chunk, as.getAsInt()))
                        .filter(role -> !role.parties().isEmpty())
                : Optional.empty();
    }

    /** "Jerusalem as Israel's capital", "Juan Guaido as interim president". */
    Targets.Meant role(int chunk, int as) {
        String head = scene.head(as).lower();
        if (head.equals("capital")) {
            boolean of =
                    scene.parse().lower(as + 1).equals("of") && scene.parse().kindAt(as + 2, Chunk.Kind.NOUN);
            int last = of ? as + 2 : as;
            if (Word.isOneOf(
                    scene.parse().lower(chunk),
                    "the holy city",
                    "the disputed city",
                    "the divided city",
                    "the city",
                    "that holy city",
                    "that disputed city",
                    "that divided city",
                    "that city")) {
                return new Targets.Meant(
                        jerusalem(of ? "Jerusalem as " + said(as, last, 0) : "Jerusalem as Israel's capital"), last);
            }
            return new Targets.Meant(List.of(new Party.Named(words(chunk, as, last))), last);
        }
        boolean partOf = head.equals("part")
                && (scene.head(chunk).named() || scene.head(chunk).tag("PROPN"))
                && scene.parse().lower(as + 1).equals("of")
                && scene.parse().kindAt(as + 2, Chunk.Kind.NOUN)
                // "recognise Kosovo as part of a final settlement": with what, and not whose
                && !scene.units(as + 2).getFirst().in(Set.of("a", "an", "any"));
        if (partOf) {
            // "Western Sahara as part of Morocco"
            return new Targets.Meant(List.of(new Party.Named(words(chunk, as, as + 2))), as + 2);
        }
        boolean territory = Word.isOneOf(head, "territory", "part", "land", "soil", "region", "province")
                && scene.head(chunk).tag("PROPN")
                && scene.units(as).stream().anyMatch(unit -> unit.polity() != null);
        boolean state = Word.isOneOf(head, "state", "country", "nation", "republic")
                && (scene.head(chunk).tag("PROPN") || scene.head(chunk).capital())
                && scene.polities(chunk).isEmpty();
        boolean theirs = scene.head(as).demonym()
                && scene.units(as).size() == 1
                && scene.head(chunk).named();
        if (territory || theirs) {
            // "the Golan Heights as Israeli territory", "Western Sahara as Moroccan"
            return new Targets.Meant(List.of(new Party.Named(words(chunk, as, as))), as);
        }
        if (state) {
            // "Crimea as a sovereign state"
            return new Targets.Meant(List.of(new Party.Named(words(chunk, chunk))), as);
        }
        boolean him = scene.units(chunk).size() == 1 && scene.head(chunk).in(Set.of("him", "her"));
        if (LEADERS.contains(head) && him) {
            return new Targets.Meant(Parties.of(claimant().map(List::of).orElse(List.of())), as);
        }
        // A surname that the tagger has not met is no proper noun to it.
        boolean person = scene.head(chunk).capital()
                && (scene.head(chunk).tag("PROPN") || scene.head(chunk).tag("NOUN") && chunk > 0);
        if (LEADERS.contains(head) && person && !scene.head(chunk).named()) {
            return new Targets.Meant(List.of(new Party.Named(person(chunk))), as);
        }
        return Targets.Meant.none(chunk);
    }

    /** "Western Sahara as being under Moroccan sovereignty", "the island as under Chinese rule": that claim. */
    Targets.Meant underRule(int chunk, int as) {
        int under = scene.parse().lower(as + 1).equals("being") ? as + 2 : as + 1;
        boolean rule = scene.parse().lower(as).equals("as")
                && scene.parse().lower(under).equals("under")
                && scene.parse().kindAt(under + 1, Chunk.Kind.NOUN)
                && scene.head(under + 1).is("sovereignty");
        return rule
                ? new Targets.Meant(
                        List.of(new Party.Named(words(under + 1, under + 1) + " over " + words(chunk, chunk))),
                        under + 1)
                : Targets.Meant.none(chunk);
    }

    /** Whose rival government was named last: "an hour after Guaidó's oath Washington recognised him as president". */
    Optional<PolityKey> claimant() {
        return scene.text().named().reversed().stream()
                .filter(name -> name.sentence() <= scene.sentence() && name.sentence() >= scene.sentence() - 2)
                .map(name -> name.naming().polity())
                .filter(this::isGovernment)
                .findFirst();
    }

    /** The rival government that others recognised last. */
    Optional<PolityKey> rival() {
        return claimant()
                .or(() ->
                        scene.text().lastTold().lastTargets(credence.act.ActKind.RECOGNITION, scene.sentence()).stream()
                                .filter(this::isGovernment)
                                .findFirst());
    }

    private boolean isGovernment(PolityKey key) {
        return scene.text()
                .polities()
                .find(key)
                .filter(polity -> polity.kind() == PolityKind.GOVERNMENT)
                .isPresent();
    }

    /** "does not recognise the Maduro regime", where a rival government has been named: the person, as head of it. */
    Optional<Party> governmentOf(int chunk) {
        List<Unit> units = scene.units(chunk);
        int last = units.size() - 1;
        boolean led = last > 0
                && units.get(last).in(Set.of("regime", "government", "administration"))
                && units.get(last - 1).tag("PROPN")
                && units.get(last - 1).capital()
                && units.get(last - 1).naming() == null;
        return led && claimant().isPresent()
                ? scene.referents().fullName(units.get(last - 1).text()).map(Party.Named::new)
                : Optional.empty();
    }

    /** "recognised the city as the Israeli capital": which one, where it is told. */
    private List<Party> jerusalem(String claim) {
        for (int sentence = scene.sentence(); sentence >= Math.max(0, scene.sentence() - 2); sentence--) {
            if (scene.text().sentences().get(sentence).tokens().stream().anyMatch(token -> token.is("jerusalem"))) {
                return List.of(new Party.Named(claim));
            }
        }
        return List.of();
    }

    /** As the text names them in full. */
    String person(int chunk) {
        return inFull(words(chunk, chunk), scene.head(chunk));
    }

    /** The name without titles, in full where the text tells it. */
    String inFull(String words, Unit surname) {
        return untitled(scene.referents().fullName(surname.text()).orElse(words));
    }

    /** "Mr Maduro" is Maduro, "Colonel Muammar Gaddafi" is Muammar Gaddafi. */
    static String untitled(String name) {
        int space = name.indexOf(" ");
        return space > 0
                        && Set.of(
                                        "mr",
                                        "mrs",
                                        "ms",
                                        "sir",
                                        "colonel",
                                        "col",
                                        "general",
                                        "gen",
                                        "president",
                                        "sheikh",
                                        "prince",
                                        "king")
                                .contains(name.substring(0, space)
                                        .replace(".", "")
                                        .toLowerCase(java.util.Locale.ROOT))
                ? untitled(name.substring(space + 1))
                : name;
    }

    /** "Jerusalem as Israel's capital", and so of "Jerusalem was recognised by Peru as Israel's capital". */
    private String words(int chunk, int as, int last) {
        boolean beside = scene.parse().verbs().stream().noneMatch(verb -> verb.chunk() > chunk && verb.chunk() < as);
        return beside ? words(chunk, last) : words(chunk, chunk) + " as " + said(as, last, 0);
    }

    private String words(int first, int last) {
        boolean article =
                scene.units(first).getFirst().is("the") && scene.units(first).size() > 1;
        return said(first, last, article ? 1 : 0);
    }

    /** @param skipped units of the first chunk that are left out */
    private String said(int first, int last, int skipped) {
        return scene.text()
                .plain()
                .words(scene.units(first).get(skipped).from(), scene.to(List.of(last)))
                .replaceAll("\\s+", " ");
    }
}
