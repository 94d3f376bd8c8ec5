package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.TIME;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Parse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes of words what they tell of an act: its status, its day, its passage, how plainly. */
final class Acts {
    private final int sentence;
    private final Parse parse;
    private final Earlier earlier;
    private final When when;
    private final ToldStatus told;
    private final Clarity clarity;
    private final Scene scene;

    Acts(Scene scene) {
        this.sentence = scene.sentence();
        this.parse = scene.parse();
        this.earlier = new Earlier(scene);
        this.when = new When(scene);
        this.told = new ToldStatus(scene);
        this.clarity = new Clarity(scene);
        this.scene = scene;
    }

    /** A telling of an act, dated by its own clause or by whom it was told. */
    Found found(
            Rule rule, List<PolityKey> actors, List<Party> targets, Status status, int anchor, List<Integer> shown) {
        return found(rule, rule.namedKind(), Parties.of(actors), targets, status, false, anchor, shown);
    }

    Found found(
            Rule rule,
            ActKind kind,
            List<Party> actors,
            List<Party> targets,
            Status status,
            boolean symmetric,
            int anchor,
            List<Integer> shown) {
        List<Integer> all = new ArrayList<>(shown);
        all.add(anchor);
        shown.forEach(chunk -> all.addAll(new NamedOfMany(scene).spelledMembers(chunk)));
        Status toldAs = told.denied(kind, status, anchor)
                ? Status.DENIED
                : ToldStatus.isHostile(kind) && told.conditional(anchor, status)
                                || told.unless(anchor, status)
                                || told.heldOut(kind, anchor, status)
                        ? Status.THREATENED
                        : status;
        timeRightAfter(all);
        // "Iran and Iraq have restored relations, Baghdad said on Sunday": either speaks for the day
        List<PolityKey> doers = symmetric
                ? Parties.keys(Stream.concat(actors.stream(), targets.stream()).toList())
                : Parties.keys(actors);
        return new Found(
                rule,
                kind,
                actors,
                targets,
                toldAs,
                symmetric,
                sentence,
                anchor,
                scene.from(all),
                scene.to(all),
                when.of(toldAs, anchor, doers).orElse(null),
                earlier.is(anchor, status),
                clarity.of(anchor, all));
    }

    private void timeRightAfter(List<Integer> chunks) {
        int last = chunks.stream().mapToInt(Integer::intValue).max().orElseThrow();
        if (parse.kindAt(last + 1, TIME)) {
            chunks.add(last + 1);
        }
    }
}
