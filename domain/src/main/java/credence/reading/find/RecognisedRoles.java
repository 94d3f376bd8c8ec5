package credence.reading.find;

import credence.act.Party;
import credence.polity.PolityKind;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** As what something or somebody is recognised: "Jerusalem as Israel's capital", "Western Sahara as Moroccan", "Juan Guaido as interim president". */
record RecognisedRoles(Scene scene, ChunkWords words) {
    private static final Set<String> LEADERS = WordSet.of(
            "president",
            "president-elect",
            "premier",
            "winner",
            "emir",
            "leader",
            "head",
            "ruler",
            "government",
            "authority",
            "representative",
            "representatives");

    private static final List<String> ANNEXING =
            List.of("annexation", "Annexation", "annexations", "annex", "annexes", "annexed", "annexing");

    /** Sentences back to the government that "them" means. */
    private static final int NEAR = 3;

    /** Jerusalem, where it is told of near by. */
    private static final Set<String> CITY = WordSet.of(
            "the holy city",
            "the disputed city",
            "the divided city",
            "the city",
            "that holy city",
            "that disputed city",
            "that divided city",
            "that city");

    RecognisedRoles(Scene scene) {
        this(scene, new ChunkWords(scene));
    }

    /** "Jerusalem is recognised by Peru as Israel's capital": the claim, where the passive verb parts it from what it is on. */
    Optional<Targets.Meant> parted(VerbGroup verb, int chunk) {
        OptionalInt as = verb.passive() ? scene.clauses().after(verb.chunk(), "as") : OptionalInt.empty();
        return as.isPresent()
                ? Optional.of(of(chunk, as.getAsInt()))
                        .filter(role -> !role.parties().isEmpty())
                : Optional.empty();
    }

    /** Empty where nothing is recognised as anything. */
    Targets.Meant of(int chunk, int as) {
        String head = scene.head(as).lower();
        if (head.equals("capital")) {
            return capital(chunk, as);
        }
        if (isPartOf(chunk, as)) {
            // "Western Sahara as part of Morocco"
            return claim(words.of(chunk, as + 2), as + 2);
        }
        boolean ofThese = scene.head(as).is("part")
                && scene.parse().lower(as + 1).equals("of")
                && !scene.head(chunk).named()
                && !scene.head(chunk).tag("PROPN");
        boolean land = scene.head(as).demonym()
                && scene.units(as).size() == 1
                && scene.text().parents().land(scene.head(chunk).text()).isPresent();
        if (ofThese || land) {
            // "any of these territories as part of Russia", "Crimea as Russian": the annexation that was told
            return new ClaimTopics(scene)
                    .annexation()
                    .map(party -> new Targets.Meant(List.of(party), as))
                    .orElseGet(() -> land ? claim(annexed(chunk, as), as) : Targets.Meant.none(chunk));
        }
        boolean theirs = scene.head(as).demonym()
                && scene.units(as).size() == 1
                && scene.head(chunk).named();
        if (isTerritory(chunk, as) || theirs) {
            // "the Golan Heights as Israeli territory", "Western Sahara as Moroccan"
            return claim(words(chunk, as, as), as);
        }
        boolean state = Word.isOneOf(head, "state", "country", "nation", "republic")
                && (scene.head(chunk).tag("PROPN") || scene.head(chunk).capital())
                && scene.polities(chunk).isEmpty();
        if (state) {
            // "Crimea as a sovereign state"
            return claim(words.of(chunk, chunk), as);
        }
        Optional<Targets.Meant> governing = governing(chunk, as);
        if (governing.isPresent()) {
            return governing.get();
        }
        boolean premier = head.equals("minister") && scene.has(as, "prime");
        return premier || LEADERS.contains(head) ? leader(chunk, as) : Targets.Meant.none(chunk);
    }

    /** "recognise them as the government of Afghanistan": who rules there or would, and not the land that they have recognised. */
    private Optional<Targets.Meant> governing(int chunk, int as) {
        boolean pronoun = scene.units(chunk).size() == 1 && scene.head(chunk).in("it", "them");
        if (!pronoun || !Word.isOneOf(scene.head(as).lower(), "government", "rulers", "authorities", "authority")) {
            return Optional.empty();
        }
        int from = scene.units(chunk).getFirst().from();
        return scene.text().named().reversed().stream()
                .filter(name -> name.from() < from && name.sentence() >= scene.sentence() - NEAR)
                .map(name -> name.naming().polity())
                .filter(key -> scene.text().kind(key) == PolityKind.GOVERNMENT)
                .findFirst()
                .map(key -> new Targets.Meant(List.of(Party.of(key)), as));
    }

