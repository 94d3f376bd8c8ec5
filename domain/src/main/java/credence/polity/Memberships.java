package credence.polity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who belongs to which list of polities and when, from {@code credence/polity/memberships.tsv}. */
public final class Memberships {
    public static final String UN_MEMBERS = "un-members";

    public static final String UN_OBSERVERS = "un-observers";

    /** The list of polities that are no more. */
    public static final String ENDED = "ended";

    private static final String FILE = "memberships.tsv";

    /** From inclusive, to exclusive. */
    private record Span(LocalDate from, LocalDate to) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    private final Map<String, Map<PolityKey, List<Span>>> lists = new TreeMap<>();

    private Memberships(String table) {
        table.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("list\t") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .forEach(cells -> lists.computeIfAbsent(cells[0], list -> new HashMap<>())
                        .computeIfAbsent(new PolityKey(cells[1]), key -> new ArrayList<>())
                        .add(new Span(day(cells[2], LocalDate.MIN), day(cells[3], LocalDate.MAX))));
    }

    /** The memberships that ship with Credence. Reads the file at every call. */
    public static Memberships starter() {
        try (InputStream file = Memberships.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("credence/polity/" + FILE + " is not on the class path");
            }
            return new Memberships(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LocalDate day(String cell, LocalDate unsaid) {
        return cell.isEmpty() ? unsaid : LocalDate.parse(cell);
    }

    /** The words of all lists, such as {@code eu}, by the alphabet. */
    public Set<String> lists() {
        return new TreeSet<>(lists.keySet());
    }

    /** Whether a polity belongs to a list at a day; to a list that is not there nobody does. */
    public boolean isMember(String list, PolityKey polity, LocalDate day) {
        return lists.getOrDefault(list, Map.of()).getOrDefault(polity, List.of()).stream()
                .anyMatch(span -> span.contains(day));
    }

    /** Whether whoever ever belonged to a list belonged to the other at some time. */
    public boolean isWithin(String list, String other) {
        return lists.getOrDefault(other, Map.of())
                .keySet()
                .containsAll(lists.getOrDefault(list, Map.of()).keySet());
    }

    /** Who belongs to a list at a day, by key. */
    public Set<PolityKey> members(String list, LocalDate day) {
        Set<PolityKey> members = new TreeSet<>();
        lists.getOrDefault(list, Map.of()).forEach((polity, spans) -> {
            if (spans.stream().anyMatch(span -> span.contains(day))) {
                members.add(polity);
            }
        });
        return members;
    }
}
