package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** "Members of the Iranian parliament called on the government to", "The Chilean Greens urged the government": the government of those who ask it. */
record AskedGovernments(Text text) {
    private static final Set<String> GOVERNING =
            WordSet.of("government", "administration", "cabinet", "executive", "authorities", "presidency");

    private static final Set<String> ASKING = WordSet.of(
            "call",
            "ask",
            "urge",
            "press",
            "request",
            "appeal",
            "demand",
            "want",
            "advise",
            "recommend",
            "tell",
            "instruct",
            "oblige",
            "bind",
            "push",
            "exhort",
            "invite",
            "beg",
            "implore",
            "authorise",
            "authorize");

    /** Between the verb and whom it asks. */
    private static final Set<String> LINKS = WordSet.of("on", "to", "of", "upon", "that");

    /** Only the one congress has an administration before it. */
    private static final PolityKey CAPITOL = new PolityKey("USA");

    /** "Congressman Eliot Engel urged the administration". */
    private static final Set<String> OF_CONGRESS = WordSet.of("congressman", "congresswoman", "congressmen");

    /** "The Polisario's envoy called on the new president to recognise it": nobody who speaks for one asks another of its own. */
    Set<PolityKey> askers(Place place, int depth, Referents referents) {
        Parse parse = text.parse(place.sentence());
        return asking(place, parse)
                .map(verb -> text.clauses(place.sentence()).subject(verb))
                .filter(subject -> subject.isPresent() && subject.getAsInt() < place.chunk())
                .filter(subject -> speaksFor(text.clauses(place.sentence()).head(subject.getAsInt())))
                .map(subject -> Set.copyOf(referents.one(new Place(place.sentence(), subject.getAsInt()), depth + 1)))
                .orElse(Set.of());
    }

    private static boolean speaksFor(Unit head) {
        return head.named() || head.in("envoy", "ambassador");
    }

    Optional<PolityKey> of(Place place, Parse parse, Unit head) {
        if (!head.in(GOVERNING)) {
            return Optional.empty();
        }
        Optional<VerbGroup> asks = asking(place, parse);
        if (asks.isEmpty()) {
            return Optional.empty();
        }
        boolean members = false;
        Optional<PolityKey> owner = Optional.empty();
        int verb = asks.get().chunk();
        for (int j = begin(parse, verb); j < verb; j++) {
            if (parse.kindAt(j, Chunk.Kind.NOUN)) {
                Chunk noun = parse.chunks().get(j);
                boolean assembly = parse.units().subList(noun.from(), noun.to()).stream()
                        .anyMatch(unit ->
                                unit.in(OfficePlaces.WHO_ASK) || unit.in(Officials.PARTIES) || unit.in(OF_CONGRESS));
                members |= assembly;
                if (assembly && owner.isEmpty()) {
                    owner = ofAssembly(parse, j, head);
                }
            }
        }
        return members ? owner.or(() -> opening(parse)) : Optional.empty();
    }

    /** The verb that asks what stands here to act. */
    private static Optional<VerbGroup> asking(Place place, Parse parse) {
        int before = place.chunk() - 1;
        if (LINKS.contains(parse.lower(before))) {
            before--;
        }
        return parse.verbAt(Math.max(0, before)).filter(verb -> ASKING.contains(verb.base()) && !verb.passive());
    }

    /** Where the clause of the verb begins. */
    private static int begin(Parse parse, int verb) {
        int j = verb - 1;
        while (j >= 0
                && !parse.kindAt(j, Chunk.Kind.STOP)
                && !(parse.kindAt(j, Chunk.Kind.COMMA) && parse.kindAt(j + 1, Chunk.Kind.AND))) {
            j--;
        }
        return j + 1;
    }

    private Optional<PolityKey> ofAssembly(Parse parse, int chunk, Unit head) {
        Chunk noun = parse.chunks().get(chunk);
        for (int i = noun.from(); i < noun.to(); i++) {
            Unit unit = parse.unit(i);
            Optional<PolityKey> chamber = Chambers.of(text, unit);
            if (unit.polity() != null || chamber.isPresent()) {
                return chamber.or(() -> Optional.ofNullable(unit.polity()));
            }
        }
        int behind = chunk + 2;
        boolean of = Word.isOneOf(parse.lower(chunk + 1), "of", "in") && parse.kindAt(behind, Chunk.Kind.NOUN);
        if (of) {
            Chunk whole = parse.chunks().get(behind);
            Optional<PolityKey> named = parse.units().subList(whole.from(), whole.to()).stream()
                    .map(Unit::polity)
                    .flatMap(Stream::ofNullable)
                    .findFirst();
            if (named.isPresent()) {
                return named;
            }
        }
        boolean congress = head.is("administration")
                && parse.units().subList(noun.from(), noun.to()).stream()
                        .anyMatch(unit -> (unit.is("congress") || unit.in(OF_CONGRESS)) && unit.capital());
        return congress ? Optional.of(CAPITOL) : Optional.empty();
    }

    /** "In Tehran deputies called on the government". */
    private static Optional<PolityKey> opening(Parse parse) {
        if (!parse.lower(0).equals("in") || !parse.kindAt(1, Chunk.Kind.NOUN)) {
            return Optional.empty();
        }
        Chunk noun = parse.chunks().get(1);
        Unit last = parse.unit(noun.to() - 1);
        return last.named() && !last.demonym() ? Optional.ofNullable(last.polity()) : Optional.empty();
    }
}
