package credence.persistence;

import java.util.List;
import java.util.function.Function;

/** Makes a page of one row more than was asked for: that there is one tells that there is a next page. */
final class Pages {
    private Pages() {}

    static <T> Page<T> of(List<T> rows, PageRequest page, Function<T, String> token) {
        boolean more = rows.size() > page.size();
        List<T> items = more ? rows.subList(0, page.size()) : rows;
        return new Page<>(items, more ? token.apply(items.getLast()) : null);
    }
}
