package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Chunk;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who is recognised under no name of its own, but by that of the state it broke away from or would govern: "the former Serbian province",
 * "two republics in eastern Ukraine", "Libya's rebel council".
 */
final class Epithets {
    private static final Set<String> PARTS = Stream.concat(
                    Regions.REGIONS.stream(), Stream.of("statelet", "statelets", "state", "states"))
            .collect(Collectors.toUnmodifiableSet());

    /** Words for what may be a state of old as well, which it is not if it is called so. */
    private static final Set<String> STATES =
            WordSet.of("state", "states", "republic", "republics", "territory", "territories");

    private static final Set<String> APART = WordSet.of(
            "breakaway",
            "separatist",
            "secessionist",
            "rebel",
            "renegade",
            "self-proclaimed",
            "self-declared",
            "self-styled",
            "former",
            "russian-backed",
            "pro-russian",
            "occupied",
            "unrecognised");

    private static final Set<String> REBELS =
            WordSet.of("rebels", "council", "opposition", "insurgents", "revolutionaries", "leadership", "government");
    private static final Set<String> RISEN = WordSet.of(
            "rebel",
            "rebels",
            "rebels'",
            "transitional",
            "interim",
            "opposition",
            "insurgents",
            "revolutionaries",
            "revolutionary");
    private static final Set<String> RULERS = WordSet.of("rulers", "authorities", "leaders", "regime", "leadership");

    private static final Set<String> GOVERNING =
            WordSet.of("government", "rulers", "authorities", "regime", "leadership", "administration");

    private static final Set<String> OUSTED = WordSet.of("former", "old", "previous", "ousted", "exiled", "deposed");

    private static final Set<String> LEADERS = WordSet.of("leader", "head", "chief");

    private static final PolityKey YUGOSLAVIA = new PolityKey("YUG");

    /** Of which others were parts. */
    private static final Set<PolityKey> UNIONS =
            Set.of(YUGOSLAVIA, new PolityKey("SUN"), new PolityKey("CSK"), new PolityKey("SCG"));

    private static final PolityKey UKRAINE = new PolityKey("UKR");

    private static final PolityKey LIBYA = new PolityKey("LBY");

    /** Places that tell which state it is. */
    private static final Map<PolityKey, Pattern> PLACES =
            Map.of(UKRAINE, Pattern.compile("\\bdonbass?\\b"), LIBYA, Pattern.compile("\\bbenghazi\\b"));

    /** Chunks behind the noun that tell where: "in the east of Ukraine". */
    private static final int WHERE = 4;

    private final Scene scene;
    private final List<PolityKey> actors;

    /** @param actors who recognises: "its former province" */
    Epithets(Scene scene, List<PolityKey> actors) {
        this.scene = scene;
        this.actors = actors;
    }

    /** Empty where the words are none such; nobody where they are, and it cannot be told who. */
    Optional<Targets.Meant> of(int chunk) {
        if (isNamed(chunk)) {
            return Optional.empty();
        }
        Optional<EpithetRow> row = EpithetRow.ALL.stream()
                .filter(one -> isSaid(one) && fits(one, chunk) && isOf(one.of(), chunk))
                .findFirst();
        if (row.isPresent()) {
            return row.filter(one -> one.what() != EpithetRow.What.PARTS || isCounted(one, chunk))
                    .map(one -> new Targets.Meant(Parties.of(one.meant()), last(chunk)))
                    .or(() -> Optional.of(Targets.Meant.none(chunk)));
        }
        Optional<Targets.Meant> spokenOf = spokenOf(chunk);
        if (spokenOf.isPresent()) {
            return spokenOf;
        }
        return isPartOfAnother(chunk) ? Optional.of(Targets.Meant.none(chunk)) : Optional.empty();
    }

    /** "votes in the east of Ukraine. Berlin will not recognise the self-proclaimed republics": of the state that was named, if nobody recognised any. */
    private Optional<Targets.Meant> spokenOf(int chunk) {
        boolean bare = scene.head(chunk).in(PARTS)
                && scene.has(chunk, APART)
                && scene.units(chunk).getFirst().is("the")
                && scene.units(chunk).stream().allMatch(unit -> unit.polity() == null)
                && !Word.isOneOf(scene.parse().lower(chunk + 1), "of", "in")
                && scene.text().lastTold().topic(scene.sentence()).isEmpty();
        if (!bare) {
            return Optional.empty();
        }
        List<PolityKey> before = scene.text().named().stream()
                .filter(name -> name.sentence() < scene.sentence())
                .map(name -> RecognisedStates.proclaimed(name.naming().polity(), "state"))
                .distinct()
                .toList();
        boolean several = scene.head(chunk).lower().endsWith("s");
        List<PolityKey> own = before.stream()
                .filter(key -> isContested(key)
                        && !actors.contains(key)
                        && scene.text().kind(key) == PolityKind.LIMITED_STATE)
                .toList();
        if (!own.isEmpty()) {
            return !several && own.size() == 1
                    ? Optional.of(new Targets.Meant(Parties.of(own), chunk))
                    : Optional.empty();
        }
        List<EpithetRow> rows = EpithetRow.ALL.stream()
                .filter(row -> row.what() == EpithetRow.What.PARTS
                        && isSaid(row)
                        && before.contains(row.of())
                        && isCounted(row, chunk))
                .toList();
        return rows.size() == 1
                ? Optional.of(new Targets.Meant(Parties.of(rows.getFirst().meant()), chunk))
                : Optional.empty();
    }

