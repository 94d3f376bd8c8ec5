package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Outcome;
import credence.reading.lexicon.StatusGroup;
import credence.reading.lexicon.StatusWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the words between a verb and the noun of an act make of it: "decided against", "stopped short of", "has no plans for", "is ready for". */
record StatusBetween(Scene scene, StatusWords words) {
    /** Empty where they leave nothing of the act. */
    record Made(Optional<Status> status) {}

    /** Words that say something of an act only where there is none of them: "sees no reason for". */
    static final Set<String> WANTING = WordSet.of("reason", "reasons", "grounds", "need", "cause", "interest", "use");

    static final Set<String> NO = WordSet.of("no", "little", "neither");
    private static final Set<String> HAVING = WordSet.of("have", "has", "had", "see", "find", "found");
    private static final Set<String> LINKS = WordSet.of("for", "of", "on", "about", "in", "to", "towards");
    private static final Set<String> AGAINST =
            WordSet.of("decide", "be", "is", "are", "was", "were", "opt", "vote", "come");
    private static final Set<String> DISSUADING = WordSet.of("warn", "advise", "argue", "appeal", "urge", "counsel");

    /** "decided against", "stopped short of", "has no plans for", "is ready for": between the verb and the noun of the act. */
    Optional<Made> of(VerbGroup verb, int chunk) {
        String link = scene.parse().lower(chunk - 1);
        if (link.equals("against") && DISSUADING.contains(verb.base())) {
            return Optional.of(new Made(Optional.empty()));
        }
        if (link.equals("against") && AGAINST.contains(verb.base())
                || link.equals("of")
                        && Word.isOneOf(verb.base(), "stop", "fall")
                        && hasBetween(verb, chunk, WordSet.of("short"))) {
            return Optional.of(new Made(Optional.of(verb.negated() ? Status.HYPOTHETICAL : Status.REFUSED)));
        }
        if (!LINKS.contains(link)) {
            return Optional.empty();
        }
        if (Statuses.COPULAS.contains(verb.base())) {
            boolean others = scene.clauses().after(chunk, "by").isPresent() || isOfAnother(chunk, verb);
            return others ? Optional.empty() : predicate(verb, chunk);
        }
        return scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN) && verb.chunk() == chunk - 3
                ? noun(verb, chunk - 2)
                : Optional.empty();
    }

    /** "is ready for", "is not in favour of", "is close to": what the lexicon knows of a word between. */
    private Optional<Made> predicate(VerbGroup copula, int chunk) {
        boolean not = copula.negated() || hasBetween(copula, chunk, WordSet.of("not", "no", "never", "far", "nowhere"));
        for (int i = copula.unit() + 1;
                i < scene.parse().chunks().get(chunk - 1).from();
                i++) {
            // the word before the link: "angry about" is not "about to"
            Optional<StatusGroup> group = words.over(scene.parse().unit(i).lower())
                    .filter(one -> one.particles().isEmpty());
            if (group.isPresent()) {
                Outcome outcome = not ? group.get().not() : group.get().makes();
                return outcome instanceof Outcome.Makes made && made.status() != Status.URGED
                        ? Optional.of(new Made(Optional.of(made.status())))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "has no plans for", "sees no reason for", "rejected calls for", "raised the question of". */
    private Optional<Made> noun(VerbGroup verb, int noun) {
        String head = scene.head(noun).lower();
        boolean none = scene.units(noun).getFirst().in(NO)
                || verb.negated() && (scene.units(noun).getFirst().is("any") || HAVING.contains(verb.base()));
        Optional<StatusGroup> group =
                words.over(head).filter(one -> one.particles().isEmpty());
        if (none && (WANTING.contains(head) || group.isPresent())) {
            // "has no interest in the recognition of Kosovo by Chile": which is another's
            boolean others = scene.clauses().after(noun + 2, "by").isPresent() || isOfAnother(noun + 2, verb);
            return Optional.of(new Made(others ? Optional.empty() : Optional.of(Status.REFUSED)));
        }
        if (verb.negated() || WANTING.contains(head) || group.isEmpty()) {
            return Optional.empty();
        }
        Outcome outcome = words.overPlan(verb.base())
                .filter(one -> one.particles().isEmpty())
                .map(StatusGroup::makes)
                .orElse(group.get().makes());
        return switch (outcome) {
            case Outcome.None gone -> Optional.of(new Made(Optional.empty()));
            case Outcome.Makes made
            when made.status() != Status.ANNOUNCED -> Optional.of(new Made(Optional.of(made.status())));
            case Outcome.Makes made -> Optional.empty();
            case Outcome.Same same -> Optional.empty();
        };
    }

    private boolean hasBetween(VerbGroup verb, int chunk, Set<String> these) {
        for (int i = verb.unit() + 1; i < scene.parse().chunks().get(chunk).from(); i++) {
            if (scene.parse().unit(i).in(these)) {
                return true;
            }
        }
        return false;
    }

    boolean isOfAnother(int chunk, VerbGroup verb) {
        List<PolityKey> owners = scene.owners().of(chunk);
        return !owners.isEmpty()
                && !scene.units(chunk).getFirst().is("its")
                && scene.polities(scene.agent(verb)).stream().noneMatch(owners::contains);
    }
}
