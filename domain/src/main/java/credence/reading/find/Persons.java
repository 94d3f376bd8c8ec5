package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.MadeToDo;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Who is a person, by what full name, and who of those told of is "he". */
final class Persons {
    /** Sentences that a pronoun reaches back over. */
    private static final int REACH = 5;

    static final int BODY_REACH = 1;

    /** Persons by what they do, who speak for nobody by that alone. */
    private static final Set<String> ROLES =
            WordSet.of("speaker", "governor", "mayor", "general", "commander", "adviser", "aide", "head", "director");

    private final Text text;
    private final Referents referents;
    private final List<Quotations.Quotation> quotations;
    private final ToldPersons told;
    private final SomePersons some;

    Persons(Text text, Referents referents, List<Quotations.Quotation> quotations) {
        this.text = text;
        this.referents = referents;
        this.quotations = quotations;
        this.told = new ToldPersons(text);
        this.some = new SomePersons(text);
    }

    /** Whether a person is named at a place. */
    boolean isPerson(Place place) {
        Parse parse = text.parse(place.sentence());
        if (!parse.kindAt(place.chunk(), Chunk.Kind.NOUN)) {
            return false;
        }
        Unit head = text.clauses(place.sentence()).head(place.chunk());
        // "The referee, an Englishman,": of what people somebody is
        boolean anyone = parse.unit(parse.chunks().get(place.chunk()).from()).in("a", "an");
        boolean name = head.capital()
                && !anyone
                && !head.named()
                && !head.demonym()
                && !Offices.speaksFor(head.lower())
                && !Channels.isAgency(head.text());
        return name
                && !isPeople(parse, place.chunk(), head)
                && (head.tag("PROPN")
                        || isFullName(parse, place.chunk(), head)
                        || parse.chunks().get(place.chunk()).to()
                                                - parse.chunks()
                                                        .get(place.chunk())
                                                        .from()
                                        == 1
                                && referents.fullName(head.text()).isPresent());
    }

    /** "the Europeans": many, and none of them by name. */
    private static boolean isPeople(Parse parse, int chunk, Unit head) {
        Chunk noun = parse.chunks().get(chunk);
        return noun.to() - noun.from() == 2
                && parse.unit(noun.from()).is("the")
                && head.lower().endsWith("s");
    }

    /** "Edgars Rinkevics": two words in capitals, whatever the tagger takes the rarer one for. */
    private static boolean isFullName(Parse parse, int chunk, Unit head) {
        Chunk noun = parse.chunks().get(chunk);
        int last = noun.to() - 1;
        return last > noun.from()
                && parse.unit(last).equals(head)
                && isName(head)
                && isName(parse.unit(last - 1))
                && !head.named();
    }

    /** The full name of the person at a place, also where it stands behind the office, "the minister, Rafael Correa", or before it. */
    Optional<String> name(Place place) {
        if (isPerson(place)) {
            return Optional.of(full(place));
        }
        Optional<String> held = new HeldOffices(text).name(place);
        if (held.isPresent()) {
            return held;
        }
        OptionalInt beside = behind(place);
        if (beside.isEmpty()) {
            beside = inFront(place);
        }
        return beside.isPresent()
                ? Optional.of(full(new Place(place.sentence(), beside.getAsInt())))
                : Optional.empty();
    }

