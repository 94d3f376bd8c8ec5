package credence.ledger;

import credence.act.ActKind;
import credence.act.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was changed in an entry that no longer has its hash, found by trying: the hash tells when the right value is back. Tried are every
 * change of one byte, and of a field of few values every other one.
 *
 * @param field as the table of entries calls it
 * @param was the value that has the hash; null where there was none
 */
public record Alteration(String field, @Nullable String was) {
    private static final LocalDate FIRST_DAY = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

    /** Empty where more than that was changed. */
    public static Optional<Alteration> of(Entry changed) {
        List<@Nullable String> values = fields(changed.canonical());
        List<String> names = names(values);
        byte[] wanted = changed.hash().bytes();
        for (int i = 0; i < values.size(); i++) {
            Try attempt = new Try(values, i, wanted);
            Optional<@Nullable String[]> found = attempt.found(names.get(i));
            if (found.isPresent()) {
                return Optional.of(new Alteration(names.get(i), found.get()[0]));
            }
        }
        return Optional.empty();
    }

    /** The canonical form taken apart; see {@link Canonical}. */
    private static List<@Nullable String> fields(byte[] form) {
        List<@Nullable String> fields = new ArrayList<>();
        int at = 0;
        while (at < form.length) {
            if (form[at] == '-') {
                fields.add(null);
                at++;
                continue;
            }
            int colon = at;
            while (form[colon] != ':') {
                colon++;
            }
            int length = Integer.parseInt(new String(form, at, colon - at, StandardCharsets.UTF_8));
            fields.add(new String(form, colon + 1, length, StandardCharsets.UTF_8));
            at = colon + 1 + length;
        }
        return fields;
    }

    private static List<String> names(List<@Nullable String> values) {
        List<String> names = new ArrayList<>(List.of("previous_hash", "revision", "known_at", "by", "why", "content"));
        switch (String.valueOf(values.get(5))) {
            case "recorded", "corrected" -> {
                names.addAll(List.of("supersedes", "kind", "actor", "target", "status", "happened", "joint"));
                boolean isStated = "stated".equals(values.get(13));
                names.addAll(
                        isStated
                                ? List.of("source", "source", "url", "published")
                                : List.of("reading", "starts", "ends", "words", "outlet", "published"));
                if (isStated && names.size() < values.size() && "quoted".equals(values.get(names.size()))) {
                    names.addAll(List.of("words", "words"));
                }
                if (names.size() < values.size()) {
                    names.addAll(List.of("held", "held", "confidence", "note", "tellers"));
                }
            }
            case "observed" -> names.addAll(List.of("source", "url", "observed", "digest"));
            case "merged" -> names.addAll(List.of("account", "merged_into"));
            default -> names.add("supersedes");
        }
        while (names.size() < values.size()) {
            names.add("tellers");
        }
        return names;
    }

    /** A field in its place, whose value is tried otherwise. */
    private static final class Try {
        private final byte[] before;
        private final byte[] value;
        private final byte[] after;
        private final byte[] wanted;
        private final boolean isAbsent;
        private final MessageDigest sha256;

        Try(List<@Nullable String> values, int at, byte[] wanted) {
            this.before = form(values.subList(0, at));
            this.after = form(values.subList(at + 1, values.size()));
            @Nullable String own = values.get(at);
            this.isAbsent = own == null;
            this.value = own == null ? new byte[0] : own.getBytes(StandardCharsets.UTF_8);
            this.wanted = wanted;
            try {
                this.sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }

        private static byte[] form(List<@Nullable String> values) {
            StringBuilder form = new StringBuilder();
            for (@Nullable String value : values) {
                form.append(value == null ? "-" : value.getBytes(StandardCharsets.UTF_8).length + ":" + value);
            }
            return form.toString().getBytes(StandardCharsets.UTF_8);
        }

        /** One element, which is null where the field was absent. */
        Optional<@Nullable String[]> found(String name) {
            if (!isAbsent && matches(null)) {
                return Optional.of(new String[] {null});
            }
            return Stream.concat(few(name).map(word -> word.getBytes(StandardCharsets.UTF_8)), near())
                    .filter(this::matches)
                    .findFirst()
                    .map(bytes -> new String[] {new String(bytes, StandardCharsets.UTF_8)});
        }

        private boolean matches(byte @Nullable [] other) {
            sha256.update(before);
            if (other == null) {
                sha256.update((byte) '-');
            } else {
                sha256.update((other.length + ":").getBytes(StandardCharsets.UTF_8));
                sha256.update(other);
            }
            return Arrays.equals(sha256.digest(after), wanted);
        }

        /** All values of a field that has few. */
        private static Stream<String> few(String name) {
            return switch (name) {
                case "kind" -> Arrays.stream(ActKind.values()).map(ActKind::word);
                case "status" -> Arrays.stream(Status.values()).map(Status::word);
                case "confidence" -> Arrays.stream(Confidence.values()).map(Confidence::word);
                case "joint", "held" -> Stream.of("true", "false");
                case "happened", "published" -> FIRST_DAY.datesUntil(LAST_DAY).map(LocalDate::toString);
                case "actor", "target" -> keys();
                default -> Stream.of();
            };
        }

        private static Stream<String> keys() {
            return Stream.iterate(0, number -> number < 26 * 26 * 26, number -> number + 1)
                    .map(number -> "key:" + (char) ('A' + number / 676) + (char) ('A' + number / 26 % 26)
                            + (char) ('A' + number % 26));
        }

        /** Whatever one byte more, less or other makes of the value. */
        private Stream<byte[]> near() {
            if (isAbsent) {
                return Stream.of();
            }
            return Stream.iterate(0, at -> at <= value.length, at -> at + 1)
                    .flatMap(at -> Stream.concat(
                            at < value.length
                                    ? Stream.concat(
                                            Stream.of(spliced(at, 1, null)), bytes().map(b -> spliced(at, 1, b)))
                                    : Stream.of(),
                            bytes().map(b -> spliced(at, 0, b))));
        }

        private static Stream<Byte> bytes() {
            return Stream.iterate(0, b -> b < 256, b -> b + 1).map(Integer::byteValue);
        }

        private byte[] spliced(int at, int without, @Nullable Byte with) {
            int more = with == null ? 0 : 1;
            byte[] other = new byte[value.length - without + more];
            System.arraycopy(value, 0, other, 0, at);
            if (with != null) {
                other[at] = with;
            }
            System.arraycopy(value, at + without, other, at + more, value.length - at - without);
            return other;
        }
    }
}
