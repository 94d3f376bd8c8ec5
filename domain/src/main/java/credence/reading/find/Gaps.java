package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.TIME;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.CalendarWords;
import credence.reading.parse.Time;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clauses whose verb is left out: "Venezuela did so in 2009, Brazil and Argentina in December 2010"; "Kenya's came in March". */
final class Gaps {
    static final Set<String> COMES = WordSet.of("come", "follow", "is", "was");

    /** Between who did the same and when: "and Italy only in June", "Nicaragua its own the day after". */
    private static final Set<String> ONLY = WordSet.of(
            "only", "then", "finally", "already", "again", "since", "its own", "their own", "theirs", "hers");

    private static final Pattern COUNTED = Pattern.compile("(\\w+) (hour|day|week|month)s?");

    private final Scene scene;
    private final Between between;
    private final OthersToward othersToward;
    private final OwnedGaps owned;
    private final RecognisedInTurn recognised;

    Gaps(Scene scene) {
        this.scene = scene;
        this.between = new Between(scene);
        this.othersToward = new OthersToward(scene);
        this.owned = new OwnedGaps(scene, between);
        this.recognised = new RecognisedInTurn(scene);
    }

    /** @param told the acts told in this sentence */
    List<Found> all(List<Found> told) {
        List<Found> found = new ArrayList<>();
        List<Found> here = new ArrayList<>(told);
        for (int j = 0; j < scene.parse().chunks().size(); j++) {
            Optional<Found> gap = scene.parse().kindAt(j, NOUN) ? gap(j, here) : Optional.empty();
            gap.ifPresent(found::add);
            gap.ifPresent(here::add);
        }
        found.addAll(new Waves(scene).begun(here));
        found.addAll(
                told.stream().flatMap(act -> OnceMore.of(scene, act).stream()).toList());
        return found;
    }

    private Optional<Found> gap(int noun, List<Found> here) {
        if (owned.is(noun)) {
            return owned.act(noun, here).map(told -> dated(told.again(), told.before(), told.time()));
        }
        Optional<SecondObjects.Told> second = new SecondObjects(scene, between).act(noun, here);
        if (second.isPresent()) {
            return second.map(told -> dated(told.again(), told.before(), told.time()));
        }
        // "Qatar was the second and Italy the third": no list of the rank and the name
        boolean first = scene.clauses().list(noun).getFirst() == noun
                || scene.parse().kindAt(noun - 1, AND)
                        && (PlacesInOrder.isRank(scene, noun - 2) || isItsOwn(noun + 1) || isItsAgain(noun + 1));
        Optional<Found> before = first ? othersToward.act(noun, here) : Optional.empty();
        if (before.isPresent()) {
            int time = othersToward.behind(noun);
            return before.map(act -> othersToward.isRightBehind(noun)
                    ? othersToward.again(act, noun).dated(act.when())
                    : dated(othersToward.again(act, noun), act, time));
        }
        if (first && isCounted(noun)) {
            return counted(noun, here);
        }
        if (!first || !opened(noun) && !isWith(noun)) {
            return Optional.empty();
        }
        Optional<Found> linked = linked(noun, here)
                .or(() -> NamedToo.after(scene, between, noun, here)
                        .flatMap(act -> again(act, noun, noun, noun).map(told -> told.dated(act.when()))));
        if (linked.isPresent()) {
            return linked;
        }
        int place = scene.clauses().list(noun).getLast() + 1;
        if (isInSomethingElse(place + 1)) {
            return Optional.empty();
        }
        if (isWith(noun)) {
            return PlacesInOrder.isNumbered(scene, place) ? placed(noun, here) : Optional.empty();
        }
        return PlacesInOrder.isRank(scene, place)
                        // "Malta followed as the second state and Peru as the third"
                        || scene.parse().lower(place).equals("as") && PlacesInOrder.isRank(scene, place + 1)
                ? placed(noun, here)
                : dated(noun, here);
    }

    /** "Gambia was the first to recognise it and Senegal the last to withdraw it": a place in another row. */
    private boolean isInSomethingElse(int verb) {
        return scene.parse()
                .verbAt(verb)
                .filter(other -> other.infinitive() && !new Pointing(scene).same(other))
                .isPresent();
    }

