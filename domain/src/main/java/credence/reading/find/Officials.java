package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;

import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    private static final Set<String> LEADING = Set.of("leader", "chief", "commander", "militant", "rebel");

    private static final Set<String> GOVERNING = Set.of("government", "cabinet");

    private final Text text;
    private final People people;
    private final Focus focus;
    private final Descriptions descriptions;
    private final Referents referents;
    private final NamedLeaders leaders;

    Officials(Text text, People people, Focus focus, Descriptions descriptions, Referents referents) {
        this.text = text;
        this.people = people;
        this.focus = focus;
        this.descriptions = descriptions;
        this.referents = referents;
        this.leaders = new NamedLeaders(text, people, focus, referents);
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
        boolean office = Offices.speaksFor(head.lower()) || leadsSoldiers(parse, at, head);
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
        if ((titled || office) && hasLeft(parse, noun, at)) {
            // "Former President Jimmy Carter": speaks for nobody but himself, unless it is told in which year he did
            return person ? leaders.then(parse, noun, head) : Optional.empty();
        }
        if (person && owner.isEmpty() && leadsOthers(parse, noun, at)) {
            return Optional.empty();
        }
        boolean possessed = java.util.stream.IntStream.range(noun.from() + 1, at)
                .anyMatch(i -> parse.unit(i).is("'s") && parse.unit(i - 1).polity() != null);
        boolean envoy = head.is("ambassador") || head.is("envoy");
        if (owner.isPresent() && (office || envoy && possessed || titled && person || person && possessed)) {
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
                    ? ofPhrase(place, parse).or(() -> setting(place)).or(() -> focus.before(place, depth))
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
        boolean others = java.util.stream.IntStream.range(noun.from() + 1, at)
                .anyMatch(i -> parse.unit(i).is("'s")
                        && !Offices.isTitle(parse.unit(i - 1).lower())
                        && !Offices.speaksFor(parse.unit(i - 1).lower()));
        if (office && !others) {
            if (Callings.SOLDIERS.contains(head.lower())) {
                Optional<PolityKey> ruled = ofPhrase(place, parse)
                        .or(text.callings()::ruledBySoldiers)
                        // "the junta expelled the French ambassador": not France
                        .or(() -> text.mentions().mostNamed(place.sentence(), namedIn(place)).stream()
                                .findFirst());
                if (ruled.isPresent()) {
                    return ruled;
                }
            }
            return ofPhrase(place, parse)
                    .or(() -> leading(parse, place.chunk()))
                    .or(() -> leaders.possessorPronoun(place, parse, noun, depth))
                    .or(() -> bare(parse, noun, head) ? setting(place) : Optional.empty())
                    .or(() -> bare(parse, noun, head) ? titled(place, parse, noun, head) : Optional.empty())
                    .or(() -> bare(parse, noun, head)
                                    && !(Offices.isTitle(head.lower())
                                            && !text.traits().of(head.lower()).isEmpty())
                            ? inFocus(place, head, depth)
                            : Optional.empty())
                    .or(() -> bare(parse, noun, head) && head.in(GOVERNING)
                            ? saying(place, parse, depth)
                            : Optional.empty());
        }
        return Optional.empty();
    }

    /** "Niger's coup leaders", "the junta leaders in Mali". */
    private static boolean leadsSoldiers(Parse parse, int at, Unit head) {
        return head.is("leaders")
                && at > 0
                && (Callings.SOLDIERS.contains(parse.unit(at - 1).lower())
                        || parse.unit(at - 1).is("military"));
    }

    private List<PolityKey> namedIn(Place place) {
        return text.named().stream()
                .filter(name -> name.sentence() == place.sentence())
                .map(name -> name.naming().polity())
                .distinct()
                .toList();
    }

    /** "former US President", "ex-Prime Minister"; not "the former Soviet republic's president". */
    private static boolean hasLeft(Parse parse, Chunk noun, int at) {
        for (int i = noun.from(); i < at; i++) {
            Unit unit = parse.unit(i);
            if (unit.lower().startsWith("ex-") && Offices.isTitle(unit.lower().substring(3))) {
                return true;
            }
            int next = i + 1;
            while (unit.is("former") && next <= at && parse.unit(next).naming() != null) {
                next++;
            }
            Unit title = parse.unit(Math.min(next, at));
            if (unit.is("former") && (Offices.isTitle(title.lower()) || Offices.speaksFor(title.lower()))) {
                return true;
            }
        }
        return false;
    }

    /** "the Uighur leader Rebiya Kadeer", "Hezbollah chief Hassan Nasrallah": of a people or movement that is no polity. */
    private static boolean leadsOthers(Parse parse, Chunk noun, int at) {
        for (int i = noun.from() + 1; i < at; i++) {
            Unit before = parse.unit(i - 1);
            if (parse.unit(i).in(LEADING)
                    && before.capital()
                    && i - 1 > 0
                    && !before.is("the")
                    && before.naming() == null
                    && Character.isLetter(before.text().charAt(0))
                    && !Offices.isTitle(before.lower())
                    && !Offices.speaksFor(before.lower())) {
                return true;
            }
        }
        return false;
    }

    /** "The foreign ministry of Peru said that the government had decided": who says so. */
    private Optional<PolityKey> saying(Place place, Parse parse, int depth) {
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() < place.chunk() && Speech.says(verb.base()))
                .findFirst()
                .map(verb -> text.clauses(place.sentence()).subject(verb))
                .filter(subject -> subject.isPresent() && subject.getAsInt() < place.chunk())
                .flatMap(subject -> referents.one(new Place(place.sentence(), subject.getAsInt()), depth + 1).stream()
                        .findFirst());
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

    /** "the emir": only a few have one, and of them the one named last. */
    private Optional<PolityKey> titled(Place place, Parse parse, Chunk noun, Unit head) {
        Set<PolityKey> few = Offices.isTitle(head.lower()) ? text.traits().of(head.lower()) : Set.of();
        int from = parse.unit(noun.from()).from();
        return text.named().stream()
                .filter(name -> name.from() < from && few.contains(name.naming().polity()))
                .map(name -> name.naming().polity())
                .reduce((one, other) -> other);
    }

    /** Whom the text was last about; "the country" is no organisation, but rather the state that was proclaimed. */
    private Optional<PolityKey> inFocus(Place place, Unit head, int depth) {
        Optional<PolityKey> focused = focus.before(place, depth);
        boolean organisation =
                Set.of("country", "nation", "state", "kingdom", "republic").contains(head.lower())
                        && focused.flatMap(key -> text.polities().find(key))
                                .filter(polity -> polity.kind() == PolityKind.ORGANISATION)
                                .isPresent();
        return organisation ? text.memory().lastProclaimed() : focused;
    }

    /** "the country", "the Pacific nation": taken up, not introduced. */
    private static boolean bare(Parse parse, Chunk noun, Unit head) {
        Unit first = parse.unit(noun.from());
        return first.is("the") || first.is("this") || head.capital() && Offices.isTitle(head.lower());
    }

    /** "the government in Khartoum", "the prime minister of Solomon Islands", "the Pacific nation of Tuvalu". */
    private Optional<PolityKey> ofPhrase(Place place, Parse parse) {
        int next = place.chunk() + 1;
        boolean links =
                parse.kindAt(next, PREPOSITION) && Set.of("of", "in", "at").contains(parse.lower(next));
        boolean affairs = links
                && parse.lower(next + 1).matches("(?:foreign|external) affairs|foreign relations")
                && Set.of("of", "in").contains(parse.lower(next + 2));
        if (affairs) {
            // "the Ministry of Foreign Affairs of Peru"
            next += 2;
        }
        if (!links || !parse.kindAt(next + 1, NOUN)) {
            return Optional.empty();
        }
        Chunk noun = parse.chunks().get(next + 1);
        Unit last = parse.unit(noun.to() - 1);
        return last.named()
                ? Optional.ofNullable(last.polity())
                : leaders.leader(parse, noun, text.clauses(place.sentence()).head(next + 1));
    }

    /** "In Tripoli the news was taken calmly. The deputy foreign minister said": where the paragraph has gone to. */
    private Optional<PolityKey> setting(Place place) {
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
        List<PolityKey> named = under
                ? text.named().stream()
                        .filter(name -> name.sentence() == heading)
                        .map(name -> name.naming().polity())
                        .distinct()
                        .toList()
                : List.of();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** "In Taipei, the foreign ministry". */
    private static Optional<PolityKey> leading(Parse parse, int chunk) {
        // "In Taipei, meanwhile, the foreign ministry"
        boolean meanwhile = chunk == 5 && parse.kindAt(3, Chunk.Kind.OTHER) && parse.kindAt(4, Chunk.Kind.COMMA);
        boolean behind = chunk > 3
                && parse.lower(chunk).matches("(?:the |its )?(?:government|cabinet)")
                && parse.kindAt(3, NOUN)
                && credence.reading.parse.Words.ASSEMBLIES.contains(
                        parse.lower(3).replaceFirst("^the ", ""));
        boolean opens = (chunk == 3 || meanwhile || behind)
                && parse.kindAt(2, Chunk.Kind.COMMA)
                && parse.kindAt(1, NOUN)
                && parse.kindAt(0, PREPOSITION);
        if (!opens) {
            return Optional.empty();
        }
        Chunk noun = parse.chunks().get(1);
        Unit last = parse.unit(noun.to() - 1);
        return noun.to() - noun.from() == 1 && last.named() ? Optional.ofNullable(last.polity()) : Optional.empty();
    }
}
