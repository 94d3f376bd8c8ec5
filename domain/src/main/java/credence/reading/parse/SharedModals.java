package credence.reading.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verb that takes over the "to" or the "will" of one before: "agreed to restore relations and reopen embassies", "would at some point recognise". */
final class SharedModals {
    private SharedModals() {}

    /** The verb before, of which a bare form after "and" takes over to or will: "agreed to restore relations and reopen embassies". */
    static @Nullable VerbGroup joined(
            List<Unit> units, List<Chunk> chunks, int index, String form, List<VerbGroup> read) {
        Chunk chunk = chunks.get(index);
        boolean bare = chunk.to() - chunk.from() == 1
                && VerbForms.base(form).filter(form::equals).isPresent();
        if (!bare || index == 0) {
            return null;
        }
        // "will recognise it and then break with Serbia"
        int and = chunks.get(index - 1).is(Chunk.Kind.OTHER) && index > 1 ? index - 2 : index - 1;
        if (!chunks.get(and).is(Chunk.Kind.AND)) {
            return apart(units, chunks, index, read);
        }
        // "will close it, the minister said, and recall": who says so comes between
        int aside = SaidAsides.opening(chunks, read, and - 1);
        int last = aside < 0 ? read.size() - 1 : read.size() - 2;
        for (int j = aside < 0 ? and - 1 : aside - 1; j >= 0 && last >= 0; j--) {
            switch (chunks.get(j).kind()) {
                case VERB -> {
                    VerbGroup before = read.get(last);
                    boolean hangs = before.gerund() && isGoverned(last, read) || isCeasedFrom(last, read);
                    if (!hangs || last == 0) {
                        return before.infinitive() || !before.modal().isEmpty() ? before : null;
                    }
                    last--;
                }
                case STOP, RELATIVE, SUBORDINATOR -> {
                    return null;
                }
                case NOUN, PREPOSITION, COMMA, AND, TIME, OTHER -> {}
            }
        }
        return null;
    }

    /** "will stop recognising it", "respond by closing it": and no clause of its own, as in "will answer, accusing it". */
    private static boolean isGoverned(int gerund, List<VerbGroup> read) {
        return gerund > 0 && read.get(gerund).chunk() - read.get(gerund - 1).chunk() <= 2;
    }

    /** "will cease to recognise Taiwan and open": what is joined is joined to the ceasing. */
    private static boolean isCeasedFrom(int infinitive, List<VerbGroup> read) {
        return infinitive > 0
                && read.get(infinitive).infinitive()
                && read.get(infinitive - 1).base().equals("cease")
                && read.get(infinitive - 1).chunk() == read.get(infinitive).chunk() - 1;
    }

    /** "would at some point recognise": the modal stands apart from its verb. */
    private static @Nullable VerbGroup apart(List<Unit> units, List<Chunk> chunks, int index, List<VerbGroup> read) {
        int interrupted = Interrupted.auxiliary(units, chunks, index);
        if (interrupted >= 0 && units.get(chunks.get(interrupted).from()).in(VerbGroups.MODALS)) {
            return read.stream()
                    .filter(group -> group.chunk() == interrupted)
                    .findFirst()
                    .map(group ->
                            withModal(group, units.get(chunks.get(interrupted).from())))
                    .orElse(null);
        }
        for (int j = index - 1; j >= Math.max(0, index - 5); j--) {
            if (chunks.get(j).is(Chunk.Kind.VERB)) {
                Chunk modal = chunks.get(j);
                boolean alone = modal.to() - modal.from() <= 2
                        && units.get(modal.from()).in(VerbGroups.MODALS);
                return alone && units.subList(modal.from(), modal.to()).stream().noneMatch(unit -> unit.tag("VERB"))
                        ? withModal(read.getLast(), units.get(modal.from()))
                        : null;
            }
            if (!chunks.get(j).is(Chunk.Kind.PREPOSITION)
                    && !chunks.get(j).is(Chunk.Kind.NOUN)
                    && !chunks.get(j).is(Chunk.Kind.TIME)
                    && !chunks.get(j).is(Chunk.Kind.COMMA)
                    && !chunks.get(j).is(Chunk.Kind.OTHER)) {
                return null;
            }
        }
        return null;
    }

    private static VerbGroup withModal(VerbGroup group, Unit modal) {
        return new VerbGroup(
                group.chunk(),
                group.unit(),
                group.base(),
                group.infinitive(),
                group.gerund(),
                group.participle(),
                group.passive(),
                group.perfect(),
                group.pastPerfect(),
                group.progressive(),
                group.negated(),
                group.noLonger(),
                modal.is("wo") || modal.is("'ll") ? "will" : modal.lower());
    }
}
