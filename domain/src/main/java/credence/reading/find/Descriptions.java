package credence.reading.find;

import credence.act.ActKind;
import credence.polity.PolityKey;
import credence.polity.Traits;
import credence.polity.UnStatus;
import credence.reading.mention.Naming;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** "the self-ruled island", "the Central American country": the last polity named before that the words describe. */
final class Descriptions {
    static final Set<String> YOUNG = WordSet.of("new", "newest", "newborn", "young", "fledgling", "infant", "nascent");

    private static final PolityKey TAIWAN = new PolityKey("TWN");
    static final PolityKey CHINA = new PolityKey("CHN");

    /** What is done toward one of the two, before its name. */
    private static final Set<String> TURNING = WordSet.of(
            "recognise",
            "recognize",
            "recognised",
            "recognized",
            "recognises",
            "recognizes",
            "recognising",
            "recognizing",
            "to");

    private static final Set<String> LEAVING =
            WordSet.of("with", "from", "left", "leave", "leaves", "leaving", "drop", "dropped", "abandoned");

    private static final Set<String> DEFINITE = WordSet.of("the", "this", "that");

    /** Words that may mean any state. */
    private static final Set<String> OWN = WordSet.of("republic", "country", "nation", "state", "kingdom");

    /** Words for states that are ruled so, all of which are known. */
    private static final Set<String> RULED = WordSet.of("kingdom", "emirate", "sultanate", "monarchy");

    private static final Set<String> CLAUSES = WordSet.of("after", "because", "when", "once", "before", "since", "as");

    private final Text text;
    private final TellingDemonyms demonyms;

    Descriptions(Text text) {
        this.text = text;
        this.demonyms = new TellingDemonyms(text);
    }

    /** "the island", "this country": whether the words can take up a polity named before. */
    boolean describes(Place place, String head) {
        Parse parse = text.parse(place.sentence());
        return Words.COUNTRY_WORDS.contains(head)
                && parse.unit(parse.chunks().get(place.chunk()).from()).in(DEFINITE);
    }

    /** "The kingdom has recognised Kosovo, Albania's prime minister said": not Albania, which has no king. */
    boolean canBe(Unit head, PolityKey key) {
        return head.is("republic")
                ? !text.traits().of("monarchy").contains(key)
                : !head.in(RULED) || text.traits().of(head.lower()).contains(key);
    }