    /** "recalled its ambassador from Taiwan and Nigeria from Venezuela": the verb is left out, and who and whom are named. */
    private Optional<Found> linked(int noun, List<Found> here) {
        // "will open an embassy in Seoul, and South Korea one in Havana"
        boolean again = isItsAgain(noun + 1) && !isItsOwn(noun + 1);
        boolean own = isItsOwn(noun + 1) || again;
        int link = own ? noun + 2 : noun + 1;
        boolean links = scene.parse().kindAt(link, PREPOSITION)
                && scene.parse().kindAt(link + 1, NOUN)
                && scene.head(link + 1).named()
                && !scene.parse().kindAt(link + 2, VERB);
        Optional<Found> before = here.stream()
                .filter(act -> act.anchor() < noun)
                .reduce((one, other) -> other)
                .filter(act -> links && !between.verbBetween(act.anchor(), noun) && isLinked(act, noun, link))
                .filter(act ->
                        again ? isSameObject(act, noun + 1) : !own || act.kind().isOf(Aspect.MISSION));
        List<PolityKey> actors = before.isPresent() ? scene.polities(noun) : List.of();
        List<PolityKey> targets = before.isPresent() ? scene.polities(link + 1) : List.of();
        return actors.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : before.map(act -> scene.acts()
                        .found(
                                scene.lexicon().rule("sequel.did-so"),
                                act.kind(),
                                Parties.of(actors),
                                Parties.of(targets),
                                act.status(),
                                act.symmetric(),
                                noun,
                                List.of(noun, link + 1)));
    }

    private boolean isItsOwn(int noun) {
        return Word.isOneOf(scene.parse().lower(noun), "one", "its own", "their own");
    }

    /** "and Chad its ambassador to Peru": what is said again of another. */
    private boolean isItsAgain(int noun) {
        return scene.parse().kindAt(noun, NOUN)
                && Word.isOneOf(scene.units(noun).getFirst().lower(), "its", "an")
                && scene.head(noun - 1).named()
                && scene.parse().kindAt(noun + 1, PREPOSITION);
    }

    private boolean isSameObject(Found act, int noun) {
        return act.kind().isOf(Aspect.MISSION)
                && scene.head(noun).in(scene.lexicon().list(MissionNames.list(act.kind())));
    }

    /** Whether the act before has its target behind the same preposition. */
    private boolean isLinked(Found act, int noun, int link) {
        for (int j = act.anchor() + 1; j + 1 < noun; j++) {
            if (scene.parse().kindAt(j, PREPOSITION)
                    && scene.parse().lower(j).equals(scene.parse().lower(link))
                    && scene.parse().kindAt(j + 1, NOUN)) {
                return Parties.of(scene.polities(j + 1)).containsAll(act.targets());
            }
        }
        return false;
    }

    /** "three days before Russia": so long after it, or before it, Russia did the same. */
    private boolean isCounted(int noun) {
        return Word.isOneOf(scene.parse().lower(noun - 1), "before", "after")
                && COUNTED.matcher(scene.parse().lower(noun - 2)).matches()
                && scene.head(noun).named()
                && new PlacesInOrder(scene).closes(scene.clauses().list(noun).getLast() + 1);
    }

    private Optional<Found> counted(int noun, List<Found> here) {
        Matcher many = COUNTED.matcher(scene.parse().lower(noun - 2));
        int days = many.matches() ? CalendarWords.number(many.group(1)).orElse(0) : 0;
        int shift = scene.parse().lower(noun - 1).equals("before") ? days : -days;
        if (days == 0 || scene.polities(noun).stream().noneMatch(recognised::isMember)) {
            return Optional.empty();
        }
        return here.stream()
                .filter(act -> act.anchor() < noun
                        && act.status() == Status.DONE
                        && (act.kind().isOf(Aspect.RECOGNITION)
                                || act.kind().isOf(Aspect.RELATIONS)
                                || Sides.MISSIONS.contains(act.kind())))
                .reduce((one, other) -> other)
                .filter(act -> !between.verbBetween(act.anchor(), noun))
                .flatMap(act -> again(act, noun, scene.clauses().list(noun).getLast(), noun - 2)
                        .map(told -> told.dated(Optional.ofNullable(act.when())
                                .flatMap(day -> CalendarWords.counted(day, shift, many.group(2)))
                                .orElse(null))));
    }