    /** "Crimea as Russian": the annexation where the text is about one, else by its own words. */
    private String annexed(int chunk, int as) {
        boolean annexation = ANNEXING.stream()
                .anyMatch(word -> !scene.text().concordance().of(word).isEmpty());
        return Optional.ofNullable(scene.head(as).polity())
                .filter(key -> annexation)
                .flatMap(scene.text().polities()::find)
                .map(state -> state.name() + "'s annexation of " + words.of(chunk, chunk))
                .orElseGet(() -> words(chunk, as, as));
    }

    private static Targets.Meant claim(String words, int last) {
        return new Targets.Meant(List.of(new Party.Named(words)), last);
    }

    /** "Jerusalem as Israel's capital", "the city as the capital of Israel". */
    private Targets.Meant capital(int chunk, int as) {
        boolean of = scene.parse().lower(as + 1).equals("of") && scene.parse().kindAt(as + 2, Chunk.Kind.NOUN);
        int last = of ? as + 2 : as;
        return CITY.contains(scene.parse().lower(chunk))
                ? new Targets.Meant(
                        jerusalem(of ? "Jerusalem as " + words.from(as, last, 0) : "Jerusalem as Israel's capital"),
                        last)
                : claim(words(chunk, as, last), last);
    }

    private boolean isPartOf(int chunk, int as) {
        return scene.head(as).is("part")
                && (scene.head(chunk).named() || scene.head(chunk).tag("PROPN"))
                && scene.parse().lower(as + 1).equals("of")
                && scene.parse().kindAt(as + 2, Chunk.Kind.NOUN)
                // "recognise Kosovo as part of a final settlement": with what, and not whose
                && !scene.units(as + 2).getFirst().in("a", "an", "any");
    }

    private boolean isTerritory(int chunk, int as) {
        return Word.isOneOf(scene.head(as).lower(), "territory", "part", "land", "soil", "region", "province")
                && scene.head(chunk).tag("PROPN")
                && scene.units(as).stream().anyMatch(unit -> unit.polity() != null);
    }

    /** "Juan Guaido as interim president", "him as the leader". */
    private Targets.Meant leader(int chunk, int as) {
        Unit person = scene.head(chunk);
        // A surname that the tagger has not met is no proper noun to it.
        boolean named = person.capital() && (person.tag("PROPN") || person.tag("NOUN") && chunk > 0);
        return named && !person.named() ? claim(new FullNames(scene).of(chunk), as) : Targets.Meant.none(chunk);
    }

    /** "recognised the city as the Israeli capital": which one, where it is told. */
    private List<Party> jerusalem(String claim) {
        for (int sentence = scene.sentence(); sentence >= Math.max(0, scene.sentence() - 2); sentence--) {
            if (scene.text().sentences().get(sentence).tokens().stream().anyMatch(token -> token.is("jerusalem"))) {
                return List.of(new Party.Named(claim));
            }
        }
        return scene.text().lastTold().topic(scene.sentence()).stream().anyMatch(RecognisedRoles::isJerusalem)
                ? List.of(new Party.Named(claim))
                : List.of();
    }

    private static boolean isJerusalem(Party party) {
        return party instanceof Party.Named(String claim) && claim.contains("Jerusalem");
    }

    /** "the recognition of Jerusalem": as the capital, and not Israel. */
    Optional<Targets.Meant> jerusalem(int chunk) {
        boolean alone = Word.isOneOf(scene.parse().lower(chunk), "jerusalem", "west jerusalem")
                && !Word.isOneOf(scene.parse().lower(chunk + 1), "as", "'s");
        return alone ? Optional.of(claim(words.of(chunk, chunk) + " as Israel's capital", chunk)) : Optional.empty();
    }

    /** "Trump recognised Jerusalem as Israel's capital. Guatemala may recognise the city, too". */
    Optional<Targets.Meant> city(int chunk) {
        return CITY.contains(scene.parse().lower(chunk))
                ? scene.text().lastTold().topic(scene.sentence()).stream()
                        .filter(RecognisedRoles::isJerusalem)
                        .findFirst()
                        .map(claim -> new Targets.Meant(List.of(claim), chunk))
                : Optional.empty();
    }

    /** "Jerusalem as Israel's capital", and so of "Jerusalem was recognised by Peru as Israel's capital". */
    private String words(int chunk, int as, int last) {
        boolean beside = scene.parse().verbs().stream().noneMatch(verb -> verb.chunk() > chunk && verb.chunk() < as);
        return beside ? words.of(chunk, last) : words.of(chunk, chunk) + " as " + words.from(as, last, 0);
    }
}