    /** @param not who is surely not meant, such as the subject of the clause */
    Optional<PolityKey> meant(Place place, String head, Set<PolityKey> not) {
        Parse parse = text.parse(place.sentence());
        Chunk noun = parse.chunks().get(place.chunk());
        if (!describes(place, head) || head.equals("government") && isOfPeople(parse, noun)) {
            return Optional.empty();
        }
        Optional<PolityKey> republic = UnionRepublics.of(parse, noun, head).or(() -> ThatLand.of(text, place));
        if (republic.isPresent()) {
            return republic;
        }
        Optional<PolityKey> other = afterMain(place, parse, noun, head);
        if (other.isPresent()) {
            return other;
        }
        boolean young = !head.equals("government")
                && parse.units().subList(noun.from(), noun.to()).stream().anyMatch(unit -> unit.in(YOUNG));
        if (young) {
            List<PolityKey> recognised = text.lastTold().topicPolities(place.sentence());
            return text.memory()
                    .lastProclaimed()
                    .or(() -> recognised.size() == 1 ? Optional.of(recognised.getFirst()) : greeted(place));
        }
        Set<PolityKey> described = described(parse, noun);
        if (described.isEmpty() && head.equals("republic")) {
            described = republics();
        }
        if (described.isEmpty()) {
            List<PolityKey> recognised = text.lastTold().topicPolities(place.sentence());
            boolean own = OWN.contains(head)
                    && place.chunk() == 0
                    && parse.verbAt(1).filter(VerbGroup::finite).isPresent()
                    && noun.to() - noun.from() == 2;
            Optional<PolityKey> newsmaker = own && recognised.isEmpty() ? newsmaker(place) : Optional.empty();
            if (newsmaker.isPresent()) {
                return newsmaker;
            }
            boolean limited = Word.isOneOf(head, "republic", "territory", "region", "enclave", "entity");
            return !limited
                    ? Optional.empty()
                    : recognised.size() == 1 && !not.contains(recognised.getFirst())
                            ? Optional.of(recognised.getFirst())
                            : onlyContested(place, parse.unit(noun.from()).from());
        }
        Set<PolityKey> candidates = described;
        int from = parse.unit(noun.from()).from();
        List<Text.Named> anyhow = text.named().stream()
                .filter(name ->
                        name.from() < from && candidates.contains(name.naming().polity()))
                .toList();
        List<Text.Named> namings = anyhow.stream()
                .filter(name -> name.naming().form() != Naming.Form.DEMONYM
                        || head.equals("republic") && demonyms.isCalledRepublic(name)
                        || demonyms.isOfOfficials(name, place))
                .toList();
        if (namings.isEmpty() && RULED.contains(head)) {
            // "The emir received the Saudi minister. The kingdom had cut ties"
            namings = anyhow;
        }
        List<PolityKey> named = Whereabouts.leftOut(text, namings, place);
        List<PolityKey> others = named.reversed().stream()
                .filter(key -> !not.contains(key) && !(key.equals(TAIWAN) && leavesTaiwan(place, parse)))
                .toList();
        Optional<PolityKey> goesOn = others.isEmpty() ? Optional.empty() : new GoesOn(text).meant(place, parse, others);
        if (goesOn.isPresent()) {
            return goesOn;
        }
        boolean state = Word.isOneOf(head, "nation", "country", "state");
        boolean object = parse.kindAt(place.chunk() - 1, Chunk.Kind.VERB)
                || parse.kindAt(place.chunk() - 1, Chunk.Kind.PREPOSITION);
        Optional<PolityKey> common =
                object && !state && others.stream().distinct().count() > 1
                        ? text.lastTold().commonTarget(place.sentence(), List.of()).stream()
                                .filter(others::contains)
                                .findFirst()
                        : Optional.empty();
        if (common.isPresent()) {
            // "Panama and Sao Tome have left Taiwan. Paraguay still recognises the island": toward which the acts were
            return common;
        }
        Optional<PolityKey> hero = object && !state ? byFar(others) : Optional.empty();
        if (hero.isPresent()) {
            return hero;
        }
        return others.stream()
                .filter(key -> state && isMember(key))
                .findFirst()
                .or(() -> others.stream().findFirst())
                .or(() -> named.isEmpty() ? onlyOne(candidates, noun) : Optional.of(named.getLast()));
    }

    /** "Taiwan has lost Tonga and Senegal, which broke with the island": the one of whom the text tells all along. */
    private static Optional<PolityKey> byFar(List<PolityKey> named) {
        return named.stream()
                .distinct()
                .filter(key -> {
                    long times = named.stream().filter(key::equals).count();
                    return times > 2 && times * 2 >= named.size() + times / 2;
                })
                .findFirst()
                .filter(key -> named.stream().distinct().count() > 1);
    }

    /** "the self-ruled island": no other is both, whether it was named or not. */
    private static Optional<PolityKey> onlyOne(Set<PolityKey> described, Chunk noun) {
        return described.size() == 1 && noun.to() - noun.from() == 3
                ? described.stream().findFirst()
                : Optional.empty();
    }

    /** "Nauru broke with Taiwan. The island recognised China": which is not Taiwan's to do, as it does not leave itself. */
    private static boolean leavesTaiwan(Place place, Parse parse) {
        if (!parse.kindAt(place.chunk() + 1, Chunk.Kind.VERB)) {
            return false;
        }
        List<Unit> behind = parse.units()
                .subList(
                        parse.chunks().get(place.chunk() + 1).from(),
                        parse.units().size());
        for (int i = 1; i < behind.size(); i++) {
            Unit before = behind.get(i - 1);
            boolean taiwan =
                    TAIWAN.equals(behind.get(i).polity()) && behind.get(i).named();
            boolean china =
                    CHINA.equals(behind.get(i).polity()) && behind.get(i).named();
            if (taiwan && (before.in(TURNING) || before.in(LEAVING)) || china && before.in(TURNING)) {
                return true;
            }
        }
        return false;
    }

