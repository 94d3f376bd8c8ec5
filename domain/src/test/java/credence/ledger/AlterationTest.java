package credence.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The hash knows what stood there: a change of one byte, or to another value of few, is undone by trying. */
class AlterationTest {
    private final Entry entry = Starters.get().entries().get(40);

    private Optional<Alteration> found(String now, String before) {
        String form = new String(entry.canonical(), StandardCharsets.UTF_8);
        assertTrue(form.contains(before), form);
        Entry other = Entry.ofCanonical(
                form.replaceFirst(java.util.regex.Pattern.quote(before), now).getBytes(StandardCharsets.UTF_8));
        return Alteration.of(new Entry(
                other.revision(),
                other.knownAt(),
                other.content(),
                other.by(),
                other.why(),
                other.previous(),
                entry.hash()));
    }

    @Test
    void theFieldAndItsValueAreNamed() {
        assertEquals(Optional.of(new Alteration("by", "editor")), found("6:editoo", "6:editor"));
        assertEquals(Optional.of(new Alteration("by", "editor")), found("5:ditor", "6:editor"));
        assertEquals(Optional.of(new Alteration("by", "editor")), found("7:edit0or", "6:editor"));
        assertEquals(Optional.of(new Alteration("why", null)), found("6:editor3:why", "6:editor-"));
        String kind = entry.act().orElseThrow().kind().word();
        assertEquals(Optional.of(new Alteration("kind", kind)), found("12:condemnation", kind.length() + ":" + kind));
        String actor = "7:key:" + entry.act().orElseThrow().actor().toString().replaceAll(".*([A-Z]{3}).*", "$1");
        assertEquals(Optional.of(new Alteration("actor", actor.substring(2))), found("7:key:XZX", actor));
    }

    @Test
    void whatTookMoreIsNotGuessed() {
        assertEquals(Optional.empty(), found("9:elsewhere", "6:editor"));
    }
}
