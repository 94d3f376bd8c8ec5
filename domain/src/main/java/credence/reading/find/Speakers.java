package credence.reading.find;

import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names who speaks, in the words of the text where it names them, in full where it named them in full before. */
final class Speakers {
    /** A speaker by name, and for whom. */
    record Speaker(String name, Optional<PolityKey> polity) {}

    /** Sentences back to who is in an office that is named alone. */
    private static final int REACH = 8;

    private static final int NEAR = 1;

    static final Set<String> PRONOUNS = WordSet.of("he", "she", "it", "they");

    private static final Pattern PRESS = Pattern.compile(
            "\\b(?:paper|newspaper|daily|agency|broadcaster|television|radio|media|magazine|station|channel)\\b");

    /** What says something in print, and is nobody. */
    private static final Pattern PAPER = Pattern.compile(
            "law|constitution|report|article|sign|banner|banners|poster|posters|headline|text|song|resolution"
                    + "|decision|relations|ties|move|step|deal|agreement|accord|talks|crowds?|war|vote|plan|host|result|event|case"
                    + "|treaty|slogan|slogans|title|book|film|poll|survey|study|map|placard|placards|motion|clause|act");

    private static final Set<String> SEATED = WordSet.of("ministry", "government", "cabinet", "presidency");

    private static final Set<String> DESKS =
            WordSet.of("ministry", "department", "presidency", "embassy", "secretariat", "office", "palace");

    private final Text text;
    private final Referents referents;
    private final Persons persons;
    private final TitledBefore titled;
    private final DocumentAuthors documents;

    Speakers(Text text, Referents referents, List<Quotations.Quotation> quotations) {
        this.text = text;
        this.referents = referents;
        this.persons = new Persons(text, referents, quotations);
        this.titled = new TitledBefore(text, referents, persons);
        this.documents = new DocumentAuthors(text, persons);
    }

    /** Empty where nobody in particular speaks. */
    Optional<Speaker> at(Place place) {
        Parse parse = text.parse(place.sentence());
        Unit head = text.clauses(place.sentence()).head(place.chunk());
        List<PolityKey> own = referents.one(place);
        List<PolityKey> meant = own.isEmpty() ? ofDesk(place) : own;
        Optional<PolityKey> polity = meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
        if (head.in(PRONOUNS) || SomePersons.isOfYears(head)) {
            return pronoun(place, head, polity)
                    .or(() -> polity.flatMap(this::name).map(name -> new Speaker(name, polity)));
        }
        Optional<Place> other = documents.of(place).or(() -> new SayersBefore(text, persons).sameBody(place));
        if (other.isPresent()) {
            return at(other.get());
        }
        Optional<String> named = persons.name(place);
        if (named.isPresent()) {
            return Optional.of(new Speaker(named.get(), polity));
        }
        Optional<String> near = titled.of(place, NEAR);
        if (near.isPresent()) {
            return Optional.of(new Speaker(near.get(), polity));
        }
        Optional<String> holder =
                polity.isPresent() && Offices.isTitle(head.lower()) && !isSomebody(parse, place.chunk())
                        ? referents
                                .holder(words(parse, place.chunk()), head.lower(), polity.get())
                                .or(() -> lastOf(place, head, polity.get()))
                                .or(() -> titled.of(place, REACH))
                                .or(() -> titled.leading(place, REACH, polity.get()))
                        : titled.of(place, REACH);
        if (holder.isPresent()) {
            return Optional.of(new Speaker(holder.get(), polity));
        }
        boolean office = Offices.speaksFor(head.lower())
                || head.named()
                || Channels.isAgency(words(parse, place.chunk()))
                || Word.isOneOf(
                        head.lower(),
                        "office",
                        "embassy",
                        "mission",
                        "council",
                        "commission",
                        "agency",
                        "organisation",
                        "organization",
                        "movement",
                        "front")
                || documents.ownWords(place) > 0;
        return office ? Optional.of(new Speaker(office(parse, place, polity), polity)) : Optional.empty();
    }

