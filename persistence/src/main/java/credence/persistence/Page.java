package credence.persistence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextToken null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextToken) {
    public Page {
        items = List.copyOf(items);
    }

    public Optional<String> next() {
        return Optional.ofNullable(nextToken);
    }

    public <R> Page<R> map(Function<? super T, R> form) {
        return new Page<>(items.stream().<R>map(form).toList(), nextToken);
    }
}
