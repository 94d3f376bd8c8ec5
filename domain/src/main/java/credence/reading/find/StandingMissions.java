package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Embassies that are open again, are kept open, stay shut for good, or are the next to open. */
final class StandingMissions {
    private static final Set<String> BE = WordSet.of("is", "are", "was", "were", "be", "been");

    private static final Pattern OPEN = Pattern.compile("\\bopen$");

    private static final Pattern FOR_GOOD = Pattern.compile(" (?:indefinitely|for good)");

    private final Scene scene;
    private final Missions missions;
    private final EmbassyActs acts;

    StandingMissions(Scene scene, Missions missions, EmbassyActs acts) {
        this.scene = scene;
        this.missions = missions;
        this.acts = acts;
    }

    List<Found> of(VerbGroup verb) {
        return switch (verb.base()) {
            case "open", "reopen" -> nextToOpen(verb);
            case "stay", "remain" -> stays(verb);
            case "keep", "leave" -> kept(verb);
            case "declare", "pronounce" -> declaredOpen(verb);
            default -> openAgain(verb);
        };
    }

    /** "Kuwait is expected to be the next to reopen": its embassy, where others opened theirs. */
    private List<Found> nextToOpen(VerbGroup verb) {
        boolean next = verb.infinitive()
                && scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.NOUN)
                && scene.clauses().ordinalCountry(verb.chunk() - 1)
                && scene.clauses().object(verb).isEmpty();
        Optional<Found> before = next
                ? scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> told.kind() == ActKind.EMBASSY_OPENED
                                && told.targets().size() == 1)
                        .findFirst()
                : Optional.empty();
        Optional<Status> status = before.isPresent() ? scene.status(verb) : Optional.empty();
        return status.isEmpty()
                ? List.of()
                : acts.found(
                        scene.lexicon().rule("embassy.open"),
                        scene.polities(scene.agent(verb)),
                        Parties.keys(before.orElseThrow().targets()),
                        status.get(),
                        verb.chunk(),
                        scene.shown(verb, verb.chunk(), OptionalInt.empty()));
    }

    /** "the embassy in Washington is open again". */
    private List<Found> openAgain(VerbGroup verb) {
        boolean working = isWorkingAgain(verb);
        OptionalInt noun = working || isOpenAgain(verb) ? missions.itself(verb) : OptionalInt.empty();
        return noun.isPresent() ? acts.told(scene.lexicon().rule("embassy.open"), verb, noun.getAsInt()) : List.of();
    }

    /** "declared the embassy in Riyadh open", "was declared open on Monday". */
    private List<Found> declaredOpen(VerbGroup verb) {
        OptionalInt noun = verb.passive()
                ? missions.itself(verb)
                : scene.clauses().object(verb).stream().filter(this::isOfOne).findFirst();
        int last = noun.isEmpty() || verb.passive()
                ? verb.chunk()
                : missions.in(noun.getAsInt(), verb).orElse(noun.getAsInt());
        boolean open = OPEN.matcher(scene.parse().lower(last)).find()
                || Word.isOneOf(scene.parse().lower(last + 1), "open", "open again");
        return noun.isPresent() && open
                ? acts.told(scene.lexicon().rule("embassy.open"), verb, noun.getAsInt())
                : List.of();
    }

    private boolean isOpenAgain(VerbGroup verb) {
        int open = verb.chunk() + 1;
        String words = scene.parse().lower(open);
        return BE.contains(verb.base())
                && Word.isOneOf(words, "open", "back", "open again", "back in business", "open once more")
                && (words.endsWith("again")
                        || scene.parse().lower(open + 1).equals("in")
                                && scene.parse().lower(open + 2).equals("business")
                        || Word.isOneOf(scene.parse().lower(open + 1), "again", "once", "in business"));
    }

    /** "Its embassy in Tripoli is working again". */
    private boolean isWorkingAgain(VerbGroup verb) {
        return Word.isOneOf(verb.base(), "work", "operate", "function")
                && !verb.negated()
                && scene.parse().lower(verb.chunk() + 1).equals("again");
    }

    /** "Britain's embassy in Kuwait would remain open": it will not be closed; "will remain closed indefinitely". */
    private List<Found> stays(VerbGroup verb) {
        String how = scene.parse().lower(verb.chunk() + 1);
        if (!Word.isOneOf(verb.modal(), "will", "would") || verb.negated()) {
            return List.of();
        }
        if (how.equals("open")) {
            OptionalInt noun = staying(verb);
            return noun.isPresent()
                    ? closing(verb, noun.getAsInt())
                            .filter(told -> told.status() == Status.ANNOUNCED)
                            .map(told -> told.as(Status.REFUSED))
                            .toList()
                    : List.of();
        }
        boolean shut = Word.isOneOf(how, "closed indefinitely", "closed", "shut indefinitely", "shut")
                && FOR_GOOD.matcher(how + " " + scene.parse().lower(verb.chunk() + 2))
                        .find();
        OptionalInt noun = shut ? missions.itself(verb) : OptionalInt.empty();
        return noun.isPresent() ? acts.told(scene.lexicon().rule("embassy.close"), verb, noun.getAsInt()) : List.of();
    }

    private Stream<Found> closing(VerbGroup verb, int noun) {
        return acts.told(scene.lexicon().rule("embassy.close"), verb, noun).stream();
    }

    /** "their missions in Kuwait City would stay open", in a report on embassies. */
    private OptionalInt staying(VerbGroup verb) {
        OptionalInt subject = scene.clauses().subject(verb);
        return subject.isPresent() && isOfOne(subject.getAsInt()) ? subject : OptionalInt.empty();
    }

    /** "will keep its embassy in Kabul open", "would leave its embassy there open": it will not be closed. */
    private List<Found> kept(VerbGroup verb) {
        OptionalInt noun = scene.clauses().object(verb);
        if (noun.isEmpty() || !isOfOne(noun.getAsInt())) {
            return List.of();
        }
        int last = missions.in(noun.getAsInt(), verb).orElse(noun.getAsInt());
        boolean open = OPEN.matcher(scene.parse().lower(last)).find()
                || Word.isOneOf(scene.parse().lower(last + 1), "open", "running", "working");
        return open
                ? closing(verb, noun.getAsInt())
                        .filter(told -> told.status() == Status.ANNOUNCED
                                || told.status() == Status.INTENDED
                                || verb.progressive())
                        .map(told -> told.as(Status.REFUSED))
                        .toList()
                : List.of();
    }

    private boolean isOfOne(int noun) {
        return missions.isEmbassy(noun) || isItsMission(noun);
    }

    private boolean isItsMission(int noun) {
        return scene.text().isOnEmbassies()
                && Word.isOneOf(scene.head(noun).lower(), "missions", "mission")
                && !scene.has(noun, scene.lexicon().list("other-missions"))
                && (scene.units(noun).getFirst().in(Words.POSSESSIVES)
                        || !scene.owners().of(noun).isEmpty());
    }
}