    /** "he", "she": the last person; "it": the last office that spoke, or the last body that is no polity. */
    private Optional<Speaker> pronoun(Place place, Unit head, Optional<PolityKey> polity) {
        if (head.is("they")) {
            return Optional.empty();
        }
        Optional<Place> sayer = head.is("it") ? new SayersBefore(text, persons).body(place) : Optional.empty();
        if (sayer.isPresent()) {
            // "the foreign ministry in Lima said. 'Chile has no right to do so,' it added": not Chile
            return at(sayer.get());
        }
        Optional<Place> author = head.is("it") ? new SayersBefore(text, persons).author(place) : Optional.empty();
        if (author.isPresent()) {
            // "The president made that plain in a statement. 'We shall not go,' it said"
            return at(author.get());
        }
        Optional<Place> last = head.is("it") ? persons.bodyBefore(place) : persons.before(place);
        return last.filter(other -> !head.is("it")
                        || polity.isEmpty()
                        || referents.one(other).equals(List.of(polity.get())))
                .flatMap(other -> at(other).or(() -> anybody(other)));
    }

    /** "Hugo Chavez has broken off relations. ... the Venezuelan leader said": the last person, where he speaks for the same. */
    private Optional<String> lastOf(Place place, Unit title, PolityKey polity) {
        return persons.before(place)
                .filter(last -> referents.one(last).equals(List.of(polity)))
                .flatMap(persons::name)
                .filter(name -> {
                    String surname = name.substring(name.lastIndexOf(' ') + 1);
                    return text.callings().isCalled(surname, Set.of(title.lower()))
                            || TitledBefore.LEADERS.contains(title.lower())
                                    && !text.callings().isCalled(surname, TitledBefore.LESSER);
                });
    }

    /** "a minister", "one official": nobody that the text has named. */
    private static boolean isSomebody(Parse parse, int chunk) {
        return parse.unit(parse.chunks().get(chunk).from())
                .in("a", "an", "one", "another", "some", "several", "two", "former", "any");
    }

    /** A paper, an agency or a station, which passes on what others say. */
    boolean isPress(Place place) {
        String words = words(text.parse(place.sentence()), place.chunk());
        return Channels.isAgency(words) || PRESS.matcher(words).find();
    }

    /** Whoever stands where a speaker does, by the words of the text: "a consul in Prague"; empty for papers and pronouns. */
    Optional<Speaker> anybody(Place place) {
        Parse parse = text.parse(place.sentence());
        Unit head = text.clauses(place.sentence()).head(place.chunk());
        boolean paper = PAPER.matcher(head.lower()).matches();
        boolean speaks = parse.kindAt(place.chunk(), Chunk.Kind.NOUN)
                && !paper
                && !head.tag("PRON")
                && !head.tag("NUM")
                && head.lower().length() > 2;
        Optional<PolityKey> polity = ofDesk(place).stream().findFirst();
        return speaks ? Optional.of(new Speaker(office(parse, place, polity), polity)) : Optional.empty();
    }

    /** "a director general at the foreign ministry in Dhaka": for whom the ministry speaks. */
    private List<PolityKey> ofDesk(Place place) {
        Parse parse = text.parse(place.sentence());
        int desk = place.chunk() + 2;
        boolean at = Word.isOneOf(parse.lower(desk - 1), "at", "in", "from")
                && parse.kindAt(desk, Chunk.Kind.NOUN)
                && DESKS.contains(text.clauses(place.sentence()).head(desk).lower());
        boolean bare = at
                && parse
                        .units()
                        .subList(
                                parse.chunks().get(desk).from(),
                                parse.chunks().get(desk).to())
                        .stream()
                        .allMatch(unit -> unit.polity() == null);
        Optional<PolityKey> opening = bare && !parse.lower(desk + 1).equals("in")
                ? OfficePlaces.opening(parse, place.chunk())
                : Optional.empty();
        if (opening.isPresent()) {
            // "In Dhaka, a director general at the foreign ministry"
            return List.of(opening.get());
        }
        List<PolityKey> whose = at ? referents.one(new Place(place.sentence(), desk)) : List.of();
        return whose.size() == 1 ? whose : List.of();
    }

