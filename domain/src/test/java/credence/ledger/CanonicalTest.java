package credence.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import credence.InvalidInput;
import credence.act.ActKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The form that hashes are taken over can be read again, by anybody. */
class CanonicalTest {
    @Test
    void everyEntryOfTheStarterRegisterIsReadFromItsForm() {
        for (Entry entry : Starters.get().entries()) {
            assertEquals(entry, Entry.ofCanonical(entry.canonical()));
        }
    }

    @Test
    void correctionsRetractionsAndPassagesAreReadToo() {
        Ledgers ledger = new Ledgers();
        Entry first = ledger.add(Ledgers.act(ActKind.RECOGNITION, "PRK", "XDP", null));
        ledger.add(new Content.Corrected(
                first.revision(), Ledgers.act(ActKind.RECOGNITION, "PRK", "XDP", "2022-07"), Ledgers.evidence(null)));
        ledger.add(new Content.Retracted(new Revision(2)));
        ledger.add(new Content.Recorded(
                Ledgers.act(ActKind.RECOGNITION, "PRK", "XDP", null),
                new Evidence.Stated("A list", null, null, "Its own words."),
                new Attribution(List.of(), false, null, null)));
        ledger.add(new Content.Observed("A data set", null, 2, Hash.ZERO));
        for (Entry entry : ledger.entries()) {
            assertEquals(entry, Entry.ofCanonical(entry.canonical()));
        }
    }

    @Test
    void whatNoEntryWritesIsRefused() {
        String form = new String(Starters.get().entries().getFirst().canonical(), StandardCharsets.UTF_8);
        for (String broken : List.of(
                "",
                "-",
                form.substring(1),
                form.substring(0, form.length() - 1),
                form + "-",
                form.replace("8:recorded-", "8:recorded1:5"),
                form.replace("8:recorded", "8:unknown!"),
                form.replaceFirst("^64:", "064:"))) {
            assertThrows(InvalidInput.class, () -> Entry.ofCanonical(broken.getBytes(StandardCharsets.UTF_8)), broken);
        }
    }
}
