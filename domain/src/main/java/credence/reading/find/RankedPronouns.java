package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** "Togo withdrew its recognition. Serbia said it was the 15th country to do so": who has a rank did what is ranked, and not who says so. */
final class RankedPronouns {
    private static final Set<String> STATES =
            WordSet.of("country", "state", "nation", "member", "government", "capital");

    private static final Set<String> POINTING = WordSet.of(
            "do", "take", "make", "follow", "act", "go", "leave", "join", "move", "change", "switch", "desert");

    private static final Set<String> BOASTING = WordSet.of("boast", "recall", "remember", "brag", "recollect");

    /** Sentences from the act to what ranks its doer. */
    private static final int NEAR = 3;

    private final Text text;
    private final Sayers sayers;
    private final Focus focus;

    RankedPronouns(Text text, Sayers sayers, Focus focus) {
        this.text = text;
        this.sayers = sayers;
        this.focus = focus;
    }

    /** Empty where no rank is told of it, or where whom it would mean anyway has done such a thing. */
    Optional<PolityKey> of(Place place, Unit head, int depth) {
        Optional<VerbGroup> ranked = ranked(place, head);
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        List<Found> told = text.memory().toldUpTo(place.sentence()).reversed().stream()
                .filter(act -> act.sentence() >= place.sentence() - NEAR
                        && (act.sentence() < place.sentence() || act.anchor() < place.chunk())
                        && (act.kind().effect().isPresent() || act.kind() == ActKind.DIPLOMATS_EXPELLED))
                .toList();
        Optional<Found> pair = told.stream()
                .findFirst()
                .filter(one -> one.sentence() == place.sentence() - 1 && one.status() == Status.DONE && isJoint(one))
                .filter(one -> isOfKind(one, ranked.get()) && names(place, ranked.get(), one));
        if (pair.isPresent()) {
            // "Belize and Taiwan established ties. It was the third country to do so": the one named first
            return pair.map(one -> Parties.keys(one.actors()).getFirst());
        }
        // "Peru may follow. It is the third country to do so": who did it, but "It would be the fourth": who may
        List<Found> done = told.stream()
                .filter(one -> isAhead(place) || one.status() == Status.DONE)
                .toList();
        Optional<Found> act = Stream.concat(done.stream(), told.stream())
                .filter(one -> !one.background())
                .filter(one -> isOfKind(one, ranked.get()) && names(place, ranked.get(), one))
                .findFirst();
        List<PolityKey> doers = act.map(one -> Parties.keys(one.actors())).orElse(List.of());
        if (doers.size() != 1) {
            return Optional.empty();
        }
        List<PolityKey> sayer = sayers.sayer(place, head, depth);
        if (isAhead(place) && !sayer.isEmpty()) {
            // "Sweden announced that it would become the first": its own step
            return Optional.empty();
        }
        Optional<PolityKey> usual = sayer.isEmpty()
                ? focus.before(place, depth, sayers.tellers(place, depth))
                : Optional.of(sayer.getFirst());
        int near = place.sentence() - 1;
        boolean did = usual.map(Party::of).stream()
                .anyMatch(who -> done.stream()
                        .filter(one -> isOfKind(one, ranked.get()) && names(place, ranked.get(), one))
                        // "China broke with Belize. Belize and Taiwan established ties. It was the third country to"
                        .filter(one -> one.sentence() >= act.get().sentence()
                                || act.get().sentence() < near)
                        .anyMatch(one -> one.actors().contains(who)
                                || isJoint(one) && one.targets().contains(who)));
        return did ? Optional.empty() : Optional.of(doers.getFirst());
    }

    /** "Israel and Morocco established relations": of either it may be said. */
    private boolean isJoint(Found act) {
        Clauses clauses = text.clauses(act.sentence());
        return act.symmetric()
                && text.parse(act.sentence())
                        .verbAt(act.anchor())
                        .map(clauses::subject)
                        .filter(subject -> subject.isPresent()
                                && clauses.list(subject.getAsInt()).size() > 1)
                        .isPresent();
    }

