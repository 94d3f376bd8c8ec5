package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** For whom an office, a person or a country word speaks: "the government in Khartoum", "Putin", "its foreign ministry". */
final class Officials {
    private static final Set<String> PARTIES = Set.of(
            "democrats",
            "liberals",
            "socialists",
            "conservatives",
            "greens",
            "communists",
            "republicans",
            "nationalists",
            "islamists");

    private static final Set<String> GOVERNING = Set.of("government", "cabinet");

    /** "The kingdom has recalled its ambassador, the palace in Rabat said": its own, whoever says so. */
    private static final Set<String> OWN = Set.of("country", "kingdom", "republic", "emirate", "sultanate");

    private static final Set<String> CONTINENTAL = Set.of("african", "asian", "european", "arab", "latin", "caribbean");

    private final Text text;
    private final People people;
    private final Focus focus;
    private final Descriptions descriptions;
    private final Referents referents;
    private final NamedLeaders leaders;
    private final OfficePlaces places;

    Officials(Text text, People people, Focus focus, Descriptions descriptions, Referents referents) {
        this.text = text;
        this.people = people;
        this.focus = focus;
        this.descriptions = descriptions;
        this.referents = referents;
        this.leaders = new NamedLeaders(text, people, focus, referents);
        this.places = new OfficePlaces(text, leaders);
    }

    NamedLeaders leaders() {
        return leaders;
    }

