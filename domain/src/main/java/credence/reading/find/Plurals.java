package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Whom "they", "all three" and "the Baltic states" mean. */
final class Plurals {
    /** So many are meant without being counted or named: the three Baltic states. */
    private static final int FEW = 3;

    static final Set<String> ENDS = WordSet.of("former", "latter", "first");

    private final Text text;
    private final Groups groups;

    Plurals(Text text, Groups groups) {
        this.text = text;
        this.groups = groups;
    }

    /** "the Baltic states", "all three Baltic republics": all of whom the word is said, where they are few and counted so. */
    List<PolityKey> allOfATrait(Parse parse, Chunk noun, Unit head) {
        boolean several = Words.GROUP_WORDS.contains(head.lower())
                && parse.unit(noun.from()).in("the", "all", "three");
        for (int i = noun.from(); several && i < noun.to() - 1; i++) {
            Set<PolityKey> keys = text.traits().of(parse.unit(i).lower());
            if (keys.size() == FEW && parse.unit(i + 1).equals(head)) {
                return keys.stream().sorted().toList();
            }
        }
        return List.of();
    }

    /** "The latter two", "the first two": of more that were named together. */
    private List<PolityKey> endOfList(Place place, Parse parse, Chunk noun) {
        // "extended recognition to the latter two only"
        int last = noun.to() - (parse.unit(noun.to() - 1).in("only", "alone") ? 2 : 1);
        OptionalInt count = Ordinals.count(parse.unit(last).lower());
        boolean end = last - noun.from() == 2
                && parse.unit(noun.from()).is("the")
                && parse.unit(noun.from() + 1).in(ENDS)
                && count.isPresent()
                && count.getAsInt() <= FEW;
        if (!end) {
            return List.of();
        }
        boolean first = !parse.unit(noun.from() + 1).is("latter");
        // "Lithuania did so in 1990, Estonia and Latvia last week; the latter two"
        int least = first ? count.getAsInt() + 1 : count.getAsInt();
        List<PolityKey> named =
                groups.atLeast(least, place.sentence(), parse.unit(noun.from()).from());
        List<PolityKey> all = named.isEmpty() ? targetsBefore(place.sentence(), least) : named;
        return all.isEmpty()
                ? all
                : first ? all.subList(0, count.getAsInt()) : all.subList(all.size() - count.getAsInt(), all.size());
    }

    /** "annexed the Donetsk and Luhansk republics, Kherson and Zaporizhzhia": toward whom one acted right before, so many or more. */
    private List<PolityKey> targetsBefore(int sentence, int least) {
        List<Found> before = text.memory().toldUpTo(sentence - 1).reversed().stream()
                .takeWhile(told -> told.sentence() >= sentence - 2)
                .toList();
        List<PolityKey> targets = before.isEmpty()
                ? List.of()
                : before.stream()
                        .filter(told -> told.anchor() == before.getFirst().anchor()
                                && told.sentence() == before.getFirst().sentence())
                        .flatMap(told -> Parties.keys(told.targets()).stream())
                        .distinct()
                        .toList();
        return targets.size() >= least ? targets : List.of();
    }

    /** "with all three", "the two": those last named together, so many. */
    List<PolityKey> allOfThem(Place place, Parse parse, Chunk noun) {
        // "The two each opened an embassy"
        int to = parse.unit(noun.to() - 1).is("each") ? noun.to() - 1 : noun.to();
        if (to - noun.from() > 2) {
            return endOfList(place, parse, noun);
        }
        if (to - noun.from() != 2 || !parse.unit(noun.from()).in("all", "the", "these", "those")) {
            return List.of();
        }
        OptionalInt count = Ordinals.count(parse.unit(noun.from() + 1).lower());
        if (count.isEmpty() || count.getAsInt() > 6) {
            return List.of();
        }
        if (count.getAsInt() == 2) {
            List<PolityKey> pair = groups.pair(place);
            return pair.isEmpty() ? onlyTwo(place.sentence()) : pair;
        }
        // "Britain recognised it. Canada and Australia did so too. Israel condemned all three": who did so one by one
        List<PolityKey> alike =
                groups.alike(place.sentence(), parse.unit(noun.from()).from(), count.getAsInt());
        return alike.isEmpty() ? groups.lastBefore(place.sentence(), count.getAsInt()) : alike;
    }

