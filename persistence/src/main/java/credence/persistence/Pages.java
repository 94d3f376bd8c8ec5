package credence.persistence;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a page of one row more than was asked for: that there is one tells that there is a next page. */
final class Pages {
    private Pages() {}

    /**
     * A page of a list that is at hand, of few.
     *
     * @param key of each its own
     */
    static <T> Page<T> slice(List<T> all, PageRequest page, String list, Function<T, String> key) {
        String @Nullable [] place = Tokens.place(page, list, 1);
        List<T> rest = place == null
                ? all
                : all.stream()
                        .dropWhile(one -> !key.apply(one).equals(place[0]))
                        .skip(1)
                        .toList();
        return of(
                rest.subList(0, Math.min(rest.size(), page.size() + 1)), page, one -> Tokens.of(list, key.apply(one)));
    }

    static <T> Page<T> of(List<T> rows, PageRequest page, Function<T, String> token) {
        boolean more = rows.size() > page.size();
        List<T> items = more ? rows.subList(0, page.size()) : rows;
        return new Page<>(items, more ? token.apply(items.getLast()) : null);
    }
}