    /** "the minister, Rafael Correa," and "a spokeswoman for the Russian foreign ministry, Maria Zakharova,". */
    private OptionalInt behind(Place place) {
        Parse parse = text.parse(place.sentence());
        Clauses clauses = text.clauses(place.sentence());
        boolean role = clauses.head(place.chunk()).in(ROLES);
        if (!role
                && !clauses.head(place.chunk()).tag("NOUN")
                && !isOwned(parse, place.chunk())
                && !Offices.isTitle(clauses.head(place.chunk()).lower())) {
            return OptionalInt.empty();
        }
        int last = place.chunk();
        while ((role
                        // "his opposite number in Pristina, Behgjet Pacolli,"
                        || Word.isOneOf(
                                clauses.head(place.chunk()).lower(), "member", "number", "counterpart", "colleague")
                        || Offices.isTitle(clauses.head(place.chunk()).lower()))
                && parse.kindAt(last + 1, Chunk.Kind.PREPOSITION)
                && parse.kindAt(last + 2, Chunk.Kind.NOUN)) {
            last += 2;
        }
        int name = last + 2;
        boolean closed = parse.kindAt(name + 1, Chunk.Kind.COMMA)
                || parse.kindAt(name + 1, Chunk.Kind.OTHER)
                || name + 1 == parse.chunks().size();
        return parse.kindAt(last + 1, Chunk.Kind.COMMA) && closed && isPerson(new Place(place.sentence(), name))
                ? OptionalInt.of(name)
                : OptionalInt.empty();
    }

    /** "The company's chief executive, Andy Penn,": somebody's, whatever the tagger takes the last word for. */
    private static boolean isOwned(Parse parse, int chunk) {
        Chunk noun = parse.chunks().get(chunk);
        return parse.units().subList(noun.from(), noun.to() - 1).stream().anyMatch(unit -> unit.is("'s"));
    }

    /** "Avigdor Lieberman, the Israeli foreign minister, deplored it": the name before the office. */
    private OptionalInt inFront(Place place) {
        Parse parse = text.parse(place.sentence());
        Clauses clauses = text.clauses(place.sentence());
        boolean office = Offices.isTitle(clauses.head(place.chunk()).lower())
                && parse.kindAt(place.chunk() - 1, Chunk.Kind.COMMA)
                && parse.kindAt(place.chunk() + 1, Chunk.Kind.COMMA);
        return (office || some.tellsWhoItIs(place)) && isPerson(new Place(place.sentence(), place.chunk() - 2))
                ? OptionalInt.of(place.chunk() - 2)
                : OptionalInt.empty();
    }

    /** "Choe Son-hui" of "foreign minister Choe Son-hui"; "Choe" alone is looked up. */
    private String full(Place place) {
        Parse parse = text.parse(place.sentence());
        Unit head = text.clauses(place.sentence()).head(place.chunk());
        Chunk noun = parse.chunks().get(place.chunk());
        int end = noun.to();
        int start = end - 1;
        while (start > noun.from() && isName(parse.unit(start - 1))) {
            start--;
        }
        return end - start > 1
                ? text.plain()
                        .wordsInLine(
                                parse.unit(start).from(), parse.unit(end - 1).to())
                : referents.fullName(head.text()).orElse(head.text());
    }

    private static boolean isName(Unit unit) {
        return unit.capital()
                && Character.isLetter(unit.text().charAt(0))
                && unit.naming() == null
                && !Offices.isTitle(unit.lower())
                && !unit.in(ROLES)
                && !unit.tag("DET")
                && !Word.isOneOf(unit.lower(), "mr", "mrs", "ms", "dr");
    }

    /** The person, by name or by title, who was the last subject before a place. */
    Optional<Place> before(Place place) {
        return subjectBefore(
                place,
                REACH,
                other -> isPerson(other) && !isBody(other)
                        // "The association's chairman, Edip Sevinc, said"
                        || (Offices.isTitle(head(other).lower())
                                        || head(other).in(ROLES)
                                        || behind(other).isPresent()
                                        || inFront(other).isPresent()
                                        || some.is(other))
                                && !head(other).tag("PRON"));
    }

    /** The office or body that was the last subject before a place: "Hamas", "the ministry". */
    Optional<Place> bodyBefore(Place place) {
        return subjectBefore(
                place,
                BODY_REACH,
                other -> isBody(other) || head(other).tag("PROPN") && isPerson(other) && !isTitled(other));
    }