    /** "Nicaragua jailed a bishop. Brazil protested. The two": the only two that the text has named. */
    private List<PolityKey> onlyTwo(int sentence) {
        List<PolityKey> named = text.named().stream()
                .filter(name -> name.sentence() <= sentence)
                .map(name -> name.naming().polity())
                .filter(key -> !text.isOrganisation(key))
                .distinct()
                .limit(FEW)
                .toList();
        return named.size() == 2 ? named : List.of();
    }

    /** @param one whom a noun group alone means */
    List<PolityKey> plural(Place place, Function<Place, List<PolityKey>> one) {
        List<PolityKey> leaders = leadersBefore(place, one);
        return leaders.isEmpty() ? plural(place) : leaders;
    }

    /** "Premier Abe and the Thai king signed a pact. They agreed to": the states of the two that act right before. */
    private List<PolityKey> leadersBefore(Place place, Function<Place, List<PolityKey>> one) {
        if (place.chunk() > 0
                || place.sentence() == 0
                || !text.parse(place.sentence()).lower(0).equals("they")) {
            return List.of();
        }
        int before = place.sentence() - 1;
        Clauses clauses = text.clauses(before);
        List<Integer> two = text.parse(before).verbs().stream()
                .filter(VerbGroup::finite)
                .findFirst()
                .map(clauses::subject)
                .filter(OptionalInt::isPresent)
                .map(subject -> clauses.list(subject.getAsInt()))
                .orElse(List.of());
        if (two.size() != 2
                || two.stream().anyMatch(person -> clauses.head(person).named())) {
            return List.of();
        }
        List<PolityKey> states = two.stream()
                .map(person -> one.apply(new Place(before, person)))
                .filter(keys -> keys.size() == 1)
                .map(List::getFirst)
                .distinct()
                .toList();
        return states.size() == 2 ? states : List.of();
    }

    private List<PolityKey> plural(Place place) {
        Clauses clauses = text.clauses(place.sentence());
        Parse parse = text.parse(place.sentence());
        Optional<PolityKey> leading =
                parse.kindAt(place.chunk() - 1, Chunk.Kind.STOP) ? people(parse, clauses, 0) : Optional.empty();
        if (leading.isPresent()) {
            return List.of(leading.get());
        }
        for (int j = place.chunk() - 1; j >= 0; j--) {
            int at = j;
            if (parse.kindAt(j, NOUN)) {
                Optional<PolityKey> people = people(parse, clauses, j)
                        .or(() -> parse.lower(place.chunk()).equals("them")
                                ? peopleMet(parse, clauses, at)
                                : Optional.empty());
                if (people.isPresent()) {
                    return List.of(people.get());
                }
                List<PolityKey> meant = groups.meant(new Place(place.sentence(), j), clauses.head(j));
                Place before = new Place(place.sentence(), j);
                List<PolityKey> all = allOfThem(before, parse, parse.chunks().get(j));
                List<PolityKey> joined = !all.isEmpty() ? all : meant.isEmpty() ? namedList(before) : meant;
                if (joined.size() > 1) {
                    return joined;
                }
            }
        }
        List<PolityKey> apart = groups.apart(place);
        if (!apart.isEmpty()) {
            return apart;
        }
        if (new MutualTies(text).are(place)) {
            return groups.pair(place.sentence());
        }
        Optional<PolityKey> people = place.sentence() == 0
                ? Optional.empty()
                : people(text.parse(place.sentence() - 1), text.clauses(place.sentence() - 1), 0);
        if (people.isPresent()) {
            return List.of(people.get());
        }
        List<PolityKey> named = groups.before(place.sentence());
        // "Tbilisi has cut relations with both": it is none of them
        boolean acting = parse.kindAt(place.chunk() + 1, Chunk.Kind.VERB)
                || text.namedIn(place.sentence()).stream().anyMatch(named::contains);
        List<PolityKey> doers = acting ? doers(place.sentence()) : List.of();
        // "Algeria broke with Morocco. Both recalled their ambassadors"
        boolean both = parse.lower(place.chunk()).equals("both")
                && parse.kindAt(place.chunk() + 1, Chunk.Kind.VERB)
                && parse.lower(place.chunk() + 2).startsWith("their ")
                && doers.isEmpty();
        List<PolityKey> two = both ? groups.pair(place.sentence()) : List.of();
        return !two.isEmpty() ? two : doers.isEmpty() ? named : doers;
    }

