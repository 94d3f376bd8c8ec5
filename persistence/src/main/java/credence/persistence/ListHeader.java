package credence.persistence;

import credence.InvalidInput;
import credence.intake.AccountForm;
import credence.intake.CowExchange;
import credence.intake.Csv;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The header of a list in rows and columns: which field each column is. */
final class ListHeader {
    private ListHeader() {}

    /**
     * The fields that the columns are, in their order; empty for one that is not read.
     *
     * @throws InvalidInput where no account can be told by these columns
     */
    static List<String> read(Csv csv, ListFormat format) throws IOException {
        @Nullable List<String> names = csv.next();
        // The starter register's own tables begin with comments.
        while (names != null && names.getFirst().startsWith("#")) {
            names = csv.next();
        }
        if (names == null) {
            throw new InvalidInput("file", "is empty", "Send a header and at least one row.");
        }
        if (format == ListFormat.COW) {
            if (!CowExchange.isHeader(names)) {
                throw new InvalidInput(
                        "header", "lacks columns", "The file needs " + String.join(", ", CowExchange.COLUMNS) + ".");
            }
            return names.stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
        }
        List<String> fields = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            @Nullable String field = AccountForm.field(name);
            if (field == null) {
                throw new InvalidInput(
                        "header",
                        "names a column that is not known: \""
                                + (name.length() <= 60 ? name : name.substring(0, 60) + "…") + "\"",
                        "The columns are " + String.join(", ", AccountForm.FIELDS) + ".");
            }
            if (!field.isEmpty() && !seen.add(field)) {
                throw new InvalidInput("header", "names " + field + " twice", "Name it once.");
            }
            fields.add(field);
        }
        boolean tells = seen.containsAll(List.of("kind", "actor", "source"));
        if (!tells) {
            throw new InvalidInput(
                    "header",
                    "lacks kind, actor or source",
                    "An account needs these three; the other columns are " + String.join(", ", AccountForm.FIELDS)
                            + ".");
        }
        return fields;
    }
}