    boolean isBody(Place place) {
        return Word.isOneOf(
                head(place).lower(),
                "ministry",
                "government",
                "embassy",
                "office",
                "commission",
                "movement",
                "front",
                "agency",
                "council");
    }

    private boolean isTitled(Place place) {
        return text.parse(place.sentence()).chunks().get(place.chunk()).to()
                        - text.parse(place.sentence())
                                .chunks()
                                .get(place.chunk())
                                .from()
                > 1;
    }

    private Unit head(Place place) {
        return text.clauses(place.sentence()).head(place.chunk());
    }

    private Optional<Place> subjectBefore(Place place, int reach, Predicate<Place> which) {
        for (int sentence = place.sentence(); sentence >= 0 && sentence >= place.sentence() - reach; sentence--) {
            Parse parse = text.parse(sentence);
            int end = sentence == place.sentence() ? place.chunk() : Integer.MAX_VALUE;
            Optional<Place> source =
                    sentence < place.sentence() ? SayersBefore.source(parse, sentence) : Optional.empty();
            if (source.filter(which).isPresent()) {
                return source;
            }
            for (VerbGroup verb : parse.verbs().reversed()) {
                // "agreed to help Scotland Yard find her killer": who is helped is not told to do it
                boolean acts = verb.finite()
                        && MadeToDo.over(parse, text.clauses(sentence), verb).isEmpty();
                OptionalInt subject = acts ? subject(parse, text.clauses(sentence), verb) : OptionalInt.empty();
                OptionalInt by = VerbAgents.byWhom(parse, text.clauses(sentence), verb);
                for (int who : IntStream.concat(subject.stream(), by.stream()).toArray()) {
                    if (who < end
                            && !isQuoted(parse, who)
                            && !told.isToldOf(new Place(sentence, who), verb, which)
                            && !ToldPersons.areWhere(parse, who)
                            && parse.kindAt(who, Chunk.Kind.NOUN)
                            && which.test(new Place(sentence, who))) {
                        return Optional.of(new Place(sentence, who));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** '"Protectionism is a trap," he said': what is spoken of in a quotation does not say it. */
    private boolean isQuoted(Parse parse, int chunk) {
        int at = parse.unit(parse.chunks().get(chunk).to() - 1).from();
        return quotations.stream().anyMatch(quotation -> quotation.contains(at));
    }

    /**
     * Who acts, behind the verb too: '"...," said the president'; and across what stands between commas: "Trump, asked whether
     * Washington would follow, said".
     */
    static OptionalInt subject(Parse parse, Clauses clauses, VerbGroup verb) {
        boolean inverted = Speech.says(verb.base())
                && parse.unitAt(parse.chunks().get(verb.chunk()).from() - 1)
                        .filter(unit -> unit.in(WordSet.of("\"", "'")))
                        .isPresent()
                && parse.kindAt(verb.chunk() + 1, Chunk.Kind.NOUN);
        if (inverted) {
            return OptionalInt.of(verb.chunk() + 1);
        }
        boolean aside = parse.kindAt(verb.chunk() - 1, Chunk.Kind.COMMA)
                && parse.kindAt(0, Chunk.Kind.NOUN)
                && parse.kindAt(1, Chunk.Kind.COMMA)
                && parse.verbAt(2)
                        .filter(other -> other.participle() || other.base().equals("ask"))
                        .isPresent();
        // "The council, based in the capital, may send one, the foreign secretary, William Hague, said": he did
        int office = verb.chunk() - 4;
        boolean named = office > 1
                && parse.kindAt(office, Chunk.Kind.NOUN)
                && parse.kindAt(office - 1, Chunk.Kind.COMMA)
                && parse.kindAt(office + 1, Chunk.Kind.COMMA)
                && parse.kindAt(office + 2, Chunk.Kind.NOUN)
                && Offices.isTitle(clauses.head(office).lower());
        return aside && !named ? OptionalInt.of(0) : clauses.subject(verb);
    }
}
