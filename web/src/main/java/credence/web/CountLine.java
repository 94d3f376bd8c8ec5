package credence.web;

import credence.stance.Comparison;
import credence.stance.Tally;
import credence.time.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tally by one viewpoint as a page shows it.
 *
 * @param withoutPublication how many accounts a limit by reported time leaves out since they have no day; 0 without such a limit
 */
public record CountLine(
        String viewpoint,
        List<MemberLine> members,
        List<MemberLine> possible,
        List<MemberLine> disputed,
        int withoutPublication) {
    /**
     * One of those counted, or not.
     *
     * @param words where it stands by what is held
     * @param weak the confidence, where it is less than a reader may take for granted; null elsewhere
     */
    public record MemberLine(
            Side polity,
            Edtf since,
            String words,
            boolean disputed,
            @Nullable String weak,
            EntryLine line) {
        static MemberLine of(Tally.Member member, Names names) {
            return new MemberLine(
                    names.side(member.polity()),
                    member.since(),
                    StanceLine.words(member.position()),
                    member.disputed(),
                    member.confidence() == null
                            ? null
                            : switch (member.confidence()) {
                                case HIGH, MEDIUM -> null;
                                case LOW, UNSOURCED -> member.confidence().word();
                            },
                    EntryLine.of(member.entry(), names));
        }
    }

    /** A polity that not all viewpoints count alike. */
    public record Differing(Side polity, List<Cell> cells) {
        static List<Differing> of(Comparison comparison, Names names) {
            return comparison.differences().stream()
                    .map(difference -> new Differing(
                            names.side(difference.polity()),
                            difference.positions().stream()
                                    .map(counted -> new Cell(
                                            switch (counted.status()) {
                                                case COUNTED -> "yes";
                                                case POSSIBLE -> "possibly";
                                                case NOT_COUNTED -> "no";
                                            },
                                            counted.member()
                                                    .map(member -> EntryLine.of(member.entry(), names))
                                                    .orElse(null),
                                            counted.member()
                                                    .map(Tally.Member::since)
                                                    .orElse(null)))
                                    .toList()))
                    .toList();
        }
    }

    /** How one viewpoint counts it. */
    public record Cell(
            String counted,
            @Nullable EntryLine line,
            @Nullable Edtf since) {}

    static CountLine of(Tally tally, Names names) {
        return new CountLine(
                names.viewpoint(tally.question().viewpoint()),
                lines(tally.members(), names),
                lines(tally.possible(), names),
                lines(tally.disputed(), names),
                tally.withoutPublication());
    }

    private static List<MemberLine> lines(List<Tally.Member> members, Names names) {
        return members.stream().map(member -> MemberLine.of(member, names)).toList();
    }
}