    /** "France was the first, on March 10, and Qatar the second, eighteen days later". */
    private Optional<Found> placed(int noun, List<Found> here) {
        int last = scene.clauses().list(noun).getLast();
        int time = scene.parse().kindAt(last + 2, COMMA) ? last + 3 : last + 2;
        return here.stream()
                .filter(act -> act.anchor() < noun
                        && (isWith(noun) && act.status() == Status.DONE
                                || act.rule().id().startsWith("sequel")
                                || new PlacesInOrder(scene).isRankedAt(act.anchor())))
                .reduce((one, other) -> other)
                .filter(act -> !between.verbBetween(act.anchor(), noun))
                .flatMap(act -> again(act, noun, last, time));
    }

    /** "recognised it on Monday, with Canada the second". */
    private boolean isWith(int noun) {
        return scene.parse().lower(noun - 1).equals("with") && scene.parse().kindAt(noun - 2, COMMA);
    }

    /** Behind a mark or "and"; "recognised by Chad in May and by Kenya in June" repeats its preposition. */
    private boolean opened(int noun) {
        int opener = scene.parse().lower(noun - 1).equals("by") ? noun - 2 : noun - 1;
        return scene.parse().kindAt(opener, COMMA)
                || scene.parse().kindAt(opener, AND)
                || scene.parse().kindAt(opener, STOP);
    }

    private Optional<Found> dated(int noun, List<Found> here) {
        int last = between.behindAside(scene.clauses().list(noun).getLast());
        int time = ONLY.contains(scene.parse().lower(last + 1)) ? last + 2 : last + 1;
        int behind = scene.parse().kindAt(time + 1, OTHER) || between.isSoonAfter(time) ? time + 2 : time + 1;
        if (!between.isTime(time) || scene.parse().kindAt(behind, VERB)) {
            return Optional.empty();
        }
        Optional<Found> before = here.stream()
                .filter(act -> act.anchor() < noun && act.status() == Status.DONE)
                .reduce((one, other) -> other)
                // what is annexed is not annexed by another in turn; "and the rest in 1979" is by the same
                .filter(act -> act.kind() != ActKind.ANNEXATION
                        || !AnnexedNext.of(scene, noun, act).isEmpty())
                .filter(act -> !between.verbBetween(between.spread(act, noun), noun) && between.timeBetween(act, noun));
        return before.flatMap(act -> again(act, noun, last, time));
    }

    private Optional<Found> again(Found before, int noun, int last, int time) {
        List<PolityKey> actors = new ArrayList<>(scene.polities(noun));
        List<Integer> shown = time < scene.parse().chunks().size() ? List.of(noun, last, time) : List.of(noun, last);
        List<Party> others = recognised.are(actors, before, scene.parse().kindAt(noun - 1, AND))
                ? Parties.of(actors)
                : AnnexedNext.of(scene, noun, before);
        if (!others.isEmpty()) {
            return Optional.of(dated(
                    scene.acts()
                            .found(
                                    before.rule(),
                                    before.kind(),
                                    before.actors(),
                                    others,
                                    Status.DONE,
                                    false,
                                    noun,
                                    shown),
                    before,
                    time));
        }
        actors.removeIf(actor ->
                before.actors().contains(Party.of(actor)) || before.targets().contains(Party.of(actor)));
        if (actors.isEmpty()) {
            return Optional.empty();
        }
        Found again = scene.acts()
                .found(
                        scene.lexicon().rule("sequel.did-so"),
                        before.kind(),
                        Parties.of(actors),
                        before.targets(),
                        Status.DONE,
                        before.symmetric(),
                        noun,
                        shown);
        return Optional.of(dated(again, before, time));
    }

    private Found dated(Found again, Found before, int time) {
        Optional<Edtf> told =
                scene.parse().kindAt(time, TIME) ? scene.parse().timeAt(time).map(Time::value) : Optional.empty();
        return again.dated(
                new Shifts(scene).from(time - 1, before.when()).or(() -> told).orElse(null));
    }
}