    /** "China set up relations with East Timor. Others opened embassies in the new state": with whom relations are taken up. */
    private Optional<PolityKey> greeted(Place place) {
        return text.memory()
                .lastTold(place.sentence())
                .filter(told -> told.kind() == ActKind.RELATIONS_ESTABLISHED
                        && told.targets().size() == 1)
                .flatMap(told -> told.targets().stream().flatMap(Parties::known).findFirst());
    }

    /** "signed a deal with Somaliland and will recognise the territory": the only one named near by that not all take for a state. */
    private Optional<PolityKey> onlyContested(Place place, int until) {
        List<PolityKey> contested = text.named().stream()
                .filter(name -> name.from() < until && name.sentence() >= place.sentence() - 1)
                .filter(name -> name.naming().form() != Naming.Form.DEMONYM)
                .map(name -> name.naming().polity())
                .filter(text::isContested)
                .distinct()
                .toList();
        return contested.size() == 1 ? Optional.of(contested.getFirst()) : Optional.empty();
    }

    /** "Nauru broke with Taiwan. ... The republic has been here before": who did the news. */
    private Optional<PolityKey> newsmaker(Place place) {
        return text.memory().toldUpTo(place.sentence() - 1).stream()
                .filter(told -> !told.background() && told.actors().size() == 1)
                .findFirst()
                .flatMap(told -> told.actors().stream().flatMap(Parties::known).findFirst())
                .filter(this::isMember);
    }

    /** "China suspended relations with Kiribati after the country set up ties with Taiwan": the one toward whom that is, and not who does it. */
    private Optional<PolityKey> afterMain(Place place, Parse parse, Chunk noun, String head) {
        boolean bare = OWN.contains(head)
                && described(parse, noun).isEmpty()
                && parse.units().subList(noun.from(), noun.to()).stream().allMatch(unit -> unit.polity() == null);
        boolean clause = CLAUSES.contains(parse.lower(place.chunk() - 1))
                && parse.verbAt(place.chunk() + 1).filter(VerbGroup::finite).isPresent();
        List<PolityKey> named = bare && clause
                ? parse.units().subList(0, noun.from()).stream()
                        .filter(unit -> (unit.named() || unit.demonym()) && unit.polity() != null)
                        .map(Unit::polity)
                        .distinct()
                        .toList()
                : List.of();
        return named.size() == 2 ? Optional.of(named.getLast()) : Optional.empty();
    }

    /** "The republic" is one that is called so and is no state that all others know by another name. */
    private Set<PolityKey> republics() {
        return text.named().stream()
                .map(name -> name.naming().polity())
                .filter(key -> text.polities()
                        .find(key)
                        .filter(polity -> polity.name().contains("Republic") && polity.un() == UnStatus.NONE)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** "The island nation" is rather Nauru than Taiwan, where both are named. */
    private boolean isMember(PolityKey key) {
        return text.polities()
                .find(key)
                .filter(polity -> polity.un() == UnStatus.MEMBER)
                .isPresent();
    }

    /** "The Central African government": of those who are called so, though others lie there as well. */
    private boolean isOfPeople(Parse parse, Chunk noun) {
        return parse.units().subList(noun.from(), noun.to()).stream()
                .anyMatch(unit ->
                        unit.demonym() && !text.traits().of(unit.lower()).isEmpty());
    }

    private Set<PolityKey> described(Parse parse, Chunk noun) {
        Traits traits = text.traits();
        Set<PolityKey> described = new HashSet<>();
        for (int i = noun.from(); i < noun.to(); i++) {
            String word = parse.unit(i).lower();
            String two = i + 1 < noun.to() ? word + " " + parse.unit(i + 1).lower() : word;
            Set<PolityKey> fitting = traits.of(two).isEmpty() ? traits.of(word) : traits.of(two);
            if (!fitting.isEmpty() && described.isEmpty()) {
                described.addAll(fitting);
            } else if (!fitting.isEmpty()) {
                Set<PolityKey> both = new HashSet<>(described);
                both.retainAll(fitting);
                if (!both.isEmpty()) {
                    described.retainAll(both);
                }
            }
        }
        return described;
    }
}
