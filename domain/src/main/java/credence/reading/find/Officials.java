package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** For whom an office, a person or a country word speaks: "the government in Khartoum", "Putin", "its foreign ministry". */
final class Officials {
    private static final Set<String> THRONED = WordSet.of("king", "queen", "sultan", "emir", "emperor", "sheikh");

    /** Of whom there is one, whoever it is. */
    private static final Set<String> POPES = WordSet.of("pope", "pontiff");

    private static final PolityKey HOLY_SEE = new PolityKey("VAT");

    static final Set<String> PARTIES = WordSet.of(
            "democrats",
            "liberals",
            "socialists",
            "conservatives",
            "greens",
            "communists",
            "republicans",
            "nationalists",
            "islamists");

    private final Text text;
    private final People people;
    private final Focus focus;
    private final Descriptions descriptions;
    private final Referents referents;
    private final NamedLeaders leaders;
    private final OfficePlaces places;
    private final UnnamedOffices unnamed;

    Officials(Text text, People people, Focus focus, Descriptions descriptions, Referents referents) {
        this.text = text;
        this.people = people;
        this.focus = focus;
        this.descriptions = descriptions;
        this.referents = referents;
        this.leaders = new NamedLeaders(text, people, focus, referents);
        this.places = new OfficePlaces(text, leaders);
        this.unnamed = new UnnamedOffices(text, focus, referents, leaders, places);
    }

    NamedLeaders leaders() {
        return leaders;
    }

    /** For whom a noun group with this head speaks; empty where it is no office, person or country word. */
    Optional<PolityKey> speaksFor(Place place, Parse parse, Chunk noun, Unit head, int depth) {
        if (head.in(PARTIES) || isPartOfState(place, parse, head)) {
            // "Denmark's Social Democrats", "the Indian state of Kerala": they speak for themselves
            return Optional.empty();
        }
        int at = Referents.indexOf(parse, noun, head);
        if (head.in(POPES)
                && at == noun.from() + 1
                && noun.to() == at + 1
                && parse.unit(noun.from()).is("the")) {
            return Optional.of(HOLY_SEE);
        }
        if (Offices.isSpokesmanFor(parse, place.chunk(), head)) {
            return spokenFor(new Place(place.sentence(), place.chunk() + 2), parse, depth);
        }
        boolean council = Offices.isCouncilOfState(parse, at, head);
        boolean office = council
                || Offices.speaksFor(head.lower())
                || Offices.leadsSoldiers(parse, at, head)
                || Offices.isHeadOfState(parse, at, head)
                || SharedNouns.areOffices(text.clauses(place.sentence()), place.chunk(), head);
        boolean titled = false;
        Optional<PolityKey> owner = Optional.empty();
        for (int i = noun.from(); i < at; i++) {
            Unit unit = parse.unit(i);
            titled |= Offices.isTitle(unit.lower());
            boolean former = Word.isOneOf(head.lower(), "protectorate", "colony")
                    || Regions.REGIONS.contains(head.lower()) && !head.lower().startsWith("republic") && unit.demonym();
            // "Israel's UN ambassador", "its Dublin envoy": where he is posted
            boolean posted = owner.isPresent()
                    && unit.named()
                    && parse.unitAt(i + 1)
                            .map(next -> Word.isOneOf(next.lower(), "ambassador", "envoy", "representative", "mission"))
                            .orElse(false);
            if (unit.polity() != null
                    && !former
                    && !posted
                    && !parse.unitAt(i + 1).map(next -> next.is("-")).orElse(false)) {
                owner = Optional.of(unit.polity());
            }
            if (office && owner.isEmpty()) {
                owner = text.ruling(unit.text());
            }
        }
        boolean person = !council
                && head.tag("PROPN")
                && !head.named()
                && head.capital()
                // "the King of Denmark"
                && !(head.in(THRONED)
                        && parse.unitAt(at + 1).filter(next -> next.is("of")).isPresent())
                && !Institutions.areIn(parse, noun, at);
        if ((titled || office) && Offices.hasLeft(parse, noun, at)) {
            // "Former President Jimmy Carter": speaks for nobody but himself, unless it is told in which year he did
            return person ? leaders.then(parse, noun, head) : Optional.empty();
        }
        if (person && owner.isEmpty() && Offices.leadsOthers(parse, noun, at)
                || Offices.isOfOpposition(parse, noun, at)) {
            return Optional.empty();
        }
        boolean possessed = IntStream.range(noun.from() + 1, at)
                .anyMatch(i -> parse.unit(i).is("'s") && parse.unit(i - 1).polity() != null);
        // "Chile's Boric", who is known, "Ghana's Shirley Botchwey"; but "Germany's Siemens" may be anything
        boolean named = person
                && possessed
                && (!parse.unit(at - 1).is("'s")
                        || people.named(head.text())
                                .or(() -> leaders.leader(parse, noun, head))
                                .isPresent()
                        || referents.fullName(head.text()).isPresent());
        boolean envoy = head.is("ambassador") || head.is("envoy");
        boolean introduced = titled
                || IntStream.range(noun.from(), at)
                        .anyMatch(i -> Offices.isColleague(parse.unit(i).lower()));
        if (owner.isPresent() && (office || envoy && possessed || introduced && person || named)) {
            return owner;
        }
        if (Offices.ofControl(head.lower())) {
            return owner.or(() -> leaders.leaderBefore(parse, noun, at))
                    .or(() -> leaders.possessorPronoun(place, parse, noun, depth));
        }
        if (owner.isPresent()) {
            return Optional.empty();
        }
        if (person) {
            return ofPerson(place, parse, noun, head, at, titled, depth);
        }
        Optional<PolityKey> described = office ? possessor(place, parse, noun, at) : Optional.empty();
        if (described.isPresent()) {
            return described;
        }
        Optional<PolityKey> led = office
                ? leaders.leaderBefore(parse, noun, at).or(() -> leaders.leaderOf(parse, noun, at))
                : Optional.empty();
        if (led.isPresent()) {
            return led;
        }
        boolean others = IntStream.range(noun.from() + 1, at)
                .anyMatch(i -> parse.unit(i).is("'s")
                        && !Offices.isTitle(parse.unit(i - 1).lower())
                        && !Offices.speaksFor(parse.unit(i - 1).lower()));
        return office && !others ? unnamed.of(place, parse, noun, head, at, depth) : Optional.empty();
    }

