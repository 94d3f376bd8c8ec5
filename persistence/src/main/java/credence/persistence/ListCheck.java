package credence.persistence;

import com.dynatrace.hash4j.hashing.Hashing;
import credence.InvalidInput;
import credence.act.Act;
import credence.act.Party;
import credence.intake.Line;
import credence.intake.Row;
import credence.intake.Sides;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the lines of a list fit each other: each id once, and what a line refers to before it. */
final class ListCheck {
    /** What an id stands for: in the last two bits of its value; above them the sides of its act, hashed. */
    private static final long ACT = 0;

    private static final long WORD = 1;
    private static final long GONE = 2;
    private static final long BITS = 3;

    private final IdTable ids = new IdTable();

    /** What is wrong with a line; where nothing is, later lines may refer to it. */
    List<InvalidInput> of(Line line) {
        List<InvalidInput> wrong = new ArrayList<>();
        @Nullable String id = line.id();
        if (id != null && ids.get(id) != IdTable.NONE) {
            wrong.add(new InvalidInput("id", "is there twice: " + id, "Give each row an id of its own."));
        }
        switch (line) {
            case Row row -> {
                long sides = sides(row.act());
                same(wrong, "same_as", row.sameAs(), sides);
                gone(wrong, "corrects", row.corrects());
                name(id, sides | ACT, wrong);
            }
            case Line.Retraction retraction -> {
                gone(wrong, "retracts", retraction.retracts());
                name(id, WORD, wrong);
            }
            case Line.Merging merging -> {
                long account = ids.get(merging.merges());
                act(wrong, "merges", merging.merges());
                if (merging.merges().equals(merging.sameAs())) {
                    wrong.add(new InvalidInput(
                            "same_as", "is the row that is merged", "Name two rows that tell one act."));
                } else {
                    same(wrong, "same_as", merging.sameAs(), account == IdTable.NONE ? 0 : account & ~BITS);
                }
                name(id, WORD, wrong);
            }
        }
        return wrong;
    }

    private void name(@Nullable String id, long value, List<InvalidInput> wrong) {
        if (id != null && wrong.isEmpty()) {
            ids.put(id, value);
        }
    }

    private void act(List<InvalidInput> wrong, String field, @Nullable String id) {
        if (id != null && ids.get(id) == IdTable.NONE) {
            wrong.add(new InvalidInput(field, "is " + id + ", which no earlier row is", "Send that row first."));
        } else if (id != null && (ids.get(id) & BITS) == WORD) {
            wrong.add(new InvalidInput(field, "is " + id + ", which tells no act", "Name a row that tells one."));
        }
    }

    /** Accounts of one act have its sides, either way round. */
    private void same(List<InvalidInput> wrong, String field, @Nullable String id, long sides) {
        act(wrong, field, id);
        long other = id == null ? IdTable.NONE : ids.get(id);
        if (other != IdTable.NONE && sides != 0 && (other & BITS) != WORD && (other & ~BITS) != sides) {
            wrong.add(new InvalidInput(
                    field, "is " + id + ", an act between others", "Name a row that tells the same act."));
        }
    }

    private void gone(List<InvalidInput> wrong, String field, @Nullable String id) {
        if (id == null) {
            return;
        }
        long value = ids.get(id);
        if (value == IdTable.NONE) {
            act(wrong, field, id);
        } else if ((value & BITS) == GONE) {
            wrong.add(new InvalidInput(
                    field,
                    "is " + id + ", which an earlier row corrects or retracts",
                    "Name the row that stands now."));
        } else {
            ids.put(id, value & ~BITS | GONE);
        }
    }

    private static long sides(Act act) {
        @Nullable Party target = act.target();
        String one = Sides.written(act.actor());
        String other = target == null ? "" : Sides.written(target);
        String both = one.compareTo(other) < 0 ? one + "\t" + other : other + "\t" + one;
        return Hashing.komihash5_0().hashCharsToLong(both) & ~BITS & Long.MAX_VALUE | 4;
    }
}
