package credence.reading.find;

import credence.act.Party;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.polity.UnStatus;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who is recognised as head of a state, where the words name a government by its leader, or the leader beside the office. */
record RecognisedPersons(Scene scene) {
    private static final Set<String> GOVERNING = WordSet.of("government", "regime", "administration", "presidency");

    private static final Set<String> BEFORE_NAMES = WordSet.of(
            "the", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "president", "general", "gen.", "colonel", "col.");

    private static final Pattern CLAIMS = Pattern.compile(" (?:of|over|as) ");

    private static final Set<String> HEADS = WordSet.of("president", "leader", "premier", "head");

    /** Capitals that make no name of a person. */
    private static final Set<String> BODIES = WordSet.of(
            "national",
            "unity",
            "accord",
            "salvation",
            "league",
            "party",
            "union",
            "front",
            "movement",
            "council",
            "congress",
            "alliance",
            "coalition",
            "army",
            "republic",
            "northern",
            "southern",
            "eastern",
            "western",
            "north",
            "south",
            "east",
            "west",
            "new",
            "saint",
            "united",
            "labour",
            "free");

    Optional<Targets.Meant> of(int chunk) {
        if (scene.head(chunk).in(HEADS)
                && scene.units(chunk).getFirst().is("the")
                && scene.units(chunk).stream().allMatch(unit -> unit.polity() == null)) {
            return Optional.of(head(chunk));
        }
        // "the Landsbergis government" is the state of Lithuania, which not all have recognised
        boolean newState = scene.polities(chunk).stream()
                .anyMatch(key -> !scene.text().parents().of(key).isEmpty() || !isMember(key));
        // "the Kuwaiti government of Sheikh Jaber al-Sabah"
        boolean ofState = scene.units(chunk).stream().anyMatch(Unit::demonym);
        if (newState || ofState) {
            return Optional.empty();
        }
        return ledBy(chunk).or(() -> named(chunk)).or(() -> beside(chunk));
    }

    /** "does not recognise Federico Franco. Peru refuses to recognise the new president": a person that is told of, and no state. */
    private Targets.Meant head(int chunk) {
        Optional<Targets.Meant> beside = beside(chunk);
        // "the new head of state, Federico Franco"
        int last = scene.parse().lower(chunk + 1).equals("of") && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN)
                ? chunk + 2
                : chunk;
        boolean named = scene.parse().kindAt(last + 1, Chunk.Kind.COMMA)
                && scene.parse().kindAt(last + 2, Chunk.Kind.NOUN)
                && isFullName(scene.units(last + 2));
        if (beside.isPresent() || named) {
            return beside.orElseGet(() -> person(last + 2, last + 2));
        }
        List<Party> topic = scene.text().lastTold().topic(scene.sentence());
        return topic.size() == 1 && isLed(topic.getFirst())
                ? new Targets.Meant(topic, chunk)
                : Targets.Meant.none(chunk);
    }

    private boolean isLed(Party party) {
        return switch (party) {
            case Party.Named named -> isPerson(named);
            case Party.Known(PolityKey key) -> scene.text().kind(key) == PolityKind.GOVERNMENT;
        };
    }

    /** By a full name, and no claim such as "Moroccan sovereignty over Western Sahara". */
    static boolean isPerson(Party party) {
        return party instanceof Party.Named(String name)
                && isFullName(name.split(" "))
                && !CLAIMS.matcher(name).find();
    }

    private boolean isMember(PolityKey key) {
        return scene.text()
                .polities()
                .find(key)
                .filter(polity -> polity.un() == UnStatus.MEMBER)
                .isPresent();
    }

    /** "the government of Guillermo Endara". */
    private Optional<Targets.Meant> ledBy(int chunk) {
        boolean led = scene.head(chunk).in(GOVERNING)
                && scene.parse().lower(chunk + 1).equals("of")
                && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN)
                && isFullName(scene.units(chunk + 2));
        return led ? Optional.of(person(chunk + 2, chunk + 2)) : Optional.empty();
    }

    /** "Guillermo Endara's government", "the Endara government", where he is named in full elsewhere. */
    private Optional<Targets.Meant> named(int chunk) {
        List<Unit> units = scene.units(chunk);
        int last = units.size() - 2;
        if (last < 0 || !scene.head(chunk).in(GOVERNING)) {
            return Optional.empty();
        }
        boolean owned = units.get(last).is("'s");
        int surname = owned ? last - 1 : last;
        if (surname < 0 || !isName(units.get(surname)) || units.get(surname).in(BODIES)) {
            return Optional.empty();
        }
        if (owned && surname > 0 && scene.polities(chunk).isEmpty() && isFullName(units.subList(0, surname + 1))) {
            String words = scene.text()
                    .plain()
                    .words(units.getFirst().from(), units.get(surname).to());
            return Optional.of(new Targets.Meant(
                    List.of(new Party.Named(new FullNames(scene).inFull(words, units.get(surname)))), chunk));
        }
        return units.subList(0, surname).stream().anyMatch(unit -> !unit.in(BEFORE_NAMES))
                ? Optional.empty()
                : scene.referents()
                        .fullName(units.get(surname).text())
                        .map(FullNames::untitled)
                        .filter(name -> isFullName(name.split(" ")))
                        .map(name -> new Targets.Meant(List.of(new Party.Named(name)), chunk));
    }

    /** "the emir, Jaber al-Sabah, as Kuwait's ruler", "the leader of the assembly, Juan Guaidó, as president", "Mohamed Bazoum, the ousted president, as head of state". */
    private Optional<Targets.Meant> beside(int chunk) {
        int last = scene.parse().lower(chunk + 1).equals("of") && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN)
                ? chunk + 2
                : chunk;
        boolean apposed = scene.parse().kindAt(last + 1, Chunk.Kind.COMMA)
                && scene.parse().kindAt(last + 2, Chunk.Kind.NOUN)
                && scene.parse().kindAt(last + 3, Chunk.Kind.COMMA)
                && scene.parse().lower(last + 4).equals("as")
                && scene.parse().kindAt(last + 5, Chunk.Kind.NOUN);
        if (!apposed) {
            return Optional.empty();
        }
        int name = isName(scene.head(chunk)) ? chunk : last + 2;
        List<Party> rivals = Parties.of(scene.polities(name));
        return rivals.size() == 1 && isLed(rivals.getFirst())
                ? Optional.of(new Targets.Meant(rivals, last + 5))
                : Optional.of(new RecognisedRoles(scene).of(name, last + 5))
                        .filter(meant -> !meant.parties().isEmpty());
    }

    private Targets.Meant person(int chunk, int last) {
        return new Targets.Meant(List.of(new Party.Named(new FullNames(scene).of(chunk))), last);
    }

    private static boolean isFullName(List<Unit> units) {
        return units.size() > 1
                && units.stream()
                        .allMatch(unit -> isName(unit) && unit.naming() == null && !unit.in(BODIES)
                                || unit.tag("NOUN") && unit.capital() && Offices.isTitle(unit.lower()));
    }

    private static boolean isFullName(String[] words) {
        for (String word : words) {
            if (BODIES.contains(word.toLowerCase(java.util.Locale.ROOT))) {
                return false;
            }
        }
        return words.length > 1;
    }

    private static boolean isName(Unit unit) {
        return unit.tag("PROPN") && unit.capital() && !unit.demonym() && !unit.named();
    }
}
