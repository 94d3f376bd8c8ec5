package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** With whom relations are, where the words leave it out or point: "broke them off", "the two resumed relations", "in reply". */
final class Partners {
    /** Sentences over which "them" may be the relations told of before. */
    private static final int NEAR = 2;

    private static final Pattern TWO = Pattern.compile("they|both|the two|(?:both|the two) \\w+");

    private final Scene scene;
    private final List<Found> here;

    /** @param here the acts of the sentence found so far; the list goes on growing */
    Partners(Scene scene, List<Found> here) {
        this.scene = scene;
        this.here = here;
    }

    /** "Nicaragua did the same, and Georgia broke off relations with it": who acts in the clause before. */
    List<PolityKey> clauseBefore(OptionalInt agent, List<PolityKey> actors) {
        boolean joined = agent.isPresent()
                && Word.isOneOf(
                        scene.parse()
                                .lower(scene.clauses().list(agent.getAsInt()).getFirst() - 1),
                        "and",
                        "whereupon",
                        "but");
        return joined
                ? scene.referents()
                        .nearestSubject(new Place(scene.sentence(), agent.getAsInt()), 1)
                        .filter(key -> !actors.contains(key))
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }

    /**
     * "recognised the Taliban. ... Riyadh and Abu Dhabi severed relations in 2001": with whom both had to do before, else of whom alone the
     * sentence right before speaks, "Not all has gone Ukraine's way. Mali and Niger severed relations", where the whole report is of it.
     */
    List<PolityKey> ofTheNews(List<PolityKey> actors) {
        List<Found> told = scene.text().memory().toldUpTo(scene.sentence());
        return told.stream()
                .flatMap(one -> one.targets().stream())
                .distinct()
                .filter(target -> actors.stream()
                        .allMatch(actor -> told.stream()
                                .anyMatch(one -> one.targets().contains(target)
                                        && one.actors().contains(Party.of(actor)))))
                .findFirst()
                .map(target -> Parties.known(target).toList())
                .orElseGet(() -> {
                    List<PolityKey> most = scene.text().mentions().mostNamed(scene.sentence(), actors);
                    return most.equals(scene.text().namedIn(scene.sentence() - 1)) ? most : List.of();
                });
    }

    /** Between whom the relations were that were told of last. */
    List<PolityKey> lastPair() {
        return lastOfRelations()
                .filter(told -> told.actors().size() == 1 && told.targets().size() == 1)
                .map(told -> Stream.concat(told.actors().stream(), told.targets().stream())
                        .flatMap(Parties::known)
                        .toList())
                .orElse(List.of());
    }

    Optional<Found> lastOfRelations() {
        return Stream.concat(
                        here.reversed().stream(),
                        scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream())
                .takeWhile(one -> scene.sentence() - one.sentence() <= NEAR)
                .filter(one -> one.kind().isOf(Aspect.RELATIONS))
                .findFirst();
    }

    /** With whom the relations were that were told of last. */
    List<PolityKey> lastTold(List<PolityKey> actors) {
        // "Peru restored relations with Cuba. Colombia resumed its own": with Cuba
        return lastOfRelations()
                .map(one -> (one.symmetric()
                                        && (actors.isEmpty()
                                                || one.targets().stream().anyMatch(Parties.of(actors)::contains))
                                ? Stream.concat(one.targets().stream(), one.actors().stream())
                                : new Kindred(scene).targets(one, actors).stream())
                        .flatMap(Parties::known)
                        .toList())
                .orElse(List.of());
    }

    /** "Sudan expelled the envoy of Iran. Relations have been reduced": the unfriendly act that was told right before. */
    Optional<Found> stepBefore() {
        List<Found> all = scene.text().memory().toldUpTo(scene.sentence());
        Optional<Found> last = all.reversed().stream()
                .findFirst()
                .filter(told -> Sides.ALIKE.contains(told.kind()) && told.sentence() >= scene.sentence() - NEAR);
        // "Peru did so too.\n\nRelations have been reduced": in a paragraph of its own the news, where both are toward
        // the same one
        return last.filter(told -> scene.text().sentences().get(told.sentence()).paragraph()
                        != scene.text().sentences().get(scene.sentence()).paragraph())
                .flatMap(told -> all.stream()
                        .filter(news -> !news.background()
                                && Sides.ALIKE.contains(news.kind())
                                && news.targets().equals(told.targets()))
                        .findFirst())
                .or(() -> last);
    }

