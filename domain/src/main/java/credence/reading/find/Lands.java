package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Land that is no polity, by its name or taken up again: "Crimea", "the plateau", "parts of the West Bank". */
final class Lands {
    private static final Pattern LAND_NOUNS = Pattern.compile(
            "regions?|territor(?:y|ies)|parts?|areas?|provinces?|settlements?|land|swathes|islands?|peninsula");

    /** Sentences back to the land that "it" or "the plateau" is. */
    private static final int NEAR = 4;

    private static final Pattern LAND = Pattern.compile(
            "\\b(?:Golan|Crimea|Crimean|West Bank|East Jerusalem|Jerusalem|Gaza|Goa|Sikkim"
                    + "|Kashmir|Essequibo|Sudetenland|Jordan Valley|Hawaii|Bessarabia|Kherson|Zaporizhzhia|Zaporizhia|Heights|Peninsula|Donbas|Donbass|East Timor|Western Sahara|Tibet)\\b");

    /** What the names of such lands, and of territories that are polities, are made of. */
    static final Set<String> WORDS = WordSet.of(
            "golan",
            "crimea",
            "bank",
            "jerusalem",
            "gaza",
            "goa",
            "sikkim",
            "kashmir",
            "essequibo",
            "sudetenland",
            "valley",
            "hawaii",
            "kherson",
            "zaporizhzhia",
            "heights",
            "peninsula",
            "donbas",
            "donbass",
            "donetsk",
            "luhansk",
            "timor",
            "sahara",
            "tibet",
            "kuwait",
            "settlements");

    private static final Pattern EAST = Pattern.compile("(?:the )?(?:occupied |arab )*east jerusalem");

    private final Scene scene;

    Lands(Scene scene) {
        this.scene = scene;
    }

    /** "the Golan Heights, a plateau that Israel annexed in 1981": the land that is called so. */
    int apposed(int noun) {
        boolean apposition = scene.units(noun).getFirst().in("a", "an", "the")
                && scene.units(noun).stream().noneMatch(Unit::named)
                && !isLand(noun)
                && scene.parse().kindAt(noun - 1, Chunk.Kind.COMMA)
                && scene.parse().kindAt(noun - 2, Chunk.Kind.NOUN)
                && isLand(noun - 2);
        return apposition ? noun - 2 : noun;
    }

    /** "captured the Golan and annexed it", "annexed the plateau": the land named last, where it is no polity. */
    List<String> takenUp(int noun) {
        boolean pronoun = scene.head(noun).in("it", "them");
        boolean land = scene.units(noun).getFirst().is("the")
                && scene.units(noun).size() == 2
                && Word.isOneOf(
                        scene.head(noun).lower(),
                        "plateau",
                        "peninsula",
                        "territory",
                        "area",
                        "region",
                        "heights",
                        "strip",
                        "enclave",
                        "city",
                        "land");
        return pronoun || land ? nearest(noun) : List.of();
    }

    /** The land that is named last before a place, where it is no polity. */
    List<String> nearest(int noun) {
        for (int sentence = scene.sentence(); sentence >= 0 && sentence >= scene.sentence() - NEAR; sentence--) {
            int end = sentence == scene.sentence()
                    ? noun
                    : scene.text().parse(sentence).chunks().size();
            Scene there = sentence == scene.sentence() ? scene : new Scene(sentence, scene.text(), scene.referents());
            for (int chunk = end - 1; chunk >= 0; chunk--) {
                if (there.parse().kindAt(chunk, Chunk.Kind.NOUN)
                        && isEast(there.parse().lower(chunk))) {
                    return List.of("East Jerusalem");
                }
                if (there.parse().kindAt(chunk, Chunk.Kind.NOUN) && new Lands(there).isLand(chunk)) {
                    return new Lands(there).own(chunk).map(List::of).orElse(List.of());
                }
            }
        }
        return List.of();
    }

    /** "East Timor was left by Portugal. Indonesia annexed the territory": the one named last that was once part of whom it annexes it to. */
    List<PolityKey> ownBefore(int noun, List<PolityKey> actors) {
        int from = scene.parse().unit(scene.parse().chunks().get(noun).from()).from();
        return scene.text().named().reversed().stream()
                .filter(name -> name.from() < from && name.sentence() >= scene.sentence() - NEAR)
                .map(name -> name.naming().polity())
                .filter(key -> !actors.contains(key)
                        && scene.text().parents().of(key).stream().anyMatch(actors::contains))
                .limit(1)
                .toList();
    }

