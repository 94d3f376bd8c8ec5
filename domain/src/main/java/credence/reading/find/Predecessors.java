package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Chunk;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Who did so before, named without a verb of their own: "following Russia and Nauru", "after Syria". */
final class Predecessors {
    /** What was only announced. */
    private static final Pattern PLEDGES = Pattern.compile("pledges?|promises?|vows?|commitments?");

    private static final Pattern STEPS =
            Pattern.compile("decisions?|moves?|steps?|measures?|announcements?|declarations?|actions?|" + PLEDGES);

    private final Scene scene;
    private final PlacesInOrder places;

    Predecessors(Scene scene) {
        this.scene = scene;
        this.places = new PlacesInOrder(scene);
    }

    /** "following Russia, Nicaragua and Nauru", "after Russia and Syria": they had done so before. */
    Optional<Found> predecessors(int anchor, OptionalInt names, List<Found> here) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        return predecessors(anchor, names.getAsInt(), scene.polities(names), here);
    }

    /** @param names the noun group that names them, or what of theirs is followed: "in the footsteps of Russia" */
    Optional<Found> predecessors(int anchor, int names, List<PolityKey> who, List<Found> here) {
        List<PolityKey> actors = new ArrayList<>(who);
        List<Found> counting = here.stream()
                .filter(found -> found.kind().effect().isPresent()
                        || found.kind() == ActKind.DIPLOMATS_EXPELLED
                        || found.kind() == ActKind.INDEPENDENCE_DECLARED && ContestedStates.mayDeclare(scene, actors)
                        || PointedOpinions.areAll(here))
                // "would be the third country to do so, after Russia and Syria": what they did is no less done
                .filter(found -> found.status() != Status.REFUSED && found.status() != Status.DENIED)
                .toList();
        // "The third country to recognise it, after Peru and Chile, France will open an embassy": what is ranked
        Optional<Found> first = counting.stream()
                .filter(found -> found.anchor() < names
                        && (scene.clauses().ordinalCountry(0) || places.closesClause(anchor, names)))
                .reduce((a, b) -> b)
                .or(() -> counting.stream().reduce((a, b) -> b));
        boolean toward = first.flatMap(told -> scene.parse().verbAt(told.anchor()))
                .filter(verb -> verb.infinitive() && verb.passive())
                .isPresent();
        if (first.isEmpty() || toward) {
            // "the third envoy to be expelled, after those of Iran and Mali": they did not expel
            return Optional.empty();
        }
        // "recognised Abkhazia a day after South Ossetia": it was recognised, too
        actors.removeIf(actor -> first.get().kind() == ActKind.RECOGNITION
                && isLimited(Party.of(actor))
                && first.get().targets().stream().allMatch(this::isLimited)
                && first.get().actors().stream().noneMatch(this::isLimited));
        actors.removeIf(actor -> first.get().actors().contains(Party.of(actor))
                || first.get().targets().contains(Party.of(actor)));
        if (actors.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> shown = new ArrayList<>(scene.clauses().list(names));
        scene.clauses().after(names, "of").ifPresent(of -> {
            if (of == names + 2) {
                shown.addAll(scene.clauses().list(of));
            }
        });
        if (scene.parse().kindAt(anchor, Chunk.Kind.VERB) || scene.parse().kindAt(anchor, Chunk.Kind.PREPOSITION)) {
            shown.add(anchor);
        }
        Found told = scene.acts()
                .found(
                        scene.lexicon().rule("sequel.before"),
                        first.get().kind(),
                        Parties.of(actors),
                        first.get().targets(),
                        Status.DONE,
                        first.get().symmetric(),
                        anchor,
                        shown);
        return Optional.of(told.dated(null).asBackground());
    }

    private boolean isLimited(Party party) {
        return Parties.known(party)
                .flatMap(key -> scene.text().polities().find(key).stream())
                .anyMatch(polity -> polity.kind() == PolityKind.LIMITED_STATE);
    }

    /** "recognised it in 2009, after Russia and Nicaragua": they had done so before. */
    List<Found> trailing(List<Found> here) {
        List<Found> found = new ArrayList<>();
        leading(here).ifPresent(found::add);
        for (int j = 1; j + 1 < scene.parse().chunks().size(); j++) {
            if (!scene.parse().lower(j).equals("after") || !scene.parse().kindAt(j + 1, Chunk.Kind.NOUN)) {
                continue;
            }
            int after = j;
            List<Integer> members = scene.clauses().list(j + 1);
            int end = members.getLast() + 1;
            boolean names = members.getFirst() == j + 1
                    && members.stream().allMatch(member -> scene.head(member).named())
                    && (end >= scene.parse().chunks().size()
                            || Word.isOneOf(scene.parse().lower(end), ".", ";"));
            List<Found> acts = here.stream()
                    .filter(act -> act.anchor() < after && act.kind().isOf(Aspect.RECOGNITION))
                    .filter(act -> scene.parse().verbs().stream()
                            .noneMatch(verb -> verb.chunk() > act.anchor() && verb.chunk() < after))
                    .toList();
            if (names && !acts.isEmpty()) {
                predecessors(j, OptionalInt.of(j + 1), acts).ifPresent(found::add);
            }
        }
        return found;
    }

    /** "After Lesotho, the Comoros is the second African state to withdraw it": what leads a rank. */
    private Optional<Found> leading(List<Found> here) {
        OptionalInt names = new RankedBefore(scene).leading();
        return names.isEmpty()
                ? Optional.empty()
                : here.stream()
                        .filter(act -> act.anchor() > names.getAsInt()
                                && act.kind().effect().isPresent()
                                && new PlacesInOrder(scene).isRankedAt(act.anchor()))
                        .findFirst()
                        .flatMap(act -> predecessors(0, names, List.of(act)));
    }

    /** "recognised him, a list that already includes Brazil and Chile". */
    List<Found> listed(List<Found> here) {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            OptionalInt list = verb.base().equals("include") && verb.finite() && !verb.negated()
                    ? scene.clauses().subject(verb)
                    : OptionalInt.empty();
            boolean names = list.isPresent()
                    && scene.head(list.getAsInt()).in("list", "group", "club", "tally")
                    && scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.NOUN)
                    && scene.head(verb.chunk() + 1).named();
            List<Found> acts = here.stream()
                    .filter(act -> act.anchor() < verb.chunk() && act.kind() == ActKind.RECOGNITION)
                    .toList();
            if (names && !acts.isEmpty()) {
                predecessors(verb.chunk(), OptionalInt.of(verb.chunk() + 1), acts)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** "It joins Russia, Nicaragua and Venezuela", "it follows": of one that recognised in the sentence before. */
    List<Found> joined() {
        List<Found> joined = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            OptionalInt who = RankedBefore.LINING_UP.contains(verb.base()) && verb.finite() && !verb.negated()
                    ? scene.clauses().subject(verb)
                    : OptionalInt.empty();
            int names = verb.chunk() + 1;
            // "It joins a list of Latin American countries, among them Peru and Panama"
            boolean named = who.isPresent()
                    && scene.parse().kindAt(names, Chunk.Kind.NOUN)
                    && (scene.clauses().head(names).named()
                            || !scene.polities(OptionalInt.of(names)).isEmpty());
            if (!named) {
                continue;
            }
            if (verb.base().equals("follow")
                    && !places.closes(scene.clauses().list(names).getLast() + 1)) {
                // "follows Russia in most things"
                continue;
            }
            List<Party> actor = Parties.of(scene.polities(who));
            List<Found> news = scene.text().memory().toldUpTo(scene.sentence() - 1).stream()
                    .filter(told -> told.sentence() == scene.sentence() - 1
                            && told.kind().isOf(Aspect.RECOGNITION)
                            && !told.background()
                            && told.actors().equals(actor))
                    .toList();
            if (!news.isEmpty()) {
                // "suspended its recognition, 41 years after granting it. It joins": in the first of the two
                predecessors(verb.chunk(), OptionalInt.of(names), news.subList(0, 1))
                        .ifPresent(joined::add);
            }
        }
        return joined;
    }

    /** "after Kenya in March and Sudan in April": those named beside a time of their own. */
    List<Found> datedPredecessors(int names, List<Found> here) {
        List<DatedNames.Dated> dated = new DatedNames(scene).from(names);
        // "after Italy, in March": one alone is told with its time where no comma parts them
        boolean alone = dated.size() == 1 && dated.getFirst().time() > names + 1;
        List<Found> found = new ArrayList<>();
        for (DatedNames.Dated name : alone ? List.<DatedNames.Dated>of() : dated) {
            Edtf when = scene.parse().timeAt(name.time()).map(Time::value).orElse(null);
            predecessors(name.noun() - 1, OptionalInt.of(name.noun()), here)
                    .map(told -> told.dated(when))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** "following a similar decision by Brazil three days earlier". */
    Optional<Found> similar(int chunk, List<Found> here) {
        boolean similar = scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && scene.has(chunk, "similar", "same", "identical", "like")
                && STEPS.matcher(scene.head(chunk).lower()).matches()
                && scene.parse().lower(chunk + 1).equals("by")
                && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN);
        int by = alsoTaken(chunk);
        if (by > 0) {
            return predecessors(by, OptionalInt.of(by + 1), here)
                    .map(told -> told.dated(scene.dating().own(by - 1).orElse(null)));
        }
        if (similar
                && scene.parse().lower(chunk - 1).equals("to")
                && Companions.ANSWERS.contains(scene.parse().lastWord(chunk - 2))) {
            return answered(chunk, here);
        }
        return similar
                ? predecessors(chunk + 1, OptionalInt.of(chunk + 2), here)
                        .map(told ->
                                told.dated(scene.dating().counted(chunk + 2).orElse(null)))
                        .map(told ->
                                PLEDGES.matcher(scene.head(chunk).lower()).matches() ? told.as(Status.ANNOUNCED) : told)
                : Optional.empty();
    }

    /** "recognised it, a step already taken by Peru and Chile": the "by"; -1 where no such aside stands. */
    private int alsoTaken(int chunk) {
        int j = chunk + 1;
        while (scene.parse().kindAt(j, Chunk.Kind.OTHER)) {
            j++;
        }
        boolean taken = scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && scene.parse().kindAt(chunk - 1, Chunk.Kind.COMMA)
                && Word.isOneOf(scene.parse().lower(chunk), "a step", "a move", "a decision", "a measure")
                && Word.isOneOf(scene.parse().lower(j), "taken", "made")
                && scene.parse().lower(j + 1).equals("by")
                && scene.parse().kindAt(j + 2, Chunk.Kind.NOUN);
        return taken ? j + 1 : -1;
    }

    /** "expelled ten Estonian envoys, its reply to the same measure by Estonia on March 18": they had done so to who answers. */
    private Optional<Found> answered(int chunk, List<Found> here) {
        List<Party> doers = Parties.of(scene.polities(chunk + 2));
        return here.stream()
                .filter(told -> told.anchor() < chunk
                        && doers.containsAll(told.targets())
                        && told.actors().size() == 1)
                .reduce((one, other) -> other)
                .map(told -> scene.acts()
                        .found(
                                scene.lexicon().rule("sequel.before"),
                                told.kind(),
                                told.targets(),
                                told.actors(),
                                Status.DONE,
                                told.symmetric(),
                                chunk,
                                scene.clauses().list(chunk + 2))
                        .asBackground());
    }
}
