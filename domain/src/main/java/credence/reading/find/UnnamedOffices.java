package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For whom an office speaks whose noun group names no land and no leader: "the government", "its foreign ministry", "the prime minister,
 * Benjamin Netanyahu". The words around it tell, else where the report is at home, else whom it is about.
 */
final class UnnamedOffices {
    private static final Set<String> GOVERNING = WordSet.of("government", "cabinet");

    /** "The kingdom has recalled its ambassador, the palace in Rabat said": its own, whoever says so. */
    private static final Set<String> OWN = WordSet.of("country", "kingdom", "republic", "emirate", "sultanate");

    private static final Set<String> HEADS =
            WordSet.of("president", "premier", "minister", "king", "queen", "emir", "sultan", "chancellor");

    private static final Set<String> CONTINENTAL =
            WordSet.of("african", "asian", "european", "arab", "latin", "caribbean");

    private static final PolityKey BRITAIN = new PolityKey("GBR");

    /** Whose foreign ministries are called so as well. */
    private static final Set<PolityKey> OTHERS_SO_CALLED = Set.of(new PolityKey("DEU"), new PolityKey("PAK"));

    private final Text text;
    private final Focus focus;
    private final Referents referents;
    private final NamedLeaders leaders;
    private final OfficePlaces places;
    private final OfficesOfOthers others;

    UnnamedOffices(Text text, Focus focus, Referents referents, NamedLeaders leaders, OfficePlaces places) {
        this.text = text;
        this.focus = focus;
        this.referents = referents;
        this.leaders = leaders;
        this.places = places;
        this.others = new OfficesOfOthers(text, referents);
    }

    /** @param at where in the sentence the head stands */
    Optional<PolityKey> of(Place place, Parse parse, Chunk noun, Unit head, int at, int depth) {
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
        Optional<PolityKey> placed = places.there(place, parse)
                .or(() -> places.ofPhrase(place, parse))
                .or(() -> ofHolder(place, parse, depth));
        if (placed.isEmpty() && isForeignOffice(parse, noun)) {
            // told from elsewhere, and Britain is not named: whose, is not told
            boolean elsewhere =
                    text.home().filter(home -> !home.equals(BRITAIN)).isPresent() && !text.names(BRITAIN);
            return elsewhere ? Optional.empty() : Optional.of(BRITAIN);
        }
        return placed.or(() -> new AskedGovernments(text).of(place, parse, head))
                .or(() -> leaders.described(place, parse, noun, head))
                .or(() -> whose(place, parse, depth))
                .or(() -> new OfficeObjects(text).owner(place, parse))
                .or(() -> OfficePlaces.opening(parse, place.chunk()))
                .or(() -> places.ofMinister(place, parse))
                // "a day after its president, Juan Carlos Varela, had recognised China": of whom he is known to be
                .or(() -> parse.unit(noun.from()).in(Words.POSSESSIVES) ? named(place, parse) : Optional.empty())
                .or(() -> leaders.possessorPronoun(place, parse, noun, depth))
                .or(() -> former(place, parse, noun, head, depth))
                .or(() -> bare(parse, noun, head) ? takenUp(place, parse, noun, head, depth) : Optional.empty());
    }

    /** "the office of the Chadian prime minister": of whom the holder is. */
    private Optional<PolityKey> ofHolder(Place place, Parse parse, int depth) {
        int holder = place.chunk() + 2;
        boolean held = parse.lower(holder - 1).equals("of")
                && parse.kindAt(holder, Chunk.Kind.NOUN)
                && Offices.isTitle(text.clauses(place.sentence()).head(holder).lower());
        return held
                ? referents.one(new Place(place.sentence(), holder), depth + 1).stream()
                        .findFirst()
                : Optional.empty();
    }

    /** "The Foreign Office", in capital letters and with no land told: the one in London, but for a report on a state that has one too. */
    private boolean isForeignOffice(Parse parse, Chunk noun) {
        int last = noun.to() - 1;
        return last > noun.from()
                && parse.unit(last).text().equals("Office")
                && parse.unit(last - 1).text().equals("Foreign")
                && OTHERS_SO_CALLED.stream().noneMatch(text::names);
    }