    /** "The Palestinians condemned the accord; they recalled": a people as the subject, which acts as one. */
    private static Optional<PolityKey> people(Parse parse, Clauses clauses, int chunk) {
        boolean subject = parse.kindAt(chunk, NOUN)
                && parse.kindAt(chunk + 1, Chunk.Kind.VERB)
                && clauses.list(chunk).size() == 1;
        return subject ? peopleAt(parse, chunk) : Optional.empty();
    }

    /** "denounced the Greeks and broke with them", "its recognition of the Sahrawis": a people as the object. */
    private static Optional<PolityKey> peopleMet(Parse parse, Clauses clauses, int chunk) {
        boolean object =
                (parse.kindAt(chunk - 1, Chunk.Kind.VERB) || Word.isOneOf(parse.lower(chunk - 1), "of", "with", "from"))
                        && clauses.list(chunk).size() == 1;
        return object ? peopleAt(parse, chunk) : Optional.empty();
    }

    private static Optional<PolityKey> peopleAt(Parse parse, int chunk) {
        Chunk noun = parse.chunks().get(chunk);
        boolean people = noun.to() - noun.from() == 2
                && parse.unit(noun.from()).is("the")
                && parse.unit(noun.from() + 1).demonym()
                && parse.unit(noun.from() + 1).lower().endsWith("s");
        return people ? Optional.ofNullable(parse.unit(noun.from() + 1).polity()) : Optional.empty();
    }

    /** "They gave its diplomats two days to go", after four states had broken with it: those who did what was told right before. */
    private List<PolityKey> doers(int sentence) {
        List<Found> told = text.memory().toldUpTo(sentence - 1).reversed().stream()
                .takeWhile(found -> found.sentence() == sentence - 1)
                .toList();
        List<PolityKey> last =
                told.isEmpty() ? List.of() : Parties.keys(told.getFirst().actors());
        if (last.size() > 1) {
            return last;
        }
        List<PolityKey> all = doersOf(told);
        // "Chad is the third to do so after Russia and Nicaragua. Tbilisi broke with both": whom the text has not told
        // of before
        List<PolityKey> known = doersOf(text.memory().toldUpTo(sentence - 2));
        List<PolityKey> added = all.stream().filter(key -> !known.contains(key)).toList();
        return all.size() == 2 ? all : added.size() == 2 ? added : List.of();
    }

    private static List<PolityKey> doersOf(List<Found> told) {
        return told.reversed().stream()
                .flatMap(found -> Parties.keys(found.actors()).stream())
                .distinct()
                .toList();
    }

    private List<PolityKey> namedList(Place place) {
        List<PolityKey> keys = new ArrayList<>();
        for (int member : text.clauses(place.sentence()).list(place.chunk())) {
            Unit head = text.clauses(place.sentence()).head(member);
            if (head.named() && head.polity() != null) {
                keys.add(head.polity());
            }
        }
        return keys;
    }
}