    /** Empty where it is not a person or an office that can be said to speak. */
    Optional<Speaker> person(Place place) {
        Unit head = text.clauses(place.sentence()).head(place.chunk());
        boolean speaks = head.in("he", "she")
                || persons.isPerson(place)
                || Offices.isTitle(head.lower())
                || Word.isOneOf(
                        head.lower(), "ministry", "government", "office", "embassy", "spokesman", "spokeswoman");
        return speaks ? at(place) : Optional.empty();
    }

    private String office(Parse parse, Place place, Optional<PolityKey> polity) {
        Chunk noun = parse.chunks().get(place.chunk());
        int from = noun.from();
        Unit first = parse.unit(from);
        int own = documents.ownWords(place);
        int end = parse.unit(own > 0 ? from + own - 1 : noun.to() - 1).to();
        int last = place.chunk();
        if (isOfAffairs(parse, last)) {
            // "the Ministry of External Affairs in New Delhi"
            last += 2;
            end = parse.unit(parse.chunks().get(last).to() - 1).to();
        }
        boolean seated = polity.isPresent() && isSeated(parse, place.chunk(), last, polity.get());
        boolean linked = !seated
                && parse.kindAt(last + 1, Chunk.Kind.PREPOSITION)
                && Word.isOneOf(parse.lower(last + 1), "in", "of")
                && parse.kindAt(last + 2, Chunk.Kind.NOUN)
                && isNamed(parse, last + 2);
        if (linked) {
            end = parse.unit(parse.chunks().get(last + 2).to() - 1).to();
        }
        boolean theirs = first.in("its", "their", "his", "her");
        boolean article = first.is("the") || first.is("a") || first.is("an");
        boolean dropped = (theirs || article) && noun.to() - from > 1;
        String words = original(dropped ? parse.unit(from + 1).from() : first.from(), end);
        boolean bare =
                !linked && parse.units().subList(from, noun.to()).stream().noneMatch(unit -> unit.polity() != null);
        return bare && polity.isPresent() && !Channels.isAgency(words)
                ? name(polity.get()).map(name -> name + " " + words).orElse(words)
                : words;
    }

    /** "the office of the Turkish president", "the ministry in Lima". */
    private static boolean isNamed(Parse parse, int chunk) {
        Chunk noun = parse.chunks().get(chunk);
        return parse.unit(noun.to() - 1).named()
                || parse.units().subList(noun.from(), noun.to()).stream().anyMatch(unit -> unit.polity() != null);
    }

    /** "the foreign ministry in Moscow": named by where it has its seat, as "the Russian foreign ministry" is by its state. */
    private static boolean isSeated(Parse parse, int office, int last, PolityKey polity) {
        Chunk noun = parse.chunks().get(office);
        return SEATED.contains(parse.unit(noun.to() - 1).lower())
                && parse.units().subList(noun.from(), noun.to()).stream().allMatch(unit -> unit.polity() == null)
                && parse.lower(last + 1).equals("in")
                && parse.kindAt(last + 2, Chunk.Kind.NOUN)
                && polity.equals(
                        parse.unit(parse.chunks().get(last + 2).to() - 1).polity());
    }

    private static boolean isOfAffairs(Parse parse, int chunk) {
        return parse.lower(chunk + 1).equals("of")
                && parse.kindAt(chunk + 2, Chunk.Kind.NOUN)
                && parse.unit(parse.chunks().get(chunk + 2).to() - 1).in("affairs", "relations", "defence", "defense");
    }

    private Optional<String> name(PolityKey key) {
        return text.polities().find(key).map(Polity::name);
    }

    private String words(Parse parse, int chunk) {
        Chunk noun = parse.chunks().get(chunk);
        return original(
                parse.unit(noun.from()).from(), parse.unit(noun.to() - 1).to());
    }

    private String original(int from, int to) {
        return text.plain().wordsInLine(from, to);
    }
}
