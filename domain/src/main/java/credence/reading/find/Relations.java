package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Diplomatic relations: established, severed, suspended, downgraded, restored. */
final class Relations {
    private final Scene scene;

    Relations(Scene scene) {
        this.scene = scene;
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            OptionalInt patient = scene.patient(verb);
            if (patient.isPresent()
                    && RelationWords.NOUNS.contains(
                            scene.head(patient.getAsInt()).lower())) {
                if (verb.base().equals("switch") || verb.base().equals("shift")) {
                    switched(found, verb, patient.getAsInt());
                } else {
                    verb(verb, patient.getAsInt()).ifPresent(found::add);
                }
            } else if (patient.isPresent()
                    && scene.head(patient.getAsInt()).in(Set.of("them", "these"))
                    && RelationWords.VERBS.containsKey(verb.base())
                    && aboutRelations()) {
                verb(verb, patient.getAsInt()).ifPresent(found::add);
            } else if (verb.base().equals("switch")
                    && patient.isPresent()
                    && Set.of("allegiance", "sides")
                            .contains(scene.head(patient.getAsInt()).lower())) {
                switched(found, verb, patient.getAsInt());
            } else if (verb.base().equals("break")) {
                breakWith(verb).ifPresent(found::add);
            }
        }
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN)) {
                noun(chunk).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Found> verb(VerbGroup verb, int noun) {
        ActKind kind = RelationWords.VERBS.get(verb.base());
        if (kind == null
                || !diplomatic(
                        noun,
                        RelationWords.WEAK.contains(verb.base()) && !level(noun) && !ownTiesWithOne(verb, noun))) {
            return Optional.empty();
        }
        Optional<Status> status = scene.status(verb);
        if (status.isEmpty()) {
            return Optional.empty();
        }
        boolean joint = RelationWords.JOINT.contains(kind.word());
        OptionalInt agent = scene.agent(verb);
        List<PolityKey> actors = new ArrayList<>(scene.polities(agent));
        if (actors.isEmpty() && verb.passive()) {
            actors.addAll(scene.owner(noun));
        }
        OptionalInt between = scene.clauses().after(noun, Set.of("between"));
        if (between.isEmpty() && verb.passive()) {
            between = scene.clauses().after(verb.chunk(), Set.of("between"));
        }
        if (between.isPresent() && (joint || actors.isEmpty())) {
            return pair(
                    kind,
                    scene.polities(between),
                    status.get(),
                    verb.chunk(),
                    List.of(noun, between.getAsInt(), last(between)));
        }
        OptionalInt with = scene.clauses().after(noun, Set.of("with", "to"));
        if (with.isEmpty() && verb.passive()) {
            with = scene.clauses().after(verb.chunk(), Set.of("with"));
        }
        boolean pronoun = with.isPresent() && scene.head(with.getAsInt()).in(Set.of("it", "them"));
        List<PolityKey> partners = new ArrayList<>(pronoun ? partnersBefore(agent, actors) : scene.polities(with));
        partners.removeAll(actors);
        List<Integer> shown = shown(agent, noun, with);
        if (partners.isEmpty() && joint && actors.size() == 2) {
            return pair(kind, actors, status.get(), verb.chunk(), shown);
        }
        boolean unnamed = with.isEmpty() || scene.head(with.getAsInt()).lower().equals("level");
        if (partners.isEmpty() && unnamed) {
            partners.addAll(partnersBefore(agent, actors));
        }
        if (partners.isEmpty()
                && with.isPresent()
                && credence.reading.parse.Words.COUNTRY_WORDS.contains(
                        scene.head(with.getAsInt()).lower())) {
            scene.referents()
                    .focusBefore(new Place(scene.sentence(), 0), 1)
                    .filter(key -> !actors.contains(key))
                    .ifPresent(partners::add);
        }
        if (actors.isEmpty() || partners.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(scene.found(
                kind, Scene.parties(actors), Scene.parties(partners), status.get(), joint, verb.chunk(), shown));
    }

    private int last(OptionalInt chunk) {
        return scene.clauses().list(chunk.getAsInt()).getLast();
    }

    private Optional<Found> pair(ActKind kind, List<PolityKey> both, Status status, int anchor, List<Integer> shown) {
        if (both.size() != 2) {
            return Optional.empty();
        }
        return Optional.of(scene.found(
                kind,
                List.of(Party.of(both.getFirst())),
                List.of(Party.of(both.getLast())),
                status,
                RelationWords.JOINT.contains(kind.word()),
                anchor,
                shown));
    }

    /** "Mauritania broke them off": what was last told of was relations. */
    private boolean aboutRelations() {
        return scene.text().toldUpTo(scene.sentence()).reversed().stream()
                .findFirst()
                .flatMap(told -> told.kind().effect())
                .map(effect -> effect.aspect() == credence.act.Aspect.RELATIONS)
                .orElse(false);
    }

    /** "ending its ties with Taiwan": whose and with whom is said, so no other sort of ties is meant. */
    private boolean ownTiesWithOne(VerbGroup verb, int noun) {
        return verb.base().equals("end")
                && scene.has(noun, Set.of("its", "their", "all"))
                && scene.polities(scene.clauses().after(noun, Set.of("with"))).size() == 1;
    }

    /** "lowered relations to the level of charge d'affaires". */
    private boolean level(int noun) {
        OptionalInt to = scene.clauses().after(noun, Set.of("to"));
        return to.isPresent() && scene.head(to.getAsInt()).lower().equals("level");
    }

    private boolean diplomatic(int noun, boolean mustSay) {
        if (scene.has(noun, RelationWords.OTHER_SORT) && !scene.has(noun, Set.of("diplomatic"))) {
            return false;
        }
        return !mustSay || scene.has(noun, RelationWords.DIPLOMATIC);
    }

    private List<Integer> shown(OptionalInt agent, int noun, OptionalInt with) {
        List<Integer> chunks = new ArrayList<>(List.of(noun));
        if (agent.isPresent()) {
            chunks.addAll(scene.clauses().list(agent.getAsInt()));
        }
        if (with.isPresent()) {
            chunks.addAll(scene.clauses().list(with.getAsInt()));
        }
        return chunks;
    }

    /** "China broke off relations in reply": with whom the text was just about. */
    private List<PolityKey> partnersBefore(OptionalInt agent, List<PolityKey> actors) {
        if (agent.isEmpty() || actors.size() != 1) {
            return List.of();
        }
        List<PolityKey> sides = scene.text().otherSide(scene.sentence(), actors);
        if (!sides.isEmpty()) {
            return sides;
        }
        List<PolityKey> same = lastPartners(actors);
        if (!same.isEmpty()) {
            return same;
        }
        Optional<PolityKey> other = scene.referents()
                .focusBefore(new Place(scene.sentence(), agent.getAsInt()), 1)
                .filter(key -> !actors.contains(key));
        List<PolityKey> pair =
                other.map(List::of).orElseGet(() -> scene.referents().otherOfPair(scene.sentence(), actors.getFirst()));
        return pair.isEmpty()
                ? scene.text().sameTarget(scene.sentence()).stream()
                        .filter(key -> !actors.contains(key))
                        .toList()
                : pair;
    }

    /** "Bahrain has not severed them": with whom others were last told to have severed theirs. */
    private List<PolityKey> lastPartners(List<PolityKey> actors) {
        return scene.text().toldUpTo(scene.sentence()).reversed().stream()
                .findFirst()
                .filter(told -> told.kind() == ActKind.RELATIONS_SEVERED && !told.symmetric())
                .map(Found::targets)
                .orElse(List.of())
                .stream()
                .flatMap(party -> party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty())
                .filter(key -> !actors.contains(key))
                .toList();
    }

    private Optional<Found> breakWith(VerbGroup verb) {
        OptionalInt with = scene.clauses().after(verb.chunk(), Set.of("with"));
        boolean near = with.isPresent() && with.getAsInt() <= verb.chunk() + 3;
        if (!near
                || scene.clauses().object(verb).isPresent()
                        && scene.clauses().object(verb).getAsInt() < with.getAsInt()) {
            return Optional.empty();
        }
        List<PolityKey> actors = new ArrayList<>(scene.polities(scene.agent(verb)));
        List<PolityKey> partners = scene.polities(with);
        Optional<Status> status = scene.status(verb);
        if (actors.isEmpty() && status.isPresent() && status.get() == Status.HYPOTHETICAL) {
            scene.referents()
                    .focusBefore(new Place(scene.sentence(), verb.chunk()), 1)
                    .ifPresent(actors::add);
        }
        if (actors.isEmpty() || partners.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(scene.found(
                ActKind.RELATIONS_SEVERED,
                actors,
                Scene.parties(partners),
                status.get(),
                verb.chunk(),
                shown(scene.agent(verb), with.getAsInt(), with)));
    }

    private void switched(List<Found> found, VerbGroup verb, int noun) {
        OptionalInt from = scene.clauses().after(noun, Set.of("from"));
        OptionalInt to = scene.clauses().after(noun, Set.of("to"));
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        if (status.isEmpty() || actors.isEmpty() || to.isEmpty() || from.isEmpty()) {
            return;
        }
        List<Integer> shown = shown(scene.agent(verb), noun, from);
        shown.add(to.getAsInt());
        found.add(scene.found(
                ActKind.RELATIONS_SEVERED,
                actors,
                Scene.parties(scene.polities(from)),
                status.get(),
                verb.chunk(),
                shown));
        found.add(scene.found(
                ActKind.RELATIONS_ESTABLISHED,
                Scene.parties(actors),
                Scene.parties(scene.polities(to)),
                status.get(),
                true,
                verb.chunk(),
                shown));
    }

    /** "announced the severing of relations with", "the resumption of ties between". */
    private Optional<Found> noun(int chunk) {
        ActKind kind = RelationWords.HEADS.get(scene.head(chunk).lower());
        OptionalInt of = scene.clauses().after(chunk, Set.of("of", "in"));
        if (kind == null
                || of.isEmpty()
                || of.getAsInt() != chunk + 2
                || !RelationWords.NOUNS.contains(scene.head(of.getAsInt()).lower())
                || !diplomatic(of.getAsInt(), false)) {
            return Optional.empty();
        }
        int noun = of.getAsInt();
        Optional<VerbGroup> governor = governor(chunk);
        Status status =
                governor.flatMap(verb -> Matrix.of(verb.base())).orElse(planned(chunk) ? Status.INTENDED : Status.DONE);
        if (governor.map(VerbGroup::negated).orElse(false)) {
            return Optional.empty();
        }
        OptionalInt between = scene.clauses().after(noun, Set.of("between"));
        if (between.isPresent()) {
            return pair(kind, scene.polities(between), status, chunk, List.of(noun, last(between)));
        }
        List<PolityKey> actors = scene.owner(chunk);
        if (actors.isEmpty() && governor.isPresent()) {
            actors = scene.polities(scene.agent(governor.get()));
        }
        OptionalInt with = scene.clauses().after(noun, Set.of("with", "to"));
        List<PolityKey> partners = scene.polities(with);
        if (partners.isEmpty() && actors.size() == 2 && RelationWords.JOINT.contains(kind.word())) {
            return pair(kind, actors, status, chunk, List.of(noun));
        }
        if (actors.isEmpty() || partners.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(scene.found(
                kind,
                Scene.parties(actors),
                Scene.parties(partners),
                status,
                RelationWords.JOINT.contains(kind.word()),
                chunk,
                shown(OptionalInt.empty(), noun, with)));
    }

    private boolean planned(int chunk) {
        return scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN)
                && scene.head(chunk - 2).lower().matches("plans?|talks|hopes?");
    }

    private Optional<VerbGroup> governor(int chunk) {
        for (int j = chunk - 1; j >= 0; j--) {
            switch (scene.parse().chunks().get(j).kind()) {
                case VERB -> {
                    return scene.parse().verbAt(j);
                }
                case NOUN, PREPOSITION, OTHER, TIME -> {}
                case COMMA, AND, STOP, SUBORDINATOR, RELATIVE -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
