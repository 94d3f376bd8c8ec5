package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.parse.Chunk;
import credence.reading.parse.Time;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An act told again, of another or on another day: what it takes over from the act before. */
final class Repeats {
    private final Scene scene;
    private final Pointing pointing;

    Repeats(Scene scene, Pointing pointing) {
        this.scene = scene;
        this.pointing = pointing;
    }

    Found again(VerbGroup verb, Found first, List<PolityKey> actors, Status status) {
        // "Cyprus and Kenya established relations; Georgia and Togo did so in June": with each other
        boolean pair = actors.size() == 2 && verb.finite() && new Kindred(scene).isPairOfItsOwn(first, actors);
        Found told = scene.acts()
                .found(
                        scene.lexicon().rule("sequel.did-so"),
                        first.kind(),
                        Parties.of(pair ? actors.subList(0, 1) : actors),
                        pair ? Parties.of(actors.subList(1, 2)) : targets(verb, first, actors),
                        status,
                        first.symmetric(),
                        verb.chunk(),
                        pointing.shown(verb));
        if (SameSteps.isWord(scene, verb)) {
            // "made the same threat on Monday": the day of the threat
            return told.dated(null);
        }
        Optional<Edtf> counted = pointing.waits().waited(verb)
                ? pointing.waits().until(verb).map(Time::value)
                : new Shifts(scene).from(verb.chunk(), first.when());
        boolean itsOwn = verb.infinitive() && first.actors().equals(Parties.of(actors));
        boolean beside = (pointing.inverted(verb) || itsOwn)
                && first.sentence() == scene.sentence()
                && (itsOwn || told.when() == null);
        Found dated = counted.isPresent() ? told.dated(counted.get()) : beside ? told.dated(first.when()) : told;
        return stands(verb, first, dated) ? dated.asBackground() : dated;
    }

    /** "The Union recognises him, and so does Chile", "as does Chile", "and Chile has done so as well": as it stands. */
    private boolean stands(VerbGroup verb, Found first, Found told) {
        return first.background()
                && first.when() == null
                && told.when() == null
                && first.sentence() == scene.sentence()
                && first.status() == Status.DONE
                && told.status() == Status.DONE
                && first.kind() == ActKind.RECOGNITION
                && Word.isOneOf(scene.parse().lower(verb.chunk()), "do", "does", "has done", "have done");
    }

    /** "Panama switched recognition from Taipei to Beijing, and El Salvador did so in August": a switch is two acts. */
    Optional<Found> otherHalf(VerbGroup verb, Found again, List<Found> here) {
        List<Found> told = Stream.concat(
                        scene.text().memory().toldUpTo(scene.sentence() - 1).stream(),
                        here.stream().filter(one -> one.anchor() < verb.chunk()))
                .toList();
        Optional<Found> first = told.reversed().stream()
                .findFirst()
                .filter(one -> one.rule().frame() == Frame.SWITCH && again.status() == Status.DONE);
        return first.flatMap(one -> told.stream()
                .filter(other -> other.anchor() == one.anchor()
                        && other.sentence() == one.sentence()
                        && other.kind() != again.kind())
                .findFirst()
                .map(other -> again(verb, other, Parties.keys(again.actors()), again.status())
                        .dated(again.when())));
    }

    /** "Sweden is expected to follow Germany", "Chile joined Brazil on Friday": in what that one did. */
    Optional<Found> goesAfter(VerbGroup verb, List<Found> here) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = scene.polities(scene.clauses().subject(verb));
        List<Party> leaders = Parties.of(pointing.leaders(verb));
        boolean whose = scene.clauses().subject(verb).stream()
                .anyMatch(subject -> scene.units(subject).getFirst().is("their"));
        List<Found> theirs = Stream.concat(
                        here.stream()
                                .filter(found -> found.anchor() < verb.chunk() || isOfWhoLeads(verb, found.anchor())),
                        scene.text().memory().toldUpTo(scene.sentence() - 1).stream())
                // "Turkey may lower relations. South Africa followed its lead": in what has been done
                .filter(found -> !status.equals(Optional.of(Status.DONE))
                        || found.status() == Status.DONE
                        || found.status() == Status.ANNOUNCED)
                .filter(found -> found.kind().effect().isPresent()
                        && found.actors().stream().anyMatch(leaders::contains)
                        && found.actors().stream().noneMatch(Parties.of(actors)::contains))
                // "broke with Taiwan and recognised China. Others will not follow it": in what it did first
                .sorted(Comparator.comparingInt(Found::sentence).thenComparingInt(Found::anchor))
                .toList();
        Optional<Found> first = theirs.stream()
                .filter(found -> !found.background())
                .findFirst()
                .or(() -> theirs.stream().findFirst());
        return actors.isEmpty() || status.isEmpty() || whose
                ? Optional.empty()
                : first.map(told -> {
                    Found again = again(verb, told, actors, status.get());
                    // "Chile did so on Monday, and Peru followed Brazil within the hour": not on Monday
                    boolean theirDay = told.sentence() == scene.sentence()
                            && told.anchor() > verb.chunk()
                            && told.when() != null
                            && told.when().equals(again.when());
                    return told.when() == null && isSoonAfter(verb) || theirDay ? again.dated(null) : again;
                });
    }

    /** "followed Chile, which recognised it on Monday": told in the clause right behind whom one follows. */
    private boolean isOfWhoLeads(VerbGroup verb, int anchor) {
        int behind = scene.clauses().object(verb).stream()
                .map(object -> scene.clauses().list(object).getLast() + 1)
                .findFirst()
                .orElse(-1);
        int relative = scene.parse().kindAt(behind, Chunk.Kind.COMMA) ? behind + 1 : behind;
        return behind > 0
                && scene.parse().kindAt(relative, Chunk.Kind.RELATIVE)
                && anchor > relative
                && IntStream.range(relative + 1, anchor)
                        .noneMatch(j -> scene.parse().kindAt(j, Chunk.Kind.VERB)
                                || scene.parse().kindAt(j, Chunk.Kind.COMMA));
    }

    private boolean isSoonAfter(VerbGroup verb) {
        Chunk own = scene.parse().chunks().get(verb.chunk());
        String behind = scene
                .parse()
                .units()
                .subList(own.to(), scene.parse().units().size())
                .stream()
                .map(Unit::lower)
                .collect(Collectors.joining(" "));
        return Offset.isOfADay(behind);
    }

    /** Those of the act before, unless others are named: "took that step for Croatia"; of two who do it to each other the other. */
    private List<Party> targets(VerbGroup verb, Found first, List<PolityKey> actors) {
        List<PolityKey> named = new DoneToward(scene)
                .of(verb, first).stream().filter(key -> !actors.contains(key)).toList();
        if (!named.isEmpty() && first.targets().stream().allMatch(target -> target instanceof Party.Known)) {
            return Parties.of(named);
        }
        // "Nicaragua recalled its ambassadors from Argentina and Mexico. Mexico did the same": from Nicaragua
        return first.targets().containsAll(Parties.of(actors))
                ? first.actors()
                : new Kindred(scene).targets(first, actors);
    }
}
