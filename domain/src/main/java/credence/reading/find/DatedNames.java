package credence.reading.find;

import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Names joined with a time beside each: "Ghana, in 1990, and Kenya, in 2007, recognised it", "after Peru in March and Chile in April". */
record DatedNames(Scene scene) {
    record Dated(int noun, int time) {}

    /** Chunks from what is done to the verb behind it. */
    private static final int NEAR = 3;

    /** The names from the first on; empty where it has no time. */
    List<Dated> from(int first) {
        List<Dated> names = new ArrayList<>();
        int noun = first;
        while (isName(noun)) {
            int time = scene.parse().kindAt(noun + 1, Chunk.Kind.COMMA) ? noun + 2 : noun + 1;
            if (!scene.parse().kindAt(time, Chunk.Kind.TIME)) {
                break;
            }
            names.add(new Dated(noun, time));
            noun = behindJoint(time + 1);
        }
        return names;
    }

    /** The names up to the last, which has a time, too; empty where no other is joined to it. */
    List<Dated> upTo(int last) {
        int first = last;
        for (int before = beforeJoint(first); before >= 0; before = beforeJoint(first)) {
            first = before;
        }
        // "recognised Kosovo in 2008, and Peru, in 2009, did so": no list
        boolean opens = !scene.parse().kindAt(first - 1, Chunk.Kind.VERB)
                && !scene.parse().kindAt(first - 1, Chunk.Kind.PREPOSITION);
        List<Dated> names = first < last && opens ? from(first) : List.of();
        return names.stream().anyMatch(name -> name.noun == last) ? names : List.of();
    }

    /** Who is named there, all of them. */
    List<PolityKey> polities(OptionalInt names) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<Dated> dated = from(names.getAsInt());
        List<Dated> all = dated.size() > 1 ? dated : upTo(names.getAsInt());
        if (all.size() < 2) {
            return scene.polities(names);
        }
        Set<PolityKey> who = new LinkedHashSet<>();
        all.forEach(name -> who.addAll(scene.polities(name.noun)));
        return List.copyOf(who);
    }

    /**
     * The acts of those that stand before the last, as its verb tells them, or behind the first, where they stand behind "by".
     *
     * @param here the acts told in this sentence
     */
    List<Found> others(List<Found> here) {
        List<Found> others = new ArrayList<>();
        for (Found told : here) {
            int own = doer(told.anchor());
            List<Dated> names = own < 0 ? List.of() : isBehind(told.anchor(), own) ? whole(from(own)) : upTo(own);
            if (names.size() > 1 && told.actors().equals(Parties.of(scene.polities(own)))) {
                names.stream()
                        .filter(name -> name.noun != own)
                        .map(name -> by(told, name))
                        .filter(act ->
                                !act.actors().isEmpty() && act.actors().stream().noneMatch(told.targets()::contains))
                        .forEach(others::add);
            }
        }
        return others;
    }

    /** Without the last where a verb of its own follows: "by Ghana in 1990, and Kenya in 2007 beat Peru". */
    private List<Dated> whole(List<Dated> names) {
        if (names.isEmpty()) {
            return names;
        }
        int behind = names.getLast().time() + 1;
        int next = scene.parse().kindAt(behind, Chunk.Kind.COMMA) ? behind + 1 : behind;
        return scene.parse().kindAt(next, Chunk.Kind.VERB) ? names.subList(0, names.size() - 1) : names;
    }

    private Found by(Found told, Dated name) {
        List<Party> who = Parties.of(scene.polities(name.noun));
        Found act = scene.acts()
                .found(
                        told.rule(),
                        told.kind(),
                        who,
                        told.targets(),
                        told.status(),
                        told.symmetric(),
                        told.anchor(),
                        List.of(name.noun))
                .dated(scene.parse().timeAt(name.time).map(Time::value).orElse(null));
        return told.background() ? act.asBackground() : act;
    }

    private int doer(int anchor) {
        VerbGroup verb = scene.parse().verbAt(anchor).filter(VerbGroup::finite).orElse(null);
        if (verb == null) {
            return namedBehind(anchor);
        }
        OptionalInt doer = verb.passive()
                ? scene.clauses().after(anchor, "by")
                : scene.clauses().subject(verb);
        return doer.orElse(-1);
    }

    /** "The only others to do so were Ghana, in 1990, and Kenya, in 2007": behind the verb that names them; -1 where none does. */
    private int namedBehind(int anchor) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() > anchor && verb.chunk() <= anchor + NEAR)
                .filter(verb -> Statuses.COPULAS.contains(verb.base()) && isName(verb.chunk() + 1))
                .map(verb -> verb.chunk() + 1)
                .findFirst()
                .orElse(-1);
    }

    private static boolean isBehind(int anchor, int doer) {
        return doer > anchor;
    }

    private boolean isName(int noun) {
        return scene.parse().kindAt(noun, Chunk.Kind.NOUN)
                && scene.head(noun).named()
                && !scene.polities(noun).isEmpty();
    }

    /** Behind the comma and the "and" that follow a time; -1 where nothing is joined. */
    private int behindJoint(int at) {
        int j = scene.parse().kindAt(at, Chunk.Kind.COMMA) ? at + 1 : at;
        int next = scene.parse().kindAt(j, Chunk.Kind.AND) ? j + 1 : j;
        return next > at ? next : -1;
    }

    /** The name before, with a time and a joint behind it; -1 where there is none. */
    private int beforeJoint(int noun) {
        int j = scene.parse().kindAt(noun - 1, Chunk.Kind.AND) ? noun - 2 : noun - 1;
        int time = scene.parse().kindAt(j, Chunk.Kind.COMMA) ? j - 1 : j;
        if (time == noun - 1 || !scene.parse().kindAt(time, Chunk.Kind.TIME)) {
            return -1;
        }
        int before = scene.parse().kindAt(time - 1, Chunk.Kind.COMMA) ? time - 2 : time - 1;
        return isName(before) ? before : -1;
    }
}
