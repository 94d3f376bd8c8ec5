package credence.persistence;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a list is ordered by its reports, and where in it a page begins: behind the last row of the page before, wherever that stands by then.
 *
 * @param list its name
 * @param published the day of publication, as SQL
 * @param at when it was handed in, as SQL
 * @param id its own among those of one instant, as SQL
 * @param position its place in its report, as SQL, which is ordered in one way only; null where each row is a report
 */
record Keyset(
        String list,
        ReportOrder order,
        String published,
        String at,
        String id,
        @Nullable String position) {
    /** A day of publication for what has none. */
    private static final String TOLD = "coalesce(%s, date '0001-01-01')";

    private static final String DAY = "order_day";
    private static final String AT = "order_at";
    private static final String ID = "order_id";
    private static final String POSITION = "order_position";

    private String day() {
        return TOLD.formatted(published);
    }

    private List<String> columns() {
        return order.isByPublication() ? List.of(day(), at, id) : List.of(at, id);
    }

    /** What a row must tell so that a token can be made of it. */
    String select() {
        return ", %s as %s, %s as %s, %s as %s".formatted(day(), DAY, at, AT, id, ID)
                + (position == null ? "" : ", " + position + " as " + POSITION);
    }

    String orderBy() {
        return ordered(columns(), position);
    }

    /** The same of rows that were selected so, from whatever tables. */
    String orderByNames() {
        return ordered(
                order.isByPublication() ? List.of(DAY, AT, ID) : List.of(AT, ID), position == null ? null : POSITION);
    }

    private String ordered(List<String> by, @Nullable String last) {
        List<String> columns = new ArrayList<>(by);
        if (order.isDescending()) {
            columns.replaceAll(column -> column + " desc");
        }
        if (last != null) {
            columns.add(last);
        }
        return " order by " + String.join(", ", columns);
    }

    /** What lets through what comes after the page before, with its values added to the tuple; empty for the first page. */
    List<String> after(PageRequest page, Tuple tuple) {
        String @Nullable [] place = Tokens.place(page, name(), position == null ? 3 : 4);
        if (place == null) {
            return List.of();
        }
        List<String> columns = new ArrayList<>(columns());
        int from = tuple.size() + 1;
        if (order.isByPublication()) {
            tuple.addLocalDate(Readings.day(place[0]));
        }
        tuple.addOffsetDateTime(Readings.time(place[1])).addUUID(Readings.id(place[2]));
        String values = values(from, tuple.size());
        String sign = order.isDescending() ? "<" : ">";
        List<String> where = new ArrayList<>();
        if (order.isByPublication()) {
            // The same as below says, in a form that an index of days answers.
            where.add(day() + " " + sign + "= $" + from);
        }
        String row = "(" + String.join(", ", columns) + ")";
        if (position == null) {
            where.add(row + " " + sign + " " + values);
        } else {
            tuple.addInteger((int) Tokens.number(place[3]));
            where.add("(%s %s %s or %s = %s and %s > $%d)"
                    .formatted(row, sign, values, row, values, position, tuple.size()));
        }
        return where;
    }

    private static String values(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "$" + i).collect(Collectors.joining(", ", "(", ")"));
    }

    String token(Row row) {
        List<String> place = new ArrayList<>(List.of(
                row.getLocalDate(DAY).toString(),
                Rows.instant(row, AT).toString(),
                row.getUUID(ID).toString()));
        if (position != null) {
            place.add(row.getInteger(POSITION).toString());
        }
        return Tokens.of(name(), place.toArray(String[]::new));
    }

    private String name() {
        return list + " " + order;
    }
}