    /** For whom a noun group with this head speaks; empty where it is no office, person or country word. */
    Optional<PolityKey> speaksFor(Place place, Parse parse, Chunk noun, Unit head, int depth) {
        if (head.in(PARTIES)) {
            // "Denmark's Social Democrats": they speak for themselves
            return Optional.empty();
        }
        int at = Referents.indexOf(parse, noun, head);
        if (Offices.isSpokesmanFor(parse, place.chunk(), head)) {
            return spokenFor(new Place(place.sentence(), place.chunk() + 2), parse, depth);
        }
        boolean office = Offices.speaksFor(head.lower()) || Offices.leadsSoldiers(parse, at, head);
        boolean titled = false;
        Optional<PolityKey> owner = Optional.empty();
        for (int i = noun.from(); i < at; i++) {
            Unit unit = parse.unit(i);
            titled |= Offices.isTitle(unit.lower());
            boolean former = Set.of("protectorate", "colony").contains(head.lower())
                    || Regions.REGIONS.contains(head.lower()) && !head.lower().startsWith("republic") && unit.demonym();
            if (unit.polity() != null
                    && !former
                    && !parse.unitAt(i + 1).map(next -> next.is("-")).orElse(false)) {
                owner = Optional.of(unit.polity());
            }
        }
        boolean person = head.tag("PROPN") && !head.named() && head.capital();
        if ((titled || office) && Offices.hasLeft(parse, noun, at)) {
            // "Former President Jimmy Carter": speaks for nobody but himself, unless it is told in which year he did
            return person ? leaders.then(parse, noun, head) : Optional.empty();
        }
        if (person && owner.isEmpty() && Offices.leadsOthers(parse, noun, at)
                || Offices.isOfOpposition(parse, at, head)) {
            return Optional.empty();
        }
        boolean possessed = IntStream.range(noun.from() + 1, at)
                .anyMatch(i -> parse.unit(i).is("'s") && parse.unit(i - 1).polity() != null);
        boolean envoy = head.is("ambassador") || head.is("envoy");
        boolean introduced = titled
                || IntStream.range(noun.from(), at)
                        .anyMatch(i -> Offices.isColleague(parse.unit(i).lower()));
        if (owner.isPresent() && (office || envoy && possessed || introduced && person || person && possessed)) {
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
                            .or(() ->
                                    OfficePlaces.opening(parse, place.chunk()).filter(key -> !text.isOrganisation(key)))
                            .or(() -> places.ofPlans(place, parse))
                            .or(() -> places.setting(place))
                            .or(() -> focus.before(place, depth))
                    : leaders.introduced(head, depth);
            meant.ifPresent(key -> people.introduce(head.text(), key));
            return meant;
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
        if (office && !others) {
            if (Callings.SOLDIERS.contains(head.lower())) {
                Optional<PolityKey> ruled = places.ofPhrase(place, parse)
                        .or(text.callings()::ruledBySoldiers)
                        // "the junta expelled the French ambassador": not France
                        .or(() -> text.mentions().mostNamed(place.sentence(), text.namedIn(place.sentence())).stream()
                                .findFirst());
                if (ruled.isPresent()) {
                    return ruled;
                }
            }
            if (parse.unit(Math.max(noun.from(), at - 1)).in(CONTINENTAL)) {
                // "the African leader": whichever
                return places.ofPhrase(place, parse);
            }
            return places.there(place, parse)
                    .or(() -> places.ofPhrase(place, parse))
                    .or(() -> leaders.described(place, parse, noun, head))
                    .or(() -> whose(place, parse, depth))
                    .or(() -> OfficePlaces.opening(parse, place.chunk()))
                    // "a day after its president, Juan Carlos Varela, had recognised China": of whom he is known to be
                    .or(() -> parse.unit(noun.from()).in(Words.POSSESSIVES) ? named(place, parse) : Optional.empty())
                    .or(() -> leaders.possessorPronoun(place, parse, noun, depth))
                    .or(() -> former(place, parse, noun, head, depth))
                    .or(() ->
                            bare(parse, noun, head) && head.in(GOVERNING) ? ofThoseIn(place, parse) : Optional.empty())
                    .or(() -> bare(parse, noun, head) && head.is("minister") ? named(place, parse) : Optional.empty())
                    .or(() -> bare(parse, noun, head) ? places.setting(place) : Optional.empty())
                    .or(() -> bare(parse, noun, head) ? places.titled(parse, noun, head) : Optional.empty())
                    .or(() -> bare(parse, noun, head) ? places.atHome(head) : Optional.empty())
                    .or(() -> bare(parse, noun, head)
                                    && !(Offices.isTitle(head.lower())
                                            && !text.traits().of(head.lower()).isEmpty())
                            ? inFocus(place, head, depth)
                            : Optional.empty())
                    .or(() -> bare(parse, noun, head) && (head.in(GOVERNING) || place.chunk() == 0 && head.in(OWN))
                            ? saying(place, parse, depth)
                            : Optional.empty());
        }
        return Optional.empty();
    }

    /** "An interim government restored them in 2020": one of whom the text is about, and not toward whom the sentence says that it acted. */
    private Optional<PolityKey> former(Place place, Parse parse, Chunk noun, Unit head, int depth) {
        boolean acted = parse.verbAt(place.chunk() + 1)
                .filter(verb -> verb.finite() && verb.modal().isEmpty() && !verb.negated())
                // "A friendly government welcomed it": any
                .filter(verb -> verb.pastPerfect() || !parse.times().isEmpty())
                .isPresent();
        if (!acted
                || !head.in(GOVERNING)
                || !parse.unit(noun.from()).in(Set.of("a", "an"))
                || noun.to() - noun.from() < 3) {
            return Optional.empty();
        }
        List<PolityKey> here = text.namedIn(place.sentence());
        // "restored them, ten years after a previous government broke with Taipei": one of whom the sentence is about
        boolean hangs =
                place.chunk() > 1 && Word.isOneOf(parse.lower(place.chunk() - 1), "after", "before", "since", "when");
        if (here.isEmpty() || hangs) {
            return focus.before(place, depth);
        }
        List<PolityKey> others = text.lastTold().lastPair(place.sentence() - 1).stream()
                .filter(key -> !here.contains(key))
                .toList();
        return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
    }

    /** "The prime minister, Benjamin Netanyahu,": for whom he is known to speak. */
    private Optional<PolityKey> named(Place place, Parse parse) {
        int name = place.chunk() + 2;
        return parse.kindAt(place.chunk() + 1, Chunk.Kind.COMMA) && parse.kindAt(name, Chunk.Kind.NOUN)
                ? leaders.leader(
                        parse,
                        parse.chunks().get(name),
                        text.clauses(place.sentence()).head(name))
                : Optional.empty();
    }

    /** "The foreign ministry of Peru said that the government had decided": who says so. */
    private Optional<PolityKey> saying(Place place, Parse parse, int depth) {
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && Speech.says(verb.base()))
                .findFirst()
                .map(verb -> text.clauses(place.sentence()).subject(verb))
                // "The government has severed relations, the president of Malta said"
                .filter(subject -> subject.isPresent()
                        && (subject.getAsInt() < place.chunk()
                                || parse.kindAt(subject.getAsInt() - 1, Chunk.Kind.COMMA)))
                .flatMap(subject -> referents.one(new Place(place.sentence(), subject.getAsInt()), depth + 1).stream()
                        .findFirst());
    }