    /** Puts the sides of the step before in the place of what was guessed. */
    void takeStep(List<PolityKey> actors, List<PolityKey> others) {
        stepBefore().ifPresent(told -> {
            actors.addAll(Parties.keys(told.actors()));
            others.clear();
            others.addAll(Parties.keys(told.targets()));
        });
    }

    /** "Nauru said it would no longer recognise Taiwan. Relations with Taipei were severed": who acts toward it right before. */
    List<PolityKey> doerToward(List<PolityKey> others) {
        return scene.text()
                .memory()
                .lastTold(scene.sentence())
                .filter(told -> !told.background()
                        && told.actors().size() == 1
                        && told.targets().equals(Parties.of(others))
                        && told.status() != Status.REFUSED
                        && told.status() != Status.DENIED
                        && told.sentence() >= scene.sentence() - NEAR)
                .map(told -> Parties.keys(told.actors()))
                .orElse(List.of());
    }

    /** "Rabat cut its ties with Tehran, and the two resumed them": the sides of what the sentence told before. */
    List<PolityKey> twoBefore(OptionalInt agent, VerbGroup verb) {
        boolean two = agent.isPresent()
                && TWO.matcher(scene.parse().lower(agent.getAsInt())).matches();
        return two
                ? here.reversed().stream()
                        .filter(told -> told.anchor() < verb.chunk()
                                && told.actors().size() == 1
                                && told.targets().size() == 1)
                        .findFirst()
                        .map(Parties::bothSides)
                        .orElseGet(() -> twoOfClauseBefore(agent.getAsInt()))
                : List.of();
    }

    /** "Vanuatu recognised the territory and the two established relations": who acts in the clause before, and toward whom. */
    private List<PolityKey> twoOfClauseBefore(int agent) {
        if (!scene.parse().kindAt(agent - 1, Chunk.Kind.AND)) {
            return List.of();
        }
        return scene.parse().verbs().reversed().stream()
                .filter(other -> other.chunk() < agent && other.finite())
                .findFirst()
                .map(other -> Stream.of(scene.agent(other), scene.patient(other))
                        .map(scene::polities)
                        .toList())
                .filter(sides -> sides.stream().allMatch(keys -> keys.size() == 1))
                .map(sides -> sides.stream().map(List::getFirst).distinct().toList())
                .filter(two -> two.size() == 2)
                .orElse(List.of());
    }

    /** "China broke off relations in reply": with whom the text was just about. */
    List<PolityKey> before(ActKind kind, VerbGroup verb, OptionalInt agent, List<PolityKey> actors) {
        List<PolityKey> those = those(verb, actors);
        if (!those.isEmpty()) {
            return those;
        }
        List<PolityKey> recognised =
                verb.infinitive() && Relations.isJoint(kind) ? recognisedHere(verb, actors) : List.of();
        if (!recognised.isEmpty()) {
            return recognised;
        }
        if (kind == ActKind.RELATIONS_ESTABLISHED && !verb.base().startsWith("normali") && areEstranged(actors)) {
            return scene.text().lastTold().topicPolities(scene.sentence()).stream()
                    .filter(key -> !actors.contains(key))
                    .toList();
        }
        List<PolityKey> other = otherOfTwo(verb, actors);
        if (!other.isEmpty() && !Relations.isJoint(kind)) {
            return other;
        }
        if (verb.negated() && !Relations.isJoint(kind)) {
            // "Poland restored relations with Israel. Romania did not sever them": it has none with Poland to answer
            List<PolityKey> others = sameJoint(actors);
            if (!others.isEmpty() && lastOfRelations().filter(Found::symmetric).isPresent()) {
                return others;
            }
        }
        List<PolityKey> joined = new PartnersBeside(scene).of(verb, actors);
        List<PolityKey> same = joined.isEmpty() && Relations.isJoint(kind) ? sameJoint(actors) : joined;
        return same.isEmpty() ? new Sides(scene).target(kind, agent, actors, here) : same;
    }

