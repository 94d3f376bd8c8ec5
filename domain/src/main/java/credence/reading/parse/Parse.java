package credence.reading.parse;

import credence.reading.mention.Names;
import credence.reading.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sentence's shallow structure: its units, chunks, verb groups and times. */
public final class Parse {
    private final Sentence sentence;
    private final List<Unit> units;
    private final List<Time> times;
    private final List<Chunk> chunks;
    /** Put together when they are first asked for. */
    private final @Nullable String[] lower;

    private final List<VerbGroup> verbs;
    private final @Nullable VerbGroup[] byChunk;

    private Parse(Sentence sentence, List<Unit> units, List<Time> times) {
        this.sentence = sentence;
        this.units = units;
        this.times = times;
        this.chunks = Chunker.of(units, times);
        this.lower = new String[chunks.size()];
        List<VerbGroup> groups = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            if (chunks.get(i).is(Chunk.Kind.VERB)) {
                groups.add(VerbGroups.of(units, chunks, i, groups));
            }
        }
        for (int i = 1; i < groups.size(); i++) {
            groups.set(i, joined(groups.get(i), groups.get(i - 1)));
        }
        this.verbs = List.copyOf(groups);
        this.byChunk = new VerbGroup[chunks.size()];
        verbs.forEach(verb -> byChunk[verb.chunk()] = verb);
    }

    /** "was announced by Peru and hailed by Chile": the second is passive as the first is. */
    private VerbGroup joined(VerbGroup verb, VerbGroup before) {
        boolean bare = chunks.get(verb.chunk()).to() - chunks.get(verb.chunk()).from() == 1;
        boolean passive = bare
                && before.passive()
                && before.finite()
                && verb.finite()
                && !verb.passive()
                && kindAt(verb.chunk() - 1, Chunk.Kind.AND)
                && VerbGroups.participleForm(unit(verb.unit()).lower())
                && lower(verb.chunk() + 1).equals("by");
        return passive
                ? new VerbGroup(
                        verb.chunk(),
                        verb.unit(),
                        verb.base(),
                        false,
                        false,
                        false,
                        true,
                        before.perfect(),
                        before.pastPerfect(),
                        before.progressive(),
                        before.negated(),
                        false,
                        before.modal())
                : verb;
    }

    /** Parses a tagged sentence; weekdays and the like are read against the day of publication. */
    public static Parse of(Sentence tagged, Names names, @Nullable LocalDate published, @Nullable LocalDate today) {
        List<Unit> units = Units.of(tagged, names);
        return new Parse(tagged, units, Times.of(units, published, today));
    }

    public Sentence sentence() {
        return sentence;
    }

    public List<Unit> units() {
        return units;
    }

    public List<Time> times() {
        return times;
    }

    public List<Chunk> chunks() {
        return chunks;
    }

    public List<VerbGroup> verbs() {
        return verbs;
    }

    public Unit unit(int index) {
        return units.get(index);
    }

    public Optional<Unit> unitAt(int index) {
        return index >= 0 && index < units.size() ? Optional.of(units.get(index)) : Optional.empty();
    }

    public Optional<VerbGroup> verbAt(int chunk) {
        return chunk >= 0 && chunk < byChunk.length ? Optional.ofNullable(byChunk[chunk]) : Optional.empty();
    }

    public boolean kindAt(int chunk, Chunk.Kind kind) {
        return chunk >= 0 && chunk < chunks.size() && chunks.get(chunk).is(kind);
    }

    /** The small words of a chunk; empty outside the sentence. */
    public String lower(int chunk) {
        if (chunk < 0 || chunk >= chunks.size()) {
            return "";
        }
        String words = lower[chunk];
        if (words == null) {
            words = lower(units, chunks.get(chunk));
            lower[chunk] = words;
        }
        return words;
    }

    /** "pm" of "the former pm"; empty outside the sentence. */
    public String lastWord(int chunk) {
        String words = lower(chunk);
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private static String lower(List<Unit> units, Chunk chunk) {
        return chunk.to() - chunk.from() == 1
                ? units.get(chunk.from()).lower()
                : units.subList(chunk.from(), chunk.to()).stream()
                        .map(Unit::lower)
                        .collect(Collectors.joining(" "));
    }

    /** The time with which a chunk starts; empty before the first and behind the last. */
    public Optional<Time> timeAt(int chunk) {
        if (chunk < 0 || chunk >= chunks.size()) {
            return Optional.empty();
        }
        int from = chunks.get(chunk).from();
        return times.stream().filter(time -> time.from() == from).findFirst();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < chunks.size(); i++) {
            out.append(chunks.get(i).kind().name().charAt(0))
                    .append('[')
                    .append(lower(i))
                    .append("] ");
        }
        return out.toString();
    }
}