    private boolean isAhead(Place place) {
        Parse parse = text.parse(place.sentence());
        return parse.verbAt(behindAdverbs(parse, place.chunk() + 1))
                .filter(verb -> !verb.modal().isEmpty())
                .isPresent();
    }

    /** "to do so" is to do whatever was told, "to recognise it" only that. */
    private boolean isOfKind(Found act, VerbGroup verb) {
        return POINTING.contains(verb.base())
                || Stream.of(Frame.values())
                        .flatMap(frame -> text.lexicon().verb(frame, verb.base()).stream())
                        .anyMatch(rule -> rule.kind() == act.kind());
    }

    /** "the first member to recognise Palestine": nobody is named there but toward whom it was done. */
    private boolean names(Place place, VerbGroup verb, Found act) {
        return text.parse(place.sentence()).units().stream()
                .skip(verb.unit())
                .takeWhile(unit -> !unit.is(",") && !unit.is("after"))
                .filter(unit -> unit.named() && unit.polity() != null)
                .allMatch(unit -> act.targets().contains(Party.of(Objects.requireNonNull(unit.polity()))));
    }

    private Optional<VerbGroup> ranked(Place place, Unit head) {
        Parse parse = text.parse(place.sentence());
        Clauses clauses = text.clauses(place.sentence());
        int be = behindAdverbs(parse, place.chunk() + 1);
        int rank = behindAside(parse, behindAdverbs(parse, be + 1));
        // "Rabat counts it as the 37th country to have done so"
        boolean copula = parse.lower(be).equals("as")
                || parse.kindAt(be, Chunk.Kind.VERB)
                        && parse.verbAt(be)
                                .filter(verb -> verb.finite() && Statuses.COPULAS.contains(verb.base()))
                                .isPresent();
        // "boasted it had been the first to do so", "recalled that it was": who says so of itself
        boolean own = parse.verbAt(be).filter(VerbGroup::pastPerfect).isPresent() || isOfItself(parse, place.chunk());
        boolean rankedSo = copula
                && !own
                && parse.kindAt(rank, Chunk.Kind.NOUN)
                && isNumbered(parse, rank)
                && (head.is("it") || Word.isOneOf(parse.lower(place.chunk()), "the country", "the state", "the nation"))
                && (clauses.head(rank).in(STATES) || PlacesInOrder.isPlaceWord(parse.lower(rank)));
        return parse.verbs().stream()
                .filter(verb -> rankedSo && verb.chunk() > rank && isOf(verb, rank, clauses))
                .findFirst();
    }

    private static boolean isOfItself(Parse parse, int pronoun) {
        int before = parse.lower(pronoun - 1).equals("that") ? pronoun - 2 : pronoun - 1;
        return BOASTING.contains(
                parse.verbAt(Math.max(0, before)).map(VerbGroup::base).orElse(""));
    }

    /** "the first", but not "the only", "the last", which may be said of who did nothing new. */
    private static boolean isNumbered(Parse parse, int rank) {
        Chunk noun = parse.chunks().get(rank);
        return parse.units().subList(noun.from(), noun.to()).stream()
                .anyMatch(unit -> Ordinals.rank(unit.lower()).isPresent());
    }

    /** "It was, according to the minister, the fourth country". */
    private static int behindAside(Parse parse, int comma) {
        int end = comma + 1;
        while (parse.kindAt(comma, Chunk.Kind.COMMA) && end < comma + 7 && !parse.kindAt(end, Chunk.Kind.COMMA)) {
            end++;
        }
        return parse.kindAt(comma, Chunk.Kind.COMMA) && parse.kindAt(end, Chunk.Kind.COMMA) ? end + 1 : comma;
    }

    private static int behindAdverbs(Parse parse, int first) {
        int j = first;
        while (parse.kindAt(j, Chunk.Kind.OTHER)) {
            j++;
        }
        return j;
    }

    private static boolean isOf(VerbGroup verb, int rank, Clauses clauses) {
        return verb.infinitive()
                && clauses.hook(verb).filter(hook -> hook == rank).isPresent();
    }
}