    /** "the Indian state of Kerala", "the Sudanese region of Darfur": what is named behind it is no polity. */
    private static boolean isPartOfState(Place place, Parse parse, Unit head) {
        int behind = place.chunk() + 2;
        if (!head.in("state", "region", "territory", "island", "islands", "archipelago")
                || !parse.lower(place.chunk() + 1).equals("of")
                || !parse.kindAt(behind, Chunk.Kind.NOUN)) {
            return false;
        }
        Unit name = parse.unit(parse.chunks().get(behind).to() - 1);
        return name.tag("PROPN") && name.capital() && !name.named();
    }

    /** For whom a person speaks that the text names: known to, or introduced by it. */
    private Optional<PolityKey> ofPerson(
            Place place, Parse parse, Chunk noun, Unit head, int at, boolean titled, int depth) {
        if (leaders.isAnother(parse, noun, at)) {
            return Optional.empty();
        }
        Optional<PolityKey> known = people.named(head.text()).or(() -> leaders.leader(parse, noun, head));
        if (known.isPresent()) {
            return known;
        }
        Optional<PolityKey> meant = titled
                ? places.ofPhrase(place, parse)
                        // "In Podgorica, Foreign Minister Miodrag Vlahovic hailed it"
                        .or(() -> OfficePlaces.opening(parse, place.chunk()).filter(key -> !text.isOrganisation(key)))
                        .or(() -> places.ofPlans(place, parse))
                        .or(() -> places.setting(place))
                        .or(() -> focus.before(place, depth, new OfficesOfOthers(text, referents).judged(place)))
                : leaders.introduced(head, depth)
                        .or(() -> places.behindName(place, parse))
                        .or(() -> ofOfficeBehind(place, parse, depth));
        meant.ifPresent(key -> people.introduce(head.text(), key));
        return meant;
    }

    /** "Omar Bello, a spokesman for Niger's government, condemned it", "Omar Bello, the foreign minister,": by the office told behind him. */
    private Optional<PolityKey> ofOfficeBehind(Place place, Parse parse, int depth) {
        int office = place.chunk() + 2;
        if (!parse.kindAt(office - 1, Chunk.Kind.COMMA) || !parse.kindAt(office, Chunk.Kind.NOUN)) {
            return Optional.empty();
        }
        int end = office + 1;
        while (parse.kindAt(end, Chunk.Kind.PREPOSITION) && parse.kindAt(end + 1, Chunk.Kind.NOUN)) {
            end += 2;
        }
        Unit head = text.clauses(place.sentence()).head(office);
        return parse.kindAt(end, Chunk.Kind.COMMA)
                        && head.tag("NOUN")
                        && Offices.isTitle(head.lower())
                        && !Word.isOneOf(head.lower(), "ambassador", "envoy", "diplomat", "chief", "general")
                ? referents.one(new Place(place.sentence(), office), depth + 1).stream()
                        .findFirst()
                : Optional.empty();
    }

    /** "a spokesman for the Jordanian government", "for the ministry in Amman", but not "for the opposition". */
    private Optional<PolityKey> spokenFor(Place whom, Parse parse, int depth) {
        Unit head = text.clauses(whom.sentence()).head(whom.chunk());
        Unit last = parse.unit(parse.chunks().get(whom.chunk()).to() - 1);
        // "a spokesman for the council": where the text has told of one that acts
        boolean office = Offices.speaksFor(head.lower())
                || Offices.isTitle(head.lower())
                || head.in("council", "movement", "rebels", "group");
        boolean person = head.tag("PROPN") && !head.named() && head.capital();
        if (last.named()) {
            return Optional.ofNullable(last.polity());
        }
        return office || person ? referents.one(whom, depth + 1).stream().findFirst() : Optional.empty();
    }

    /** Whose a noun group is that names nobody: "the US president's decision"; of an envoy "the kingdom's own". */
    Optional<PolityKey> possessor(Place place, boolean envoy) {
        Parse parse = text.parse(place.sentence());
        Chunk noun = parse.chunks().get(place.chunk());
        return leaders.leaderBefore(parse, noun, noun.to())
                .or(() -> envoy ? possessor(place, parse, noun, noun.to()) : Optional.empty());
    }

    /** "the Pacific nation's cabinet", "the island's foreign ministry". */
    private Optional<PolityKey> possessor(Place place, Parse parse, Chunk noun, int at) {
        for (int i = noun.from() + 1; i < at; i++) {
            if (parse.unit(i).is("'s")
                    && Words.COUNTRY_WORDS.contains(parse.unit(i - 1).lower())) {
                return i > 1 && parse.unit(i - 2).is("federal")
                        ? places.federation(parse.unit(i - 1))
                        : descriptions.meant(place, parse.unit(i - 1).lower(), Set.of());
            }
        }
        return Optional.empty();
    }
}
