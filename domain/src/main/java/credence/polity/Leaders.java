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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who spoke for which polity in which years, from {@code credence/polity/leaders.tsv}. */
public final class Leaders {
    private static final String FILE = "leaders.tsv";

    /** @param until the last year, 9999 for those in office */
    private record Leader(PolityKey polity, String name, String called, int from, int until) {
        boolean led(int year) {
            return from <= year && year <= until;
        }

        boolean inOffice(@Nullable LocalDate day) {
            // A report of the year after may still call them by the name alone.
            return day == null || from <= day.getYear() && day.getYear() <= until + 1;
        }
    }

    /** By each of the names they go by. */
    private final Map<String, List<Leader>> leaders = new HashMap<>();

    private Leaders(String table) {
        table.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("polity\t") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .map(fields -> new Leader(
                        new PolityKey(fields[0]),
                        fields[1],
                        fields[2],
                        Integer.parseInt(fields[3]),
                        fields[4].isEmpty() ? 9999 : Integer.parseInt(fields[4])))
                .forEach(leader -> Stream.of(leader.name, leader.called)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .forEach(name -> leaders.computeIfAbsent(name, none -> new ArrayList<>())
                                .add(leader)));
    }

    /** The leaders that ship with Credence. Reads the file at every call. */
    public static Leaders starter() {
        try (InputStream file = Leaders.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("credence/polity/" + FILE + " is not on the class path");
            }
            return new Leaders(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * For whom a person speaks.
     *
     * @param name the words of the name, a title before it left out
     * @param day of publication; null where it is not told, and then only a full name counts
     * @return empty where nobody or more than one polity's leader is called so
     */
    public Optional<PolityKey> speaksFor(String name, @Nullable LocalDate day) {
        List<Leader> meant = leaders.getOrDefault(name, List.of()).stream()
                .filter(leader -> leader.inOffice(day) && (name.equals(leader.name) || day != null))
                .toList();
        return only(meant.stream());
    }

    /**
     * For whom a person spoke who may have left office since: of what is told with its year, any name is enough.
     *
     * @param year in which the person is told to have acted
     */
    public Optional<PolityKey> spokeFor(String name, int year) {
        return only(leaders.getOrDefault(name, List.of()).stream().filter(leader -> leader.led(year)));
    }

    /**
     * For whom a person spoke who is called by the title of the time: "President Jimmy Carter".
     *
     * @param day of publication, by which the office had been taken; null where it is not told
     */
    public Optional<PolityKey> everSpokeFor(String name, @Nullable LocalDate day) {
        return only(leaders.getOrDefault(name, List.of()).stream()
                .filter(leader -> name.equals(leader.name) && (day == null || leader.from <= day.getYear())));
    }

    /**
     * Whether a person with this surname may be one of these leaders by the name given before it.
     *
     * @param given one or more words; spellings differ, so that the first letter decides
     */
    public boolean mayBeGiven(String called, String given) {
        return leaders.getOrDefault(called, List.of()).stream()
                .flatMap(leader -> Stream.of(leader.name.split(" ")))
                .anyMatch(word -> !word.equals(called)
                        && Stream.of(given.split(" ")).anyMatch(one -> one.charAt(0) == word.charAt(0)));
    }

    private static Optional<PolityKey> only(Stream<Leader> leaders) {
        List<PolityKey> keys = leaders.map(Leader::polity).distinct().toList();
        return keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
    }
}
