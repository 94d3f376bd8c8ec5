package credence.stance;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lines of both sides of a pair, as some accounts have them. */
record View(Map<Aspect, Line> ofOne, Map<Aspect, Line> ofOther) {
    private static final Aspect[] ASPECTS = Aspect.values();

    /** @param one the side whose key comes first */
    static View of(PolityKey one, List<Voices.Belief> beliefs) {
        Map<Aspect, List<Line.Mark>> ofOne = new EnumMap<>(Aspect.class);
        Map<Aspect, List<Line.Mark>> ofOther = new EnumMap<>(Aspect.class);
        for (Aspect aspect : ASPECTS) {
            ofOne.put(aspect, new ArrayList<>());
            ofOther.put(aspect, new ArrayList<>());
        }
        for (Voices.Belief belief : beliefs) {
            Act act = belief.entry().act().orElseThrow();
            boolean byOne = act.actor().equals(Party.of(one));
            for (ActKind.Change change : act.kind().changes(act.status())) {
                Line.Mark mark = mark(belief, act, change);
                boolean both = change.both() || act.symmetric();
                if (byOne || both) {
                    Objects.requireNonNull(ofOne.get(change.effect().aspect())).add(mark);
                }
                if (!byOne || both) {
                    Objects.requireNonNull(ofOther.get(change.effect().aspect()))
                            .add(mark);
                }
            }
        }
        return new View(lines(ofOne), lines(ofOther));
    }

    private static Line.Mark mark(Voices.Belief belief, Act act, ActKind.Change change) {
        Edtf when = When.of(belief.entry());
        return new Line.Mark(
                belief.entry(),
                change.effect(),
                when.from().toEpochDay(),
                when.to().toEpochDay(),
                belief.from(),
                belief.to(),
                act.kind().changes(act.status()).getFirst() != change);
    }

    private static Map<Aspect, Line> lines(Map<Aspect, List<Line.Mark>> marks) {
        Map<Aspect, Line> lines = new EnumMap<>(Aspect.class);
        marks.forEach((aspect, of) -> lines.put(aspect, new Line(aspect, of)));
        return lines;
    }

    Line line(Aspect aspect, boolean isOne) {
        return Objects.requireNonNull((isOne ? ofOne : ofOther).get(aspect));
    }
}
