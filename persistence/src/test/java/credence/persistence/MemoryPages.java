package credence.persistence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists in an order, page by page. */
final class MemoryPages {
    private MemoryPages() {}

    /** Of a list as it was handed in. */
    static <T> List<T> ordered(List<T> all, ReportOrder order, Function<T, @Nullable LocalDate> published) {
        Comparator<T> byDay =
                Comparator.comparing(one -> Objects.requireNonNullElse(published.apply(one), LocalDate.of(1, 1, 1)));
        return switch (order) {
            case FIRST_IN -> all;
            case LAST_IN -> all.reversed();
            case FIRST_PUBLISHED -> all.stream().sorted(byDay).toList();
            case LAST_PUBLISHED ->
                all.reversed().stream().sorted(byDay.reversed()).toList();
        };
    }

    static <T> Page<T> page(List<T> all, PageRequest page, String list, Function<T, String> id) {
        String[] place = Tokens.place(page, list, 1);
        int from = 0;
        for (int i = 0; place != null && i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(place[0])) {
                from = i + 1;
            }
        }
        List<T> rest = all.subList(from, Math.min(all.size(), from + page.size() + 1));
        return Pages.of(rest, page, item -> Tokens.of(list, id.apply(item)));
    }
}
