package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where an office stands that is named without its state: "the government in Khartoum", "In Taipei, the foreign ministry". */
final class OfficePlaces {
    /** Those of a land who ask their government for something; ministers and diplomats there may be another's. */
    static final Set<String> WHO_ASK = Stream.concat(
                    Words.ASSEMBLIES.stream(),
                    Stream.of(
                            "opposition",
                            "parties",
                            "politicians",
                            "protesters",
                            "demonstrators",
                            "marchers",
                            "activists",
                            "campaigners",
                            "unions",
                            "clerics",
                            "students",
                            "newspapers",
                            "papers"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern GOVERNMENT =
            Pattern.compile("the (?:\\w+ )?(?:ministry|government|cabinet|presidency)");

    /** "the government", "the royal palace", and "In Washington an official gave warning". */
    private static final Pattern UNMARKED =
            Pattern.compile("the (?:\\w+ )?(?:ministry|government|cabinet|palace|presidency|president)"
                    + "|an? (?:\\w+ )?official|(?:\\w+ )?officials|a spokes(?:man|woman|person)");

    /** Offices that only their own land has in its capital: an ambassador there is another's, and so may a bare spokesman be. */
    private static final Pattern HOME_OFFICES = Pattern.compile(
            "(?:the |an? )?(?:deputy |acting |interim )?"
                    + "(?:(?:prime |foreign |interior )minister|(?:government|cabinet|(?:foreign |interior )ministry) spokes(?:man|woman|person))");

    private static final Pattern TITLED =
            Pattern.compile("(?:president|prime minister|premier|foreign minister|chancellor|king|queen) \\p{L}");

    private final Text text;
    private final NamedLeaders leaders;

    OfficePlaces(Text text, NamedLeaders leaders) {
        this.text = text;
        this.leaders = leaders;
    }

    /** "the government in Khartoum", "the prime minister of Solomon Islands", "the Pacific nation of Tuvalu". */
    Optional<PolityKey> ofPhrase(Place place, Parse parse) {
        int next = place.chunk() + 1;
        boolean links = parse.kindAt(next, PREPOSITION)
                && (Word.isOneOf(parse.lower(next), "of", "in", "at")
                        // "a minister from Burundi"
                        || parse.lower(next).equals("from")
                                && Word.isOneOf(parse.lastWord(place.chunk()), "minister", "ministers", "official"));
        boolean affairs = links
                && Word.isOneOf(parse.lower(next + 1), "foreign affairs", "external affairs", "foreign relations")
                && Word.isOneOf(parse.lower(next + 2), "of", "in");
        boolean council = links
                && parse.lastWord(place.chunk()).equals("council")
                && parse.lower(next + 1).equals("ministers")
                && Word.isOneOf(parse.lower(next + 2), "of", "in");
        if (affairs || council) {
            // "the Ministry of Foreign Affairs of Peru", "the Council of Ministers in Lima"
            next += 2;
        }
        if (!links || !parse.kindAt(next + 1, NOUN)) {
            return Optional.empty();
        }
        Chunk noun = parse.chunks().get(next + 1);
        Unit last = parse.unit(noun.to() - 1);
        return last.named()
                ? Optional.ofNullable(last.polity())
                : leaders.ofCabinet(parse, noun, text.clauses(place.sentence()).head(next + 1));
    }

    /** "Khaled Kaim, deputy foreign minister in Tripoli, condemned it": of the land where his office is. */
    Optional<PolityKey> behindName(Place name, Parse parse) {
        int aside = name.chunk() + 2;
        boolean office = parse.kindAt(aside - 1, Chunk.Kind.COMMA)
                && parse.kindAt(aside, NOUN)
                && HOME_OFFICES.matcher(parse.lower(aside)).matches()
                && parse.lower(aside + 1).equals("in")
                && parse.kindAt(aside + 3, Chunk.Kind.COMMA);
        return office ? ofPhrase(new Place(name.sentence(), aside), parse) : Optional.empty();
    }

    /** "called its envoy to Bogota home, and the government there recalled its own": of the place named last. */
    Optional<PolityKey> there(Place place, Parse parse) {
        int from = parse.unit(parse.chunks().get(place.chunk()).from()).from();
        return parse.lower(place.chunk() + 1).equals("there")
                ? text.named().reversed().stream()
                        .filter(name -> name.from() < from)
                        .map(name -> name.naming().polity())
                        .findFirst()
                : Optional.empty();
    }

    /** "Foreign Minister Lund said Norway was considering closing its embassy": who tells so speaks for it. */
    Optional<PolityKey> ofPlans(Place place, Parse parse) {
        if (parse.verbAt(place.chunk() + 1)
                .filter(said -> said.finite() && Speech.says(said.base()))
                .isEmpty()) {
            return Optional.empty();
        }
        int subject = parse.kindAt(place.chunk() + 2, NOUN) ? place.chunk() + 2 : place.chunk() + 3;
        Optional<VerbGroup> plan = parse.verbAt(subject + 1)
                .filter(verb -> verb.finite()
                        && Word.isOneOf(verb.base(), "consider", "weigh", "review", "study", "reconsider"));
        if (plan.isEmpty() || !parse.kindAt(subject, NOUN)) {
            return Optional.empty();
        }
        Unit last = parse.unit(parse.chunks().get(subject).to() - 1);
        return last.named() && !last.demonym() ? Optional.ofNullable(last.polity()) : Optional.empty();
    }

    /** "In Tripoli the news was taken calmly. The deputy foreign minister said": where the paragraph has gone to. */
    Optional<PolityKey> setting(Place place) {
        int paragraph = text.sentences().get(place.sentence()).paragraph();
        for (int k = place.sentence() - 1; k >= 0 && text.sentences().get(k).paragraph() == paragraph; k--) {
            Parse there = text.parse(k);
            boolean opens = there.lower(0).equals("in")
                    && there.kindAt(1, NOUN)
                    && there.unit(there.chunks().get(1).to() - 1).named()
                    && there.chunks().get(1).to() - there.chunks().get(1).from() == 1;
            if (opens) {
                return Optional.ofNullable(
                        there.unit(there.chunks().get(1).from()).polity());
            }
        }
        return underHeading(place, paragraph);
    }

    /** "Reaction from Moscow", a line of its own, and then "The foreign ministry said": of whom the heading speaks. */
    private Optional<PolityKey> underHeading(Place place, int paragraph) {
        int heading = place.sentence() - 1;
        boolean under = heading >= 0
                && text.sentences().get(heading).heading()
                && text.sentences().get(heading).paragraph() != paragraph;
        List<PolityKey> named = under ? text.namedIn(heading) : List.of();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** "On Monday in Lima the foreign minister", "Back in Lima, the president", "In Lima President Ana Diaz": where "in" stands; -1 where it does not. */
    private static int moved(Parse parse, int chunk, boolean office) {
        int in = parse.kindAt(0, Chunk.Kind.TIME) || parse.lower(0).equals("back") ? 1 : 0;
        int who = parse.kindAt(in + 2, Chunk.Kind.TIME) ? in + 3 : in + 2;
        boolean comma = parse.kindAt(who, Chunk.Kind.COMMA);
        boolean leads = parse.lower(in).equals("in")
                && parse.kindAt(in + 1, NOUN)
                && chunk == (comma ? who + 1 : who)
                && (comma || office || TITLED.matcher(parse.lower(chunk)).lookingAt());
        return leads ? in : -1;
    }

    /** "In Taipei, the foreign ministry". */
    static Optional<PolityKey> opening(Parse parse, int chunk) {
        // "In Taipei, meanwhile, the foreign ministry"
        boolean meanwhile = chunk == 5 && parse.kindAt(3, Chunk.Kind.OTHER) && parse.kindAt(4, Chunk.Kind.COMMA);
        boolean behind = chunk > 3
                && Word.isOneOf(
                        parse.lower(chunk),
                        "the government",
                        "the cabinet",
                        "its government",
                        "its cabinet",
                        "government",
                        "cabinet")
                && parse.kindAt(3, NOUN)
                && parse.unit(parse.chunks().get(3).to() - 1).in(WHO_ASK);
        // "In Taipei the foreign ministry", "In Lima the foreign minister"
        boolean office = UNMARKED.matcher(parse.lower(chunk)).matches()
                || HOME_OFFICES.matcher(parse.lower(chunk)).matches();
        // "In Lima Ana Diaz, the foreign minister,"
        boolean titled = chunk == 4
                && parse.kindAt(2, NOUN)
                && parse.kindAt(3, Chunk.Kind.COMMA)
                && parse.lower(0).equals("in")
                && office;
        // "In Chisinau the opposition urged the government": theirs
        boolean opposed = chunk > 3
                && parse.lower(0).equals("in")
                && Word.isOneOf(parse.lower(chunk), "the government", "the cabinet")
                && (parse.lower(2) + " " + parse.lower(3)).contains("opposition");
        boolean opens = (chunk == 3 || meanwhile || behind || titled || opposed)
                && (titled || opposed || parse.kindAt(2, Chunk.Kind.COMMA))
                && parse.kindAt(1, NOUN)
                && parse.kindAt(0, PREPOSITION)
                // "With Iran, the government restored relations"
                && !Word.isOneOf(parse.lower(0), "with", "toward", "towards", "against", "unlike", "like", "for");
        int in = opens ? 0 : moved(parse, chunk, office);
        if (in < 0) {
            return joined(parse, chunk);
        }
        Chunk noun = parse.chunks().get(in + 1);
        Unit last = parse.unit(noun.to() - 1);
        // "In neighbouring Peru the government"
        boolean beside = noun.to() - noun.from() == 2
                && Word.isOneOf(parse.unit(noun.from()).lower(), "neighbouring", "neighboring", "nearby");
        return (beside || noun.to() - noun.from() == 1) && last.named()
                ? Optional.ofNullable(last.polity())
                : Optional.empty();
    }

    /** "In Tripoli the defence minister denounced it": he is at home, where others acted toward that state; else he may be on a visit. */
    Optional<PolityKey> ofMinister(Place place, Parse parse) {
        boolean minister = place.chunk() == 2
                && parse.lower(0).equals("in")
                && parse.kindAt(1, NOUN)
                && parse.lower(2).startsWith("the ")
                && parse.lower(2).endsWith(" minister");
        return minister
                ? Optional.ofNullable(parse.unit(parse.chunks().get(1).to() - 1).polity())
                        .filter(home -> text.memory().toldUpTo(place.sentence()).stream()
                                .anyMatch(told -> Parties.keys(told.targets()).contains(home)))
                : Optional.empty();
    }

    /** "Austria will not, and in Lisbon the government recalled its ambassador": where the clause begins. */
    private static Optional<PolityKey> joined(Parse parse, int chunk) {
        int place = parse.kindAt(chunk - 1, Chunk.Kind.COMMA) ? chunk - 2 : chunk - 1;
        boolean begins = place > 1
                && parse.kindAt(place, NOUN)
                && parse.lower(place - 1).equals("in")
                && (parse.kindAt(place - 2, Chunk.Kind.AND)
                        || Word.isOneOf(parse.lower(place - 2), "while", "but", ";"))
                && GOVERNMENT.matcher(parse.lower(chunk)).matches();
        if (!begins) {
            return Optional.empty();
        }
        Chunk noun = parse.chunks().get(place);
        Unit last = parse.unit(noun.to() - 1);
        return noun.to() - noun.from() == 1 && last.named() ? Optional.ofNullable(last.polity()) : Optional.empty();
    }

    /** "RABAT - Morocco has recalled its envoy. ... The Ministry said": of the land that reports on itself, in the style of its agencies. */
    Optional<PolityKey> atHome(Unit head) {
        return head.is("ministry") && head.capital()
                ? text.named().stream()
                        .filter(text::isDateline)
                        .map(name -> name.naming().polity())
                        .filter(home -> text.memory().toldUpTo(0).stream()
                                .anyMatch(told -> !told.background()
                                        && Parties.keys(told.actors()).contains(home)))
                        .findFirst()
                : Optional.empty();
    }

    /** "GABORONE - The government has broken with Tripoli": that of the place, where the report names its land as well. */
    Optional<PolityKey> whereWritten() {
        return text.home()
                .filter(home -> text.named().stream()
                        .anyMatch(name ->
                                !text.isDateline(name) && name.naming().polity().equals(home)));
    }

    /** "the emir": only a few have one, and of them the one named last. */
    Optional<PolityKey> titled(Parse parse, Chunk noun, Unit head) {
        if (noun.to() - noun.from() == 3 && parse.unit(noun.from() + 1).is("federal")) {
            return federation(head);
        }
        Set<PolityKey> few = Offices.isTitle(head.lower()) ? text.traits().of(head.lower()) : Set.of();
        int from = parse.unit(noun.from()).from();
        return text.named().stream()
                .filter(name -> name.from() < from && few.contains(name.naming().polity()))
                .map(name -> name.naming().polity())
                .reduce((one, other) -> other);
    }

    /** "Iran expelled four Germans. The federal government recalled its ambassador": of the only federation that the text has named. */
    Optional<PolityKey> federation(Unit head) {
        List<PolityKey> named = text.named().stream()
                .filter(name -> name.from() < head.from())
                .map(name -> name.naming().polity())
                .filter(text.traits().of("federally governed")::contains)
                .distinct()
                .toList();
        return named.size() == 1 && Word.isOneOf(head.lower(), "government", "chancellor", "council", "cabinet")
                ? Optional.of(named.getFirst())
                : Optional.empty();
    }
}
