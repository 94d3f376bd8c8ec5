package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Diplomats expelled. */
final class Expulsions {
    private static final Set<String> SOME = Set.of("any", "all", "some", "several", "dozens", "more", "other");

    private final Scene scene;

    Expulsions(Scene scene) {
        this.scene = scene;
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            Optional<Status> status = scene.status(verb);
            OptionalInt noun = scene.patient(verb);
            if (noun.isPresent() && status.isPresent()) {
                rule(verb, noun.getAsInt())
                        .flatMap(rule -> expelled(rule, verb, noun.getAsInt(), status.get()))
                        .ifPresent(found::add);
            }
            if (verb.modal().equals("must") || hoursToLeave(verb)) {
                scene.lexicon().verb(Frame.LEAVE, verb.base()).stream()
                        .findFirst()
                        .flatMap(rule -> mustLeave(rule, verb))
                        .ifPresent(found::add);
            }
        }
        found.addAll(new Nominals(scene).all(kind -> kind == ActKind.DIPLOMATS_EXPELLED, this::expulsion));
        return found;
    }

    /** "the expulsion of three Russian diplomats", announced by Poland or Poland's own. */
    private Optional<Found> expulsion(Rule rule, int chunk) {
        OptionalInt of = scene.clauses().after(chunk, rule.prepositions());
        Nominals nominals = new Nominals(scene);
        if (of.isPresent() && scene.parse().lower(of.getAsInt()).equals("their own")) {
            return ofTheirOwn(rule, chunk, nominals);
        }
        if (of.isEmpty()
                || of.getAsInt() != chunk + 2
                || !rule.objects().contains(scene.head(chunk + 2).lower())) {
            return Optional.empty();
        }
        Optional<Status> status = nominals.status(chunk);
        List<PolityKey> actors = nominals.actors(chunk);
        List<PolityKey> targets = new ArrayList<>(scene.owner(chunk + 2));
        OptionalInt from = scene.clauses().after(chunk + 2, Set.of("of", "from"));
        if (targets.isEmpty()) {
            targets.addAll(scene.polities(from));
        }
        targets.removeAll(actors);
        return actors.isEmpty() || targets.isEmpty() || status.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        scene.found(rule, actors, Scene.parties(targets), status.get(), chunk, List.of(chunk + 2)));
    }

    /** "were considering expulsions of their own": of whom others were told to have expelled. */
    private Optional<Found> ofTheirOwn(Rule rule, int chunk, Nominals nominals) {
        List<PolityKey> actors = nominals.actors(chunk);
        List<PolityKey> targets =
                new ArrayList<>(scene.text().lastTargets(ActKind.DIPLOMATS_EXPELLED, scene.sentence()));
        targets.removeAll(actors);
        Optional<Status> status = nominals.status(chunk);
        return actors.isEmpty() || targets.isEmpty() || status.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        scene.found(rule, actors, Scene.parties(targets), status.get(), chunk, List.of(chunk + 2)));
    }

    /** Expelled outright, declared unwelcome, or told to leave. */
    private Optional<Rule> rule(VerbGroup verb, int noun) {
        return scene.rule(Frame.OBJECT, verb, noun)
                .or(() -> countedPeople(verb, noun))
                .filter(rule -> rule.kind() == ActKind.DIPLOMATS_EXPELLED)
                .or(() -> scene.rule(Frame.LEAVE, verb, noun)
                        .filter(rule -> rule.particles().stream().anyMatch(word -> afterwards(noun, word))
                                || verb.base().equals("order") && afterwards(noun, "out")));
    }

    /** "expelled 23 Russians", "expelled none": of a number of a people, in a report on diplomats. */
    private Optional<Rule> countedPeople(VerbGroup verb, int noun) {
        boolean people = scene.head(noun).demonym()
                && scene.units(noun).stream().anyMatch(unit -> unit.tag("NUM") || unit.in(SOME));
        boolean nobody = Set.of("anyone", "any", "none", "nobody")
                .contains(scene.head(noun).lower());
        boolean diplomats = scene.text().sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .anyMatch(token -> token.lower().startsWith("diplomat"));
        return (people || nobody) && diplomats
                ? scene.lexicon().verb(Frame.OBJECT, verb.base(), kind -> kind == ActKind.DIPLOMATS_EXPELLED)
                : Optional.empty();
    }

    private Optional<Found> expelled(Rule rule, VerbGroup verb, int noun, Status status) {
        boolean told = rule.frame() == Frame.LEAVE && !verb.base().equals("declare");
        PolityKey people = scene.head(noun).demonym() ? scene.head(noun).polity() : null;
        List<PolityKey> targets = new ArrayList<>(people == null ? scene.owner(noun) : List.of(people));
        OptionalInt of =
                scene.clauses().after(noun, rule.prepositions().isEmpty() ? Set.of("of", "from") : rule.prepositions());
        boolean ofOthers = targets.isEmpty() && !scene.polities(of).isEmpty();
        if (ofOthers) {
            targets.addAll(scene.polities(of));
        }
        List<PolityKey> actors = new ArrayList<>(scene.polities(scene.agent(verb)));
        if (actors.isEmpty() && verb.passive()) {
            actors.addAll(scene.polities(scene.clauses().after(verb.chunk(), Set.of("from"))));
        }
        if (actors.isEmpty()) {
            actors.addAll(placesToLeave(noun));
        }
        if (actors.isEmpty() && verb.passive()) {
            actors.addAll(scene.announcer(verb));
        }
        if (!targets.isEmpty() && actors.containsAll(targets)) {
            // Nobody expels their own: either "its" is the other side's, or somebody before in the sentence acts.
            if (scene.has(noun, Set.of("its", "their"))) {
                targets = new ArrayList<>(scene.text().otherSide(scene.sentence(), actors));
                if (targets.isEmpty()) {
                    targets.addAll(scene.onlyOther(actors));
                }
            } else {
                actors = new ArrayList<>(firstSubject());
            }
        }
        if (targets.isEmpty()
                && Set.of("that", "whom", "which").contains(scene.parse().lower(noun + 1))) {
            // "the diplomats that Gaddafi still had in London"
            targets.addAll(scene.polities(noun + 2));
        }
        if (targets.isEmpty()) {
            targets.addAll(scene.text().lastTargets(ActKind.DIPLOMATS_EXPELLED, scene.sentence()));
        }
        targets.removeAll(actors);
        return actors.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(
                        rule,
                        actors,
                        Scene.parties(targets),
                        told && status == Status.URGED ? Status.DONE : status,
                        verb.chunk(),
                        scene.shown(verb, noun, ofOthers && !verb.passive() ? of : OptionalInt.empty())));
    }

    /** "Malaysia said that North Korea's decision was unfriendly, and ordered its diplomats to leave": who said so ordered it. */
    private List<PolityKey> firstSubject() {
        return scene.parse().verbs().stream()
                .filter(VerbGroup::finite)
                .findFirst()
                .map(verb -> scene.polities(scene.clauses().subject(verb)))
                .orElse(List.of());
    }

    /** "were given 48 hours to leave Manama and Abu Dhabi": whose capitals they leave. */
    private List<PolityKey> placesToLeave(int noun) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.chunk() > noun && verb.infinitive())
                .filter(verb -> !scene.lexicon().verb(Frame.LEAVE, verb.base()).isEmpty())
                .findFirst()
                .map(verb -> scene.polities(scene.clauses().object(verb)))
                .orElse(List.of());
    }

    private boolean afterwards(int noun, String word) {
        for (int j = noun; j <= noun + 4; j++) {
            if (scene.parse().lower(j).matches("(?:.* )?" + word + "(?: .*)?")) {
                return true;
            }
        }
        return false;
    }

    /** "had 48 hours to leave". */
    private boolean hoursToLeave(VerbGroup verb) {
        return verb.infinitive()
                && scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.NOUN)
                && scene.head(verb.chunk() - 1).lower().matches("hours|days")
                && scene.parse()
                        .verbAt(verb.chunk() - 2)
                        .filter(have -> have.base().matches("have|had|has"))
                        .isPresent();
    }

    /** "said all Iranian diplomats must leave within 48 hours": who says so expels them. */
    private Optional<Found> mustLeave(Rule rule, VerbGroup verb) {
        OptionalInt subject = scene.clauses().subject(verb);
        if (subject.isEmpty()
                || !rule.objects().contains(scene.head(subject.getAsInt()).lower())) {
            return Optional.empty();
        }
        List<PolityKey> targets = scene.owner(subject.getAsInt());
        for (VerbGroup frame : scene.parse().verbs()) {
            if (frame.chunk() < subject.getAsInt() && Speech.says(frame.base())) {
                List<PolityKey> actors =
                        new ArrayList<>(scene.polities(scene.clauses().subject(frame)));
                actors.removeAll(targets);
                if (!actors.isEmpty() && !targets.isEmpty()) {
                    return Optional.of(scene.found(
                            rule,
                            actors,
                            Scene.parties(targets),
                            Status.DONE,
                            verb.chunk(),
                            scene.shown(frame, subject.getAsInt(), OptionalInt.empty())));
                }
            }
        }
        return Optional.empty();
    }
}