    /** "Guatemala, one of twelve states that recognise Taiwan, has urged Honduras to restore relations": with whom the others have them. */
    private List<PolityKey> recognisedHere(VerbGroup verb, List<PolityKey> actors) {
        return scene.parse().verbs().stream()
                .filter(other -> other.chunk() < verb.chunk()
                        && !other.negated()
                        && Word.isOneOf(other.base(), "recognise", "recognize"))
                .map(other -> scene.polities(scene.clauses().object(other)))
                .filter(keys -> keys.size() == 1 && !actors.containsAll(keys))
                .findFirst()
                .orElse(List.of());
    }

    /** "Russia recalled its ambassador from Iceland. Iceland wants to establish relations": not with whom it has had them. */
    private boolean areEstranged(List<PolityKey> actors) {
        return scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                .filter(told -> Parties.bothSides(told).stream().anyMatch(actors::contains))
                .findFirst()
                .filter(told -> told.kind() == ActKind.AMBASSADOR_RECALLED
                        || told.kind() == ActKind.DIPLOMATS_EXPELLED
                        || told.kind() == ActKind.EMBASSY_CLOSED)
                .isPresent();
    }

    /** "Gambia was among the few to recognise Taiwan; it cut those ties": with the only other one that the sentence names. */
    private List<PolityKey> those(VerbGroup verb, List<PolityKey> actors) {
        OptionalInt ties = scene.patient(verb);
        return ties.isPresent() && scene.units(ties.getAsInt()).getFirst().in("those", "these")
                ? scene.onlyOther(actors)
                : List.of();
    }

    /** "Iran and Saudi Arabia agreed to restore ties, years after Riyadh broke them off": the other of the two. */
    private List<PolityKey> otherOfTwo(VerbGroup verb, List<PolityKey> actors) {
        return here.reversed().stream()
                .filter(told -> told.symmetric() && told.anchor() < verb.chunk() && actors.size() == 1)
                .map(Parties::bothSides)
                .filter(two -> two.size() == 2 && two.containsAll(actors))
                .findFirst()
                .map(two -> two.stream().filter(key -> !actors.contains(key)).toList())
                .orElse(List.of());
    }

    /** "Saudi Arabia will not establish relations": with whom it had to do before, else with whom the others do. */
    private List<PolityKey> sameJoint(List<PolityKey> actors) {
        int sentence = scene.sentence();
        boolean too = scene.parse().units().stream().anyMatch(unit -> unit.is("too"));
        List<PolityKey> same = too
                ? lastOfRelations()
                        .filter(told -> told.symmetric() && told.sentence() == sentence - 1)
                        .map(told -> Parties.keys(told.targets()))
                        .filter(keys -> keys.size() == 1 && !actors.containsAll(keys))
                        .orElse(List.of())
                : List.of();
        if (!same.isEmpty()) {
            // "Niger restored ties with Taiwan. Latvia intends to set up relations too"
            return same;
        }
        return Stream.of(
                        scene.text().lastTold().otherSide(sentence, actors),
                        scene.text().lastTold().lastTargets(ActKind.RELATIONS_ESTABLISHED, sentence),
                        scene.text().lastTold().lastTargets(ActKind.RELATIONS_RESTORED, sentence),
                        scene.text().lastTold().onlyTarget(sentence))
                .map(keys -> keys.stream().filter(key -> !actors.contains(key)).toList())
                .filter(keys -> keys.size() == 1)
                .findFirst()
                .orElseGet(() -> several(actors));
    }

    /** "Denmark restored relations with Latvia, Lithuania and Estonia. Norway said it would renew them": with all of them. */
    private List<PolityKey> several(List<PolityKey> actors) {
        return lastOfRelations()
                .filter(told -> told.symmetric()
                        && told.targets().size() > 1
                        && actors.size() == 1
                        && told.actors().stream().noneMatch(Parties.of(actors)::contains))
                .map(told -> Parties.keys(told.targets()))
                .filter(keys -> keys.stream().noneMatch(actors::contains))
                .orElse(List.of());
    }
}
