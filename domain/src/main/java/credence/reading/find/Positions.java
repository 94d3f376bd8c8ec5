package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** How others stand to what the report is about, where no word names it: "Italy would not go along", "Malaysia hinted that it might". */
final class Positions {
    /** The lists of the lexicon with such phrases, and what they make of the act. */
    private static final List<Map.Entry<String, Status>> PHRASES = List.of(
            Map.entry("stays-out", Status.REFUSED),
            Map.entry("undecided", Status.HYPOTHETICAL),
            Map.entry("comes-along", Status.INTENDED));

    /** "takes the same view": as whoever was told of right before. */
    private static final String SAME = "same-view";

    /** "was ahead of them by a day": who did so too, whenever that was. */
    private static final String ALONG = "went-along";

    static final List<String> LISTS = List.of("stays-out", "undecided", "comes-along", ALONG, SAME);

    /** Words of the longest phrase. */
    private static final int WORDS = 9;

    private final Scene scene;
    private final NextInLine next;

    Positions(Scene scene) {
        this.scene = scene;
        this.next = new NextInLine(scene);
    }

    /** @param here the acts told in this sentence so far */
    List<Found> all(List<Found> here) {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            if ((verb.finite() || isForeseen(verb))
                    && !isTold(verb, here)
                    && !isTold(verb, found)
                    && !isForestalled(verb)) {
                position(verb, here).ifPresent(found::add);
            }
        }
        return found;
    }

    /** "Diplomats expect Panama to be next". */
    private boolean isForeseen(VerbGroup verb) {
        return verb.infinitive()
                && scene.parse().lower(verb.chunk() + 1).equals("next")
                && scene.clauses()
                        .hook(verb)
                        .flatMap(scene.parse()::verbAt)
                        .filter(outer -> outer.base().equals("expect") && !outer.passive() && !outer.negated())
                        .isPresent();
    }

    /** "ended the relations itself before Chile could": it was not left to. */
    private boolean isForestalled(VerbGroup verb) {
        OptionalInt subject = scene.clauses().subject(verb);
        return subject.isPresent()
                && scene.parse()
                        .lower(scene.clauses().list(subject.getAsInt()).getFirst() - 1)
                        .equals("before");
    }

    private boolean isTold(VerbGroup verb, List<Found> here) {
        // "had no plans to follow", "sees no reason to recognise Kosovo": read by what follows, too
        return here.stream()
                .anyMatch(told -> told.anchor() == verb.chunk()
                        || (told.rule().id().startsWith("sequel") || isInfinitive(told.anchor()))
                                && told.anchor() > verb.chunk()
                                && told.anchor() <= verb.chunk() + 2);
    }

    private boolean isInfinitive(int chunk) {
        return scene.parse().verbAt(chunk).filter(VerbGroup::infinitive).isPresent();
    }

    private Optional<Found> position(VerbGroup verb, List<Found> here) {
        String words = words(verb, true);
        String undated = words(verb, false);
        boolean along = is(undated, ALONG);
        Optional<Status> status = along
                ? Optional.of(Status.DONE)
                : PHRASES.stream()
                        .filter(list -> is(words, list.getKey()) || is(undated, list.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .or(() -> is(words, SAME) ? lastStatus(verb, here) : Optional.empty());
        // "Jamaica may be next to recognise it": what, says the verb
        if (status.isEmpty() || words.contains("be next to ")) {
            return Optional.empty();
        }
        boolean otherwise = words.matches("ha(?:s|ve|d) not.*") && !here.isEmpty() || next.isHoped(verb, words);
        if (otherwise) {
            // "which has recalled its envoy, and Egypt, which has not": what stands beside it
            return Optional.empty();
        }
        boolean opined = words.startsWith("stopped short") || words.startsWith("stops short");
        if (opined
                && here.stream()
                        .filter(told -> told.anchor() < verb.chunk())
                        .reduce((one, other) -> other)
                        .filter(PointedOpinions::isOpinion)
                        .isPresent()) {
            // "Britain voiced solidarity, and Germany stopped short of that"
            return Optional.empty();
        }
        List<PolityKey> actors = whoever(verb, words);
        Optional<Found> before = asked(actors)
                .or(() -> own(verb, here, actors))
                .or(() -> words.endsWith("ing it") ? beside(verb, here, actors) : Optional.empty())
                .or(() -> before(verb, here, next.isSaid(words)));
        return actors.isEmpty() || actors.size() > 6
                ? Optional.empty()
                : before.filter(act -> act.targets().stream().noneMatch(Parties.of(actors)::contains))
                        .filter(act -> !hasDone(actors, act, verb, here))
                        // "Libya and Britain restored relations. Peru is not ready for such a step": with which, is not
                        // told
                        .filter(act -> new Kindred(scene).isToward(act, actors))
                        // "A hundred states recognise it. Poland is one of them": of those, and not of the recognised
                        .filter(act -> !along
                                || !words.matches(".* (?:one of|among) th\\w+.*")
                                || act.actors().isEmpty())
                        .filter(act ->
                                !next.isSaid(words) || next.isLeft(act) && !NextInLine.isOneAgainstMany(act, actors))
                        .map(act -> told(
                                verb,
                                act,
                                actors,
                                // "denied that it would be next"
                                scene.status(verb).filter(Status.DENIED::equals).orElse(status.get())))
                        // "Poland is one of them": as it stands, whenever it did
                        .map(told -> along && words.matches("(?:is|are) .*")
                                ? told.dated(null).asBackground()
                                : told);
    }

    /** "Asked whether the United States would follow, the president said no": who was asked about. */
    private List<PolityKey> whoever(VerbGroup verb, String words) {
        Optional<VerbGroup> asked = Word.isOneOf(words, "said no", "says no") ? asked(scene, verb) : Optional.empty();
        OptionalInt subject = scene.clauses().subject(asked.orElse(verb));
        // "Bosnia will not, because its Serb leaders are opposed": people of its own, and no other state
        boolean people = subject.isPresent()
                && scene.units(subject.getAsInt()).getFirst().in(Set.of("its", "their"))
                && scene.units(subject.getAsInt()).stream().anyMatch(Unit::demonym);
        return people ? List.of() : scene.polities(subject);
    }

    /** The verb of what was asked, which this one answers. */
    private static Optional<VerbGroup> asked(Scene scene, VerbGroup answer) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.chunk() < answer.chunk() && verb.finite())
                .filter(verb -> scene.clauses().subject(verb).stream()
                        .anyMatch(subject -> Word.isOneOf(
                                scene.parse()
                                        .lower(scene.clauses().list(subject).getFirst() - 1),
                                "whether",
                                "if")))
                .findFirst();
    }

    /** Whether what is asked with a verb is answered in the sentence. */
    static boolean isAnswered(Scene scene, VerbGroup verb) {
        return scene.parse().verbs().stream()
                .filter(answer -> answer.chunk() > verb.chunk() && answers(scene, answer))
                .anyMatch(answer -> asked(scene, answer).equals(Optional.of(verb)));
    }

    /** "said no". */
    static boolean answers(Scene scene, VerbGroup verb) {
        return verb.finite()
                && Speech.says(verb.base())
                && Set.of("no", "yes").contains(scene.parse().lower(verb.chunk() + 1));
    }

    private Found told(VerbGroup verb, Found act, List<PolityKey> actors, Status status) {
        Kindred kindred = new Kindred(scene);
        List<PolityKey> host = kindred.host(act, actors, new Announcers(scene).of(verb));
        return scene.acts()
                .found(
                        scene.lexicon().rule("sequel.position"),
                        act.kind(),
                        Parties.of(host.isEmpty() ? actors : host),
                        host.isEmpty() ? kindred.targets(act, actors) : Parties.of(actors),
                        status,
                        act.symmetric(),
                        verb.chunk(),
                        scene.clauses().subject(verb).stream()
                                .boxed()
                                .flatMap(subject -> scene.clauses().list(subject).stream())
                                .toList());
    }

    /** "Its parliament urged Iraq to close the embassy. The prime minister said he would not": what it was asked to do right before. */
    private Optional<Found> asked(List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                .takeWhile(act -> act.sentence() >= scene.sentence() - 1)
                .filter(act -> act.status() == Status.URGED
                        && !actors.isEmpty()
                        && act.actors().equals(Parties.of(actors)))
                .findFirst();
    }

    /** "Ethiopia, thought likely to recognise it, says that it will not": what it was thought to do. */
    private static Optional<Found> own(VerbGroup verb, List<Found> here, List<PolityKey> actors) {
        return here.stream()
                .filter(act -> act.anchor() < verb.chunk()
                        && (act.status() == Status.HYPOTHETICAL || act.status() == Status.URGED)
                        && !actors.isEmpty()
                        && act.actors().equals(Parties.of(actors)))
                .reduce((one, other) -> other);
    }

    /** "recalled their ambassadors, and Italy was considering it": what stands right before. */
    private static Optional<Found> beside(VerbGroup verb, List<Found> here, List<PolityKey> actors) {
        return here.stream()
                .filter(act -> act.anchor() < verb.chunk()
                        && act.status() == Status.DONE
                        && !PointedOpinions.isOpinion(act)
                        && act.actors().stream().noneMatch(Parties.of(actors)::contains))
                .reduce((one, other) -> other);
    }

    /** What is talked about: in this sentence, else in those before. */
    private Optional<Found> before(VerbGroup verb, List<Found> here, boolean isNext) {
        List<List<Found>> told = List.of(
                scene.text().memory().topicalUpTo(scene.sentence()),
                scene.text().memory().toldUpTo(scene.sentence() - 1),
                here.stream().filter(act -> act.anchor() < verb.chunk()).toList());
        // "will not recognise Kosovo, whose declaration of independence it rejects": that is nobody else's to do
        Optional<Found> issue =
                Issue.at(scene.sentence(), Issue.ends(told, act -> act.kind() != ActKind.INDEPENDENCE_DECLARED));
        // "Panama established relations with China and broke with Taiwan. Honduras may be next": to break
        Optional<Found> toLeave = issue.filter(act -> isNext
                        && Rivals.isTakenUp(act)
                        && act.targets().stream().anyMatch(Rivals.BOTH::contains))
                .map(act ->
                        Rivals.broken(act, told.stream().flatMap(List::stream).toList()))
                .orElse(issue);
        // "Poland recalled its ambassador from Cairo. Norway may be next"
        return toLeave.isEmpty() && isNext
                ? new Partners(scene, here).stepBefore().filter(step -> !step.background())
                : toLeave;
    }

    /** How whoever was told of last stands to it. */
    private Optional<Status> lastStatus(VerbGroup verb, List<Found> here) {
        // "will not recognise Kosovo, whose declaration of independence it called illegal": nobody else declares it
        return here.stream()
                .filter(act -> act.anchor() < verb.chunk() && act.kind() != ActKind.INDEPENDENCE_DECLARED)
                .reduce((one, other) -> other)
                .or(() -> scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                        .filter(act -> act.kind() != ActKind.INDEPENDENCE_DECLARED)
                        .findFirst())
                .filter(act -> act.sentence() >= scene.sentence() - 1)
                .map(Found::status)
                .filter(status -> status != Status.DONE);
    }

    /** "Panama and Peru recognised it. Panama may be next": who has done so is neither next nor out of it. */
    private boolean hasDone(List<PolityKey> actors, Found act, VerbGroup verb, List<Found> here) {
        return Stream.concat(
                        scene.text().memory().toldUpTo(scene.sentence() - 1).stream(),
                        here.stream().filter(told -> told.anchor() < verb.chunk()))
                .anyMatch(told -> told.status() == Status.DONE
                        && told.kind() == act.kind()
                        && told.targets().equals(act.targets())
                        && told.actors().containsAll(Parties.of(actors)));
    }

    /** The words of the clause from its verb on, with its times or without. */
    private String words(VerbGroup verb, boolean times) {
        StringBuilder words = new StringBuilder(scene.parse().lower(verb.chunk()));
        for (int j = verb.chunk() + 1;
                j < verb.chunk() + WORDS && j < scene.parse().chunks().size();
                j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.STOP) || scene.parse().kindAt(j, Chunk.Kind.COMMA)) {
                break;
            }
            if (!scene.parse().lower(j).equals("also")
                    && (times || !scene.parse().kindAt(j, Chunk.Kind.TIME))) {
                words.append(' ').append(scene.parse().lower(j));
            }
        }
        return words.toString().replaceAll(" \\.$", "");
    }

    private boolean is(String words, String list) {
        return scene.lexicon().phrases(list).open(words);
    }
}
