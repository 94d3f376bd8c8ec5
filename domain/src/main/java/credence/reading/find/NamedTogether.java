package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.mention.Naming;
import credence.reading.parse.Ordinals;
import credence.reading.text.Token;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which polities a text names together: "Abkhazia and South Ossetia", "Chinese and Nicaraguan officials". */
final class NamedTogether {
    /** @param from where the first of them is named, in characters */
    record Group(int sentence, int from, List<PolityKey> members) {}

    private static final Set<String> BETWEEN =
            WordSet.of(",", "and", "or", "the", "(", ")", "both", "as", "well", "self-proclaimed");

    /** Sentences back to the only two that one names. */
    private static final int NEAR = 3;

    /** Words from a rank to those that it is counted after. */
    private static final int RANK = 9;

    private final Text text;
    private final List<Group> groups = new ArrayList<>();

    NamedTogether(Text text) {
        this.text = text;
        List<Text.Named> run = new ArrayList<>();
        List<Text.Named> named = text.named();
        for (int i = 0; i < named.size(); i++) {
            Text.Named name = named.get(i);
            boolean paired = i > 0 && areBeside(named.get(i - 1), name)
                    || i + 1 < named.size() && areBeside(name, named.get(i + 1));
            if (name.naming().form() == Naming.Form.DEMONYM && !paired) {
                continue;
            }
            if (!run.isEmpty() && !joins(run.getLast(), name)) {
                close(run);
            }
            run.add(name);
        }
        close(run);
    }

    /** "Chinese and Nicaraguan officials": of peoples only two that stand together. */
    private boolean areBeside(Text.Named left, Text.Named right) {
        int after = left.token() + left.naming().words();
        return left.sentence() == right.sentence()
                && left.naming().form() == Naming.Form.DEMONYM
                && right.naming().form() == Naming.Form.DEMONYM
                && right.token() == after + 1
                && text.sentences().get(left.sentence()).tokens().get(after).is("and");
    }

    private boolean joins(Text.Named left, Text.Named right) {
        if (left.sentence() != right.sentence()) {
            return false;
        }
        List<Token> tokens = text.sentences().get(left.sentence()).tokens();
        int first = left.token() + left.naming().words();
        if (first == right.token()) {
            return false;
        }
        List<Token> between = tokens.subList(first, right.token());
        String before = left.token() > 0 ? tokens.get(left.token() - 1).lower() : "";
        // "in Beijing the Iranian and Saudi envoys": nothing joins the first to the others
        // "Like Norway, Poland"
        return !(Word.isOneOf(before, "like", "unlike") && between.getFirst().is(","))
                && between.stream().allMatch(token -> BETWEEN.contains(token.lower()))
                && between.stream().anyMatch(token -> !token.is("the") && !token.is("self-proclaimed"));
    }

    private void close(List<Text.Named> run) {
        List<PolityKey> members =
                run.stream().map(name -> name.naming().polity()).distinct().toList();
        if (members.size() > 1 && !areBeforeARank(run.getFirst())) {
            groups.add(new Group(run.getFirst().sentence(), run.getFirst().from(), members));
        }
        // "in eastern Ukraine, Donetsk and Luhansk": the state before them is none of the two regions.
        List<PolityKey> contested = members.stream().filter(text::isContested).toList();
        if (contested.size() > 1 && contested.size() < members.size()) {
            groups.add(new Group(run.getFirst().sentence(), run.getFirst().from(), contested));
        }
        run.clear();
    }

    /** "Kenya and Somalia restored relations, the second pair to do so after Egypt and Qatar": those were before, and these two are told of. */
    private boolean areBeforeARank(Text.Named first) {
        List<Token> tokens = text.sentences().get(first.sentence()).tokens();
        int before = first.token() - 1;
        // "after that of Egypt and Jordan"
        boolean owned = before > 1
                && tokens.get(before).is("of")
                && Word.isOneOf(tokens.get(before - 1).lower(), "that", "those");
        boolean others = groups.stream()
                .anyMatch(group ->
                        group.sentence() == first.sentence() && group.members().size() == 2);
        return others
                && before > 0
                && (owned || Word.isOneOf(tokens.get(before).lower(), "after", "following"))
                && tokens.subList(Math.max(0, before - RANK), before).stream()
                        .anyMatch(token -> Ordinals.rank(token.lower()).orElse(0) > 1);
    }

    boolean any(Predicate<Group> which) {
        return groups.stream().anyMatch(which);
    }

    /** The sentence of the last of those that fit; -1 where none does. */
    int latest(Predicate<Group> which) {
        return groups.stream().filter(which).mapToInt(Group::sentence).max().orElse(-1);
    }

    /** Of the last of those that fit. */
    List<PolityKey> last(Predicate<Group> which) {
        return groups.reversed().stream()
                .filter(which)
                .findFirst()
                .map(Group::members)
                .orElse(List.of());
    }

    /** So many as are named together nearest to a place; those named before go before those named after. */
    List<PolityKey> nearest(int sentence, int until, int count, Predicate<Group> fits, boolean named) {
        List<Group> fitting = groups.stream()
                .filter(group -> group.members.size() == count && fits.test(group))
                .toList();
        Optional<List<PolityKey>> before = fitting.reversed().stream()
                .filter(group -> group.sentence <= sentence && group.from < until)
                .findFirst()
                .map(Group::members);
        return before.or(() -> named && count == 2 ? twoNamed(sentence) : Optional.empty())
                .or(() -> fitting.stream().findFirst().map(Group::members))
                .orElse(List.of());
    }

    /** "Saudi Arabia's embassy in Tehran opened on Wednesday. The two countries": the only two that a sentence names, the nearest such. */
    private Optional<List<PolityKey>> twoNamed(int sentence) {
        for (int back = 0; back <= NEAR && back <= sentence; back++) {
            int at = sentence - back;
            List<PolityKey> named = text.namedIn(at).stream()
                    .filter(key -> !text.isOrganisation(key))
                    .toList();
            if (named.size() == 2) {
                return Optional.of(named);
            }
            if (named.size() > 2) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
