package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Acts whose own actor says that they have not happened: "Kenya has cut ties with Peru, a paper wrote. Nairobi has denied it". */
final class Denials {
    private static final Pattern POINTING = Pattern.compile(
            "it|this|that|(?:the|this|that|these|those|such) (?:report|reports|rumour|rumours|rumor|rumors|news)");

    /** Who is blamed for something denies that, and not what was done to them over it. */
    private static final Set<String> BLAMING = Set.of(
            "accuse",
            "allege",
            "charge",
            "claim",
            "blame",
            "suspect",
            "suggest",
            "hint",
            "threaten",
            "complain",
            "deny");

    private static final Set<Status> ASSERTED = Set.of(Status.DONE, Status.ANNOUNCED, Status.INTENDED);

    /** The last sentence that may tell the news. */
    private static final int LEAD = 2;

    private final Scene scene;

    Denials(Scene scene) {
        this.scene = scene;
    }

    /** @param here the acts told in this sentence so far */
    Optional<Found> of(VerbGroup verb, List<Found> here) {
        if (!verb.base().equals("deny") || verb.negated() || !verb.modal().isEmpty()) {
            return Optional.empty();
        }
        OptionalInt what = scene.patient(verb);
        boolean points = what.isPresent()
                && POINTING.matcher(scene.parse().lower(what.getAsInt())).matches();
        List<PolityKey> who = points ? scene.polities(scene.agent(verb)) : List.of();
        return who.size() == 1 && !isBlamed(verb) ? told(verb, here, Party.of(who.getFirst())) : Optional.empty();
    }

    /** The act told last, in this sentence or the one right before, or the news, where who denies it did it. */
    private Optional<Found> told(VerbGroup verb, List<Found> here, Party who) {
        int sentence = scene.sentence();
        return Stream.concat(
                        here.reversed().stream().filter(told -> told.anchor() < verb.chunk()),
                        scene.text().memory().toldUpTo(sentence - 1).reversed().stream())
                .findFirst()
                .filter(told -> told.sentence() >= sentence - 1)
                .or(() -> verb.perfect() && opensParagraph() ? news() : Optional.empty())
                .filter(told ->
                        ASSERTED.contains(told.status()) && told.actors().equals(List.of(who)))
                .map(told -> denied(verb, told));
    }

    private Found denied(VerbGroup verb, Found told) {
        Found denied = scene.acts()
                .found(
                        scene.lexicon().rule("sequel.denied"),
                        told.kind(),
                        told.actors(),
                        told.targets(),
                        Status.DENIED,
                        told.symmetric(),
                        verb.chunk(),
                        scene.clauses().subject(verb).stream().boxed().toList());
        // "When the minister said in June that Liberia had withdrawn it, Monrovia denied it"
        return denied.when() == null && told.sentence() == scene.sentence() ? denied.dated(told.when()) : denied;
    }

    /** "Kenya's foreign ministry has now denied it": what the report began with. */
    private Optional<Found> news() {
        return scene.text().memory().toldUpTo(LEAD).stream().findFirst().filter(told -> !told.background());
    }

    private boolean opensParagraph() {
        int sentence = scene.sentence();
        return sentence > 0
                && scene.text().sentences().get(sentence).paragraph()
                        != scene.text().sentences().get(sentence - 1).paragraph();
    }

    private boolean isBlamed(VerbGroup verb) {
        boolean here = scene.parse().verbs().stream()
                .anyMatch(other -> other.chunk() < verb.chunk() && BLAMING.contains(other.base()));
        int before = scene.sentence() - 1;
        return here
                || before >= 0
                        && scene.beside(before).parse().verbs().stream()
                                .anyMatch(other -> BLAMING.contains(other.base()));
    }
}