    /** "sovereignty over Western Sahara. ... Spain left, and Morocco annexed the territory": the only such land named shortly before. */
    List<PolityKey> onlyContestedBefore(int noun, List<PolityKey> actors) {
        int from = scene.parse().unit(scene.parse().chunks().get(noun).from()).from();
        List<PolityKey> named = scene.text().named().reversed().stream()
                .takeWhile(name -> name.sentence() >= scene.sentence() - NEAR)
                .filter(name -> name.from() < from)
                .map(name -> AbleToDeclare.land(name.naming().polity()))
                .filter(key -> !actors.contains(key) && scene.text().isContested(key))
                .distinct()
                .toList();
        return named.size() == 1 ? named : List.of();
    }

    static boolean isEast(String words) {
        return EAST.matcher(words).matches();
    }

    /** "left Western Sahara. Morocco annexed it": the one territory that the sentence before names, rather than who left it. */
    List<PolityKey> territoryBefore(List<PolityKey> actors) {
        if (scene.sentence() == 0) {
            return List.of();
        }
        List<PolityKey> contested = scene.text().namedIn(scene.sentence() - 1).stream()
                .filter(key -> scene.text().isContested(key) && !actors.contains(key))
                .distinct()
                .toList();
        return contested.size() == 1 ? contested : List.of();
    }

    /** "the Essequibo region of Guyana": has a name of its own. */
    boolean isRegion(int chunk) {
        return Regions.REGIONS.contains(scene.head(chunk).lower())
                && scene.units(chunk).stream().noneMatch(unit -> unit.polity() != null)
                && isCalledLand(chunk);
    }

    boolean isLand(int chunk) {
        return isCalledLand(chunk)
                && (scene.polities(chunk).isEmpty() || isEast(scene.parse().lower(chunk)));
    }

    private boolean isCalledLand(int chunk) {
        String words = scene.units(chunk).stream().map(Unit::text).collect(Collectors.joining(" "));
        return LAND.matcher(words).find();
    }

    /** "Crimea's parliament": the land, of which something is told; else its name as it stands. */
    Optional<String> own(int chunk) {
        List<Unit> units = scene.units(chunk);
        for (int i = 0; i + 1 < units.size(); i++) {
            boolean owner = units.get(i).capital() && !units.get(i + 1).capital();
            int start = i;
            while (owner
                    && start > 0
                    && units.get(start - 1).capital()
                    && units.get(start - 1).polity() == null
                    && !units.get(start - 1).tag("DET")) {
                start--;
            }
            String called = owner ? words(units.get(start), units.get(i)) : "";
            if (LAND.matcher(called).find()) {
                return Optional.of(called);
            }
        }
        return name(chunk);
    }

    private String words(Unit first, Unit last) {
        return ChunkWords.onOneLine(scene.text().plain().words(first.from(), last.to()));
    }

    /** "Crimea", "the Golan Heights", "Ukraine's Kherson region": the proper name with the noun it belongs to. */
    Optional<String> name(int chunk) {
        List<Unit> units = scene.units(chunk);
        int start = 0;
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).is("'s")
                    || i == 0
                            && (units.get(i).tag("DET") || units.get(i).tag("PRON"))
                            // "making Crimea part of": a name, whatever the tagger takes it for
                            && !LAND.matcher(units.get(i).text()).find()) {
                start = i + 1;
            }
        }
        while (start < units.size() && !units.get(start).capital()) {
            start++;
        }
        if (start >= units.size()) {
            return partOf(chunk);
        }
        return Optional.of(words(units.get(start), units.getLast()));
    }

    /** "four regions of Ukraine", "parts of the West Bank": by the words, since they have no name. */
    private Optional<String> partOf(int chunk) {
        OptionalInt of = scene.clauses().after(chunk, "of", "in");
        boolean land = LAND_NOUNS.matcher(scene.head(chunk).lower()).matches();
        return land && of.isPresent() && of.getAsInt() == chunk + 2
                ? Optional.of(new ChunkWords(scene).from(chunk, chunk + 2, 0))
                : Optional.empty();
    }

    /** "opened an embassy in Estonia, the first since Moscow annexed it": whom the clause before names last, and not who acts there. */
    List<PolityKey> namedBeforeClause(int pronoun, List<PolityKey> actors) {
        int opener = pronoun - 3;
        boolean opened = Word.isOneOf(scene.parse().lower(opener), "since", "after", "before", "when", "until");
        for (int j = opener - 1; opened && j > 0; j--) {
            boolean named =
                    scene.parse().kindAt(j, Chunk.Kind.NOUN) && scene.head(j).named();
            if (named && Word.isOneOf(scene.parse().lower(j - 1), "with", "from", "against", "by")) {
                return List.of();
            }
            List<PolityKey> keys = named ? scene.polities(j) : List.of();
            if (keys.size() == 1 && !actors.containsAll(keys)) {
                return keys;
            }
        }
        return List.of();
    }
}
