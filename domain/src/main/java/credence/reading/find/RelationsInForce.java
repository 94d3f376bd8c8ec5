package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Relations that begin by themselves, as the words have it: "Diplomatic relations with both took effect the same day". */
record RelationsInForce(Scene scene, Partners partners) {
    private static final Set<String> DIPLOMATIC = WordSet.of("diplomatic", "full", "formal", "official");

    private static final Pattern PRONOUNS = Pattern.compile("both|both states|both countries|the two|them|it|each");

    List<Found> of(VerbGroup verb) {
        Optional<Found> resumed = new Resumptions(scene).of(verb);
        if (resumed.isPresent()) {
            return List.of(resumed.get());
        }
        OptionalInt ties = begins(verb) ? scene.clauses().subject(verb) : OptionalInt.empty();
        Optional<Status> status = ties.isPresent() ? scene.status(verb) : Optional.empty();
        if (status.isEmpty()) {
            return List.of();
        }
        int noun = ties.getAsInt();
        boolean again = Word.isOneOf(scene.units(noun).getFirst().lower(), "renewed", "restored", "resumed");
        Rule rule = scene.lexicon().rule(again ? "relations.restore" : "relations.establish");
        if (!rule.objects().contains(scene.head(noun).lower())
                || !again && !scene.has(noun, DIPLOMATIC)
                || scene.rules().isOfAnotherSort(noun, rule)) {
            return List.of();
        }
        OptionalInt between = scene.clauses().after(noun, "between");
        OptionalInt with = scene.clauses().after(noun, "with");
        if (between.isPresent()) {
            return Relations.pair(
                            scene,
                            rule,
                            scene.polities(between),
                            status.get(),
                            verb.chunk(),
                            List.of(noun, Relations.last(scene, between)))
                    .stream()
                    .toList();
        }
        List<PolityKey> others = with.isPresent() ? others(with.getAsInt()) : List.of();
        List<PolityKey> actors = with.isPresent() ? actors(others) : List.of();
        if (with.isPresent() && !actors.isEmpty()) {
            return List.of(scene.acts()
                    .found(
                            rule,
                            rule.namedKind(),
                            Parties.of(actors),
                            Parties.of(others),
                            status.get(),
                            true,
                            verb.chunk(),
                            List.of(noun, with.getAsInt())));
        }
        List<PolityKey> two = with.isPresent() ? List.of() : new RelatedPairs(scene, partners).of(verb, status.get());
        return Relations.pair(scene, rule, two, status.get(), verb.chunk(), List.of(noun)).stream()
                .toList();
    }

    /** "took effect", "came into force". */
    private boolean begins(VerbGroup verb) {
        if (verb.passive() || verb.negated()) {
            return false;
        }
        String next = scene.parse().lower(verb.chunk() + 1);
        return verb.base().equals("take") && next.equals("effect")
                || Word.isOneOf(verb.base(), "come", "enter", "go")
                        && next.equals("into")
                        && Word.isOneOf(scene.parse().lower(verb.chunk() + 2), "effect", "force", "being");
    }

    /** "with both": with those toward whom the act before was. */
    private List<PolityKey> others(int with) {
        return PRONOUNS.matcher(scene.parse().lower(with)).matches()
                ? lastRecognised().stream()
                        .map(Found::targets)
                        .flatMap(List::stream)
                        .flatMap(Parties::known)
                        .distinct()
                        .toList()
                : scene.polities(with);
    }

    private List<PolityKey> actors(List<PolityKey> others) {
        List<PolityKey> doers = lastRecognised().stream()
                .filter(told -> Parties.of(others).containsAll(told.targets()))
                .map(Found::actors)
                .flatMap(List::stream)
                .flatMap(Parties::known)
                .distinct()
                .toList();
        return doers.size() == 1 ? doers : new RelatedPairs(scene, partners).otherThan(others);
    }

    /** The recognitions by the same one that were told last. */
    private List<Found> lastRecognised() {
        List<Found> told = scene.text().memory().toldUpTo(scene.sentence()).reversed();
        List<Party> doers = told.isEmpty() ? List.of() : told.getFirst().actors();
        return told.stream()
                .takeWhile(
                        one -> one.kind() == ActKind.RECOGNITION && one.actors().equals(doers))
                .toList();
    }
}