    /** "a spokesman for the Jordanian government", "for the ministry in Amman", but not "for the opposition". */
    private Optional<PolityKey> spokenFor(Place whom, Parse parse, int depth) {
        Unit head = text.clauses(whom.sentence()).head(whom.chunk());
        Unit last = parse.unit(parse.chunks().get(whom.chunk()).to() - 1);
        boolean office = Offices.speaksFor(head.lower()) || Offices.isTitle(head.lower());
        boolean person = head.tag("PROPN") && !head.named() && head.capital();
        if (last.named()) {
            return Optional.ofNullable(last.polity());
        }
        return office || person ? referents.one(whom, depth + 1).stream().findFirst() : Optional.empty();
    }

    /** "Norway, whose government recalled its ambassador". */
    private Optional<PolityKey> whose(Place place, Parse parse, int depth) {
        int before = parse.kindAt(place.chunk() - 2, Chunk.Kind.COMMA) ? place.chunk() - 3 : place.chunk() - 2;
        return parse.lower(place.chunk() - 1).equals("whose") && parse.kindAt(before, Chunk.Kind.NOUN)
                ? referents.one(new Place(place.sentence(), before), depth + 1).stream()
                        .findFirst()
                : Optional.empty();
    }

    /** "Opposition leaders in Malta called on the government to": of where they are. */
    private static Optional<PolityKey> ofThoseIn(Place place, Parse parse) {
        for (int j = 1; j + 2 < place.chunk(); j++) {
            boolean in = parse.lower(j).equals("in")
                    && parse.kindAt(j - 1, Chunk.Kind.NOUN)
                    && parse.kindAt(j + 1, Chunk.Kind.NOUN)
                    && parse.kindAt(j + 2, Chunk.Kind.VERB);
            Unit last = in ? parse.unit(parse.chunks().get(j + 1).to() - 1) : null;
            if (last != null && last.named()) {
                return Optional.ofNullable(last.polity());
            }
        }
        return Optional.empty();
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
                return descriptions.meant(place, parse.unit(i - 1).lower(), Set.of());
            }
        }
        return Optional.empty();
    }

    /** Whom the text was last about; "the country" is no organisation, but rather the state that was proclaimed. */
    private Optional<PolityKey> inFocus(Place place, Unit head, int depth) {
        Optional<PolityKey> focused = focus.before(place, depth);
        boolean organisation =
                Set.of("country", "nation", "state", "kingdom", "republic").contains(head.lower())
                        && focused.filter(text::isOrganisation).isPresent();
        return organisation ? text.memory().lastProclaimed() : focused;
    }

    /** "the country", "the Pacific nation": taken up, not introduced. */
    private static boolean bare(Parse parse, Chunk noun, Unit head) {
        Unit first = parse.unit(noun.from());
        return first.is("the") || first.is("this") || head.capital() && Offices.isTitle(head.lower());
    }
}