    /** "the two breakaway Yugoslav republics": whichever, they are not Yugoslavia. */
    private boolean isPartOfAnother(int chunk) {
        boolean ofUnion = scene.head(chunk).is("republics")
                && scene.units(chunk).stream().map(Unit::polity).anyMatch(key -> key != null && UNIONS.contains(key));
        boolean said = scene.head(chunk).in(PARTS) && (scene.has(chunk, APART) || ofUnion);
        return said
                && !scene.parse().lower(chunk + 1).equals("of")
                && scene.units(chunk).stream().anyMatch(Unit::demonym)
                && scene.units(chunk).stream().noneMatch(unit -> unit.named() && !unit.demonym());
    }

    /** Its own name stands there or beside: "the Georgian region of Abkhazia", "Georgia's Abkhazia region". */
    private boolean isNamed(int chunk) {
        boolean of =
                scene.parse().lower(chunk + 1).equals("of") && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN);
        boolean listed = scene.clauses().list(chunk).size() > 1;
        return listed
                || of && scene.polities(chunk + 2).stream().anyMatch(this::isContested)
                || scene.units(chunk).stream().map(Unit::polity).anyMatch(key -> key != null && isContested(key));
    }

    private boolean isContested(PolityKey key) {
        return scene.text().isContested(key) && !UNIONS.contains(key);
    }

    private boolean isSaid(EpithetRow row) {
        return scene.text()
                .published()
                .map(day -> day.getYear() >= row.from() && day.getYear() <= row.until())
                // of a report without a date only the name in it tells when it was
                .orElseGet(() -> row.meant().stream().anyMatch(scene.text()::names));
    }

    private boolean fits(EpithetRow row, int chunk) {
        Unit head = scene.head(chunk);
        return switch (row.what()) {
            case PARTS ->
                head.in(PARTS)
                        && (!head.in(STATES) || scene.has(chunk, APART) || isCountedPair(chunk))
                        && !isCut(chunk);
            case REBELS -> head.in(REBELS) && scene.has(chunk, RISEN) || head.is("rebels") || head.is("opposition");
            case COALITION -> head.is("coalition") && scene.has(chunk, "opposition", "new");
            case LEADER -> head.in(LEADERS) && scene.has(chunk, "opposition");
            case RULERS ->
                head.in(RULERS) && scene.has(chunk, "new")
                        || head.in(GOVERNING) && !scene.has(chunk, OUSTED) && isToldRecognised(row);
        };
    }

    /** "Russia recognised the Taliban. Pakistan is in no hurry to recognise the Kabul government": the one at issue. */
    private boolean isToldRecognised(EpithetRow row) {
        List<Party> meant = Parties.of(row.meant());
        return scene.text().memory().toldUpTo(scene.sentence()).stream()
                .anyMatch(told ->
                        told.kind() == ActKind.RECOGNITION && told.targets().equals(meant));
    }

    /** "two republics in eastern Ukraine", but not "the regions of Ukraine". */
    private boolean isCountedPair(int chunk) {
        return scene.units(chunk).stream().anyMatch(unit -> unit.is("two") || unit.is("both"));
    }

    /** "four Ukrainian regions", "the Lviv region": of other parts. */
    private boolean isCut(int chunk) {
        boolean apart = scene.has(chunk, APART)
                || isCountedPair(chunk)
                || scene.head(chunk).lower().startsWith("prov");
        return !apart;
    }

    private boolean isCounted(EpithetRow row, int chunk) {
        boolean several = scene.head(chunk).lower().endsWith("s");
        int many = row.meant().size();
        OptionalInt count = scene.units(chunk).stream()
                .map(unit -> unit.is("both") ? OptionalInt.of(2) : Ordinals.count(unit.lower()))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
        // "Yugoslav republics": which of them, only "two" tells
        boolean open = row.of().equals(YUGOSLAVIA);
        return count.isPresent() ? count.getAsInt() == many : !open && several == many > 1;
    }

    /** "Georgian regions", "Libya's rebels", "republics in the east of Ukraine", "the two Donbas regions". */
    private boolean isOf(PolityKey state, int chunk) {
        // "does not recognise its former province"
        boolean own = scene.units(chunk).getFirst().is("its")
                && scene.has(chunk, APART)
                && actors.equals(List.of(state))
                && scene.units(chunk).stream().allMatch(unit -> unit.polity() == null);
        boolean within = own || scene.units(chunk).stream().anyMatch(unit -> state.equals(unit.polity()));
        boolean place = Optional.ofNullable(PLACES.get(state))
                .filter(named -> IntStream.rangeClosed(chunk, last(chunk))
                        .anyMatch(j -> named.matcher(scene.parse().lower(j)).find()))
                .isPresent();
        // "Libyans fled. Nigeria recognised the rebel council": of the one state that has such
        boolean told = state.equals(LIBYA)
                && scene.head(chunk).is("council")
                && scene.has(chunk, RISEN)
                && scene.text().names(state);
        return within
                || place
                || told
                || IntStream.rangeClosed(chunk + 2, last(chunk)).anyMatch(j -> isOfState(j, state));
    }

    private boolean isOfState(int chunk, PolityKey state) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && scene.units(chunk).stream().anyMatch(unit -> state.equals(unit.polity()));
    }

    /** The last chunk of what tells where it is: "in the east of Ukraine". */
    private int last(int chunk) {
        int last = chunk;
        while (last < chunk + WHERE
                && Word.isOneOf(scene.parse().lower(last + 1), "in", "of", "from")
                && scene.parse().kindAt(last + 2, Chunk.Kind.NOUN)) {
            last += 2;
        }
        return last;
    }
}
