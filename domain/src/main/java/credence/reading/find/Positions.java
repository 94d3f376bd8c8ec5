package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Phrases;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How others stand to what the report is about, where no word names it: "Italy would not go along", "Malaysia hinted that it might". */
final class Positions {
    private static final Pattern FULL_STOP = Pattern.compile(" \\.$");

    private static final Pattern HAS_NOT = Pattern.compile("ha(?:s|ve|d) not");

    private static final Pattern ONE_OF_THEM = Pattern.compile(" (?:one of|among) th\\w");

    /** What may stand behind a phrase that must be all the clause says: "has no plans to at present". */
    private static final Pattern FOR_NOW = Pattern.compile(
            " (?:for now|at present|so far|as yet|just yet|yet|at this stage|at the moment|for the moment"
                    + "|for the time being|until now|either|as well|too|itself|however|though|before nightfall|overnight)$");

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

    /** "have since added their names": what changes no position. */
    private static final Pattern ADVERB = Pattern.compile(" (?:since|also|already|meanwhile) ");

    /** Words of the longest phrase. */
    private static final int WORDS = 9;

    /** So many are a list of other things. */
    private static final int MANY = 6;

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
        Optional<VerbGroup> question = YesOrNo.answers(scene, verb) ? YesOrNo.question(scene, verb) : Optional.empty();
        return here.stream()
                .anyMatch(told -> told.anchor() == verb.chunk()
                        || question.filter(asked -> told.anchor() == asked.chunk())
                                .isPresent()
                        || (told.rule().id().startsWith("sequel") || isInfinitive(told.anchor()))
                                && told.anchor() > verb.chunk()
                                && told.anchor() <= verb.chunk() + 2);
    }

    private boolean isInfinitive(int chunk) {
        return scene.parse().verbAt(chunk).filter(VerbGroup::infinitive).isPresent();
    }

    private Optional<Found> position(VerbGroup verb, List<Found> here) {
        Optional<Found> again = new SaidTheSame(scene).of(verb, here);
        if (again.isPresent()) {
            return again;
        }
        String words = words(verb, true);
        if (LISTS.stream().noneMatch(list -> scene.lexicon().phrases(list).mayOpen(words))) {
            return Optional.empty();
        }
        String undated = words(verb, false);
        AtIssue issue = new AtIssue(scene, verb, here);
        Optional<Status> status = status(words, undated, issue);
        List<PolityKey> actors = status.isEmpty() || isNone(verb, words, here) ? List.of() : whoever(verb, words);
        if (actors.isEmpty() || actors.size() > MANY) {
            return Optional.empty();
        }
        boolean along = is(undated, ALONG);
        return (is(words, SAME) ? viewBefore() : Optional.<Found>empty())
                .or(() -> issue.of(actors, words.endsWith("ing it"), next.isSaid(words)))
                .filter(act -> act.targets().stream().noneMatch(Parties.of(actors)::contains))
                .filter(act -> !issue.isDone(actors, act))
                // "Libya and Britain restored relations. Peru is not ready for such a step": with which, is not told
                .filter(act -> new Kindred(scene).isToward(act, actors))
                // "A hundred states recognise it. Poland is one of them": of those, and not of the recognised
                .filter(act -> !along
                        || !ONE_OF_THEM.matcher(words).find()
                        || act.actors().isEmpty())
                .filter(act -> !next.isSaid(words) || next.isLeft(act) && !NextInLine.isOneAgainstMany(act, actors))
                .map(act -> told(
                        verb,
                        act,
                        actors,
                        // "denied that it would be next"
                        scene.status(verb).filter(Status.DENIED::equals).orElse(status.get())))
                // "Canada will be next: the minister announced that it was to recognise the council": told in full
                .filter(told -> !next.isSaid(words)
                        || here.stream()
                                .noneMatch(act -> act.anchor() > verb.chunk()
                                        && act.kind() == told.kind()
                                        && act.actors().equals(told.actors())))
                // "Poland is one of them": as it stands, whenever it did
                .map(told -> along && (words.startsWith("is ") || words.startsWith("are "))
                        ? told.dated(null).asBackground()
                        : told);
    }

    /** "Germany does not recognise Lukashenko. Canada takes the same view": of what the sentence right before says, whatever is at issue. */
    private Optional<Found> viewBefore() {
        return scene.text()
                .memory()
                .lastTold(scene.sentence() - 1)
                .filter(told -> told.sentence() == scene.sentence() - 1 && told.kind() == ActKind.RECOGNITION);
    }

    private Optional<Status> status(String words, String undated, AtIssue issue) {
        return is(undated, ALONG)
                ? Optional.of(Status.DONE)
                : PHRASES.stream()
                        .filter(list -> is(words, list.getKey()) || is(undated, list.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .or(() -> is(words, SAME) ? issue.lastStatus() : Optional.empty());
    }

    /** Whether the words tell no position toward what is at issue, though they sound like it. */
    private boolean isNone(VerbGroup verb, String words, List<Found> here) {
        // "Jamaica may be next to recognise it": what, says the verb
        return words.contains("be next to ")
                || words.startsWith("took longer") && isToldNext()
                // "which has recalled its envoy, and Egypt, which has not": what stands beside it
                || HAS_NOT.matcher(words).lookingAt() && !here.isEmpty() && !isBehindSemicolon(verb)
                || next.isHoped(verb, words)
                // "Britain voiced solidarity, and Germany stopped short of that"
                || (words.startsWith("stopped short") || words.startsWith("stops short"))
                        && here.stream()
                                .filter(told -> told.anchor() < verb.chunk())
                                .reduce((one, other) -> other)
                                .filter(PointedOpinions::isOpinion)
                                .isPresent();
    }

    /** "Spain recognised it; Italy had not": what stands beside it is another's. */
    private boolean isBehindSemicolon(VerbGroup verb) {
        return scene.clauses().subject(verb).stream()
                .anyMatch(subject -> scene.parse()
                        .lower(scene.clauses().list(subject).getFirst() - 1)
                        .equals(";"));
    }

    /** "Peru took longer. On Sunday it condemned the raid": what it did at last, the next sentence tells. */
    private boolean isToldNext() {
        int next = scene.sentence() + 1;
        List<Sentence> sentences = scene.text().sentences();
        if (next >= sentences.size()
                || sentences.get(next).paragraph() != sentences.get(next - 1).paragraph()) {
            return false;
        }
        Scene there = scene.beside(next);
        return there.parse().verbs().stream()
                .filter(VerbGroup::finite)
                .map(there.clauses()::subject)
                .anyMatch(subject -> subject.isPresent()
                        && there.parse().lower(subject.getAsInt()).equals("it"));
    }

    /** "Asked whether the United States would follow, the president said no": who was asked about. */
    private List<PolityKey> whoever(VerbGroup verb, String words) {
        Optional<VerbGroup> asked = YesOrNo.answers(scene, verb) ? YesOrNo.question(scene, verb) : Optional.empty();
        OptionalInt spokenFor = is(words, SAME) ? scene.clauses().after(verb.chunk() + 1, "for") : OptionalInt.empty();
        if (spokenFor.isPresent()) {
            // "the chancellor's spokesman said the same for Germany"
            return scene.polities(spokenFor);
        }
        OptionalInt subject = scene.clauses().subject(asked.orElse(verb));
        // "Bosnia will not, because its Serb leaders are opposed": people of its own, and no other state
        boolean people = subject.isPresent()
                && scene.units(subject.getAsInt()).getFirst().in("its", "their")
                && scene.units(subject.getAsInt()).stream().anyMatch(Unit::demonym);
        return people ? List.of() : scene.polities(subject);
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

    /** The words of the clause from its verb on, with its times or without. */
    private String words(VerbGroup verb, boolean times) {
        StringBuilder words = new StringBuilder(
                ADVERB.matcher(scene.parse().lower(verb.chunk())).replaceFirst(" "));
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
        String plain = FULL_STOP.matcher(words).replaceAll("").replace(" n't", " not");
        // "won't"
        return plain.startsWith("wo not") ? "will" + plain.substring(2) : plain;
    }

    private boolean is(String words, String list) {
        Phrases phrases = scene.lexicon().phrases(list);
        return phrases.open(words)
                || phrases.mayOpen(words) && phrases.open(FOR_NOW.matcher(words).replaceFirst(""));
    }
}