    /** "the government", "the minister": taken up, and not introduced. */
    private Optional<PolityKey> takenUp(Place place, Parse parse, Chunk noun, Unit head, int depth) {
        if (head.is("governments")) {
            // "The first governments recognised it": of several
            return Optional.empty();
        }
        boolean trait =
                Offices.isTitle(head.lower()) && !text.traits().of(head.lower()).isEmpty();
        return (head.in(GOVERNING)
                        ? quoted(place, parse, noun, depth).or(() -> ofThoseIn(place, parse))
                        : Optional.<PolityKey>empty())
                .or(() -> Offices.isTitle(head.lower()) ? named(place, parse) : Optional.empty())
                .or(() -> places.setting(place))
                .or(() -> places.titled(parse, noun, head))
                .or(() -> new TitledLeaders(text, referents).of(place, depth))
                .or(() -> new SameSpeakers(text, referents).of(place, depth))
                .or(() -> places.atHome(head))
                .or(() -> trait ? Optional.empty() : inFocus(place, head, depth))
                .or(() -> head.in(GOVERNING) || place.chunk() == 0 && head.in(OWN)
                        ? saying(place, parse, depth)
                        : Optional.empty())
                .or(() -> isGovernment(head) ? places.whereWritten() : Optional.empty())
                .or(() -> new OfficeObjects(text).host(place, parse))
                .or(() -> new HomeGovernments(text).of(place, parse, noun, head));
    }

    /** "An interim government restored them in 2020": one of whom the text is about, and not toward whom the sentence says that it acted. */
    private Optional<PolityKey> former(Place place, Parse parse, Chunk noun, Unit head, int depth) {
        boolean acted = parse.verbAt(place.chunk() + 1)
                .filter(verb -> verb.finite() && verb.modal().isEmpty() && !verb.negated())
                // "A friendly government welcomed it": any
                .filter(verb -> verb.pastPerfect() || !parse.times().isEmpty())
                .isPresent();
        if (!acted || !head.in(GOVERNING) || !parse.unit(noun.from()).in("a", "an") || noun.to() - noun.from() < 3) {
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

    /** "'The federal government does not recognise it,' a German spokesman said": whoever is quoted means his own. */
    private Optional<PolityKey> quoted(Place place, Parse parse, Chunk noun, int depth) {
        int from = parse.unit(noun.from()).from();
        long marks = text.sentences().get(place.sentence()).tokens().stream()
                .filter(token -> token.from() < from && token.is("\""))
                .count();
        return marks % 2 == 1 ? saying(place, parse, depth).filter(key -> !text.isOrganisation(key)) : Optional.empty();
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

    /** Whom the text was last about; "the country" is no organisation, but rather the state that was proclaimed. */
    private Optional<PolityKey> inFocus(Place place, Unit head, int depth) {
        Set<PolityKey> spoken = others.of(place, depth);
        Optional<PolityKey> focused = focus.before(place, depth, spoken);
        if (focused.filter(text::isOrganisation).isEmpty()) {
            return focused;
        }
        if (Word.isOneOf(head.lower(), "country", "nation", "state", "kingdom", "republic")) {
            return text.memory().lastProclaimed();
        }
        // "Trump recognised it. The EU did not. The president had done so before": no head of an organisation
        boolean acts = text.parse(place.sentence()).kindAt(place.chunk() + 1, Chunk.Kind.VERB);
        return acts && HEADS.contains(head.lower()) || head.is("ministry")
                ? focus.before(place, depth, withBodies(spoken))
                : focused;
    }

    private Set<PolityKey> withBodies(Set<PolityKey> spoken) {
        return Stream.concat(
                        spoken.stream(),
                        text.named().stream()
                                .map(name -> name.naming().polity())
                                .filter(text::isOrganisation))
                .collect(Collectors.toSet());
    }

    /** "the country", "the Pacific nation": taken up, not introduced. */
    private static boolean bare(Parse parse, Chunk noun, Unit head) {
        Unit first = parse.unit(noun.from());
        return first.is("the")
                || first.is("this")
                // "severed ties with Gambia because that country had recognised Taiwan"
                || first.is("that") && head.in("country", "state", "nation", "republic", "kingdom")
                || head.capital() && Offices.isTitle(head.lower())
                // "GABORONE - Government has recalled": as papers there call their own
                || noun.to() - noun.from() == 1 && head.capital() && head.in(GOVERNING);
    }

    private static boolean isGovernment(Unit head) {
        return head.in(GOVERNING) || head.is("council");
    }
}
