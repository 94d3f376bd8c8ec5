package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import credence.act.Account;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.Reading;
import credence.reading.ReadingId;
import credence.report.Passage;
import credence.report.Report;
import credence.review.Editor;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every form of the register keeps of reports that are copies of one. */
abstract class CopiesContract {
    private static final Editor EDITOR = new Editor("editor");
    static final String BODY = "Paraguay will open an embassy in Jerusalem next month, its president said on"
            + " Monday after talks with the Israeli prime minister. The mission had moved there once before, in May 2018,"
            + " and was taken back to the coast four months later by the government that followed.\n\nThe foreign"
            + " minister said that farmers would gain from a treaty on trade that both sides hope to sign in the spring.";
    private static final String OTHER_WORDS = "Jerusalem is to see a Paraguayan ambassador again. So Asunción has"
            + " announced, seven years after Mario Abdo sent the previous one back to Herzliya, to Israel's anger.\n\n"
            + "Agriculture is what it is about, diplomats say: soya and beef are waiting for lower tariffs by April.";

    /** An empty register. */
    abstract Register register();

    static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(30));
    }

    private static Report report(String text, String outlet) {
        return new Report(
                text,
                "As " + outlet + " has it",
                LocalDate.parse("2025-11-03"),
                outlet,
                URI.create("https://example.org/" + outlet));
    }

    private static Reading reading(String... actors) {
        List<Account> accounts = new ArrayList<>();
        for (String actor : actors) {
            Act act = new Act(
                    ActKind.EMBASSY_OPENED,
                    Party.of(new PolityKey(actor)),
                    Party.of(new PolityKey("ISR")),
                    Status.ANNOUNCED,
                    null,
                    false);
            accounts.add(Account.of(act, false, new Passage(0, 5)));
        }
        return new Reading("test reader", List.of(), accounts, List.of(), List.of());
    }

    static ReadingId submitted(Register register, String text, String outlet, String... actors) {
        return await(register.submit(report(text, outlet), reading(actors), EDITOR))
                .id();
    }

    static StoredReading stored(Register register, ReadingId id) {
        return await(register.reading(id)).orElseThrow();
    }

    @Test
    void aCopyNamesItsOriginAndTheOriginItsCopies() {
        Register register = register();
        ReadingId first = submitted(register, "ASUNCION, Nov 3 (Wire) - " + BODY, "Wire", "PRY");
        ReadingId other = submitted(register, OTHER_WORDS, "Herald", "PRY");
        ReadingId copy =
                submitted(register, "Paraguay returns to Jerusalem\n\n" + BODY + "\n\n(Agency)", "Daily", "PRY");
        assertEquals(
                new ReportLine(
                        first,
                        "As Wire has it",
                        LocalDate.parse("2025-11-03"),
                        "Wire",
                        URI.create("https://example.org/Wire")),
                stored(register, copy).origin());
        assertEquals(List.of(), stored(register, copy).copies());
        assertNull(stored(register, first).origin());
        assertEquals(
                List.of(copy),
                stored(register, first).copies().stream()
                        .map(ReportLine::reading)
                        .toList());
        assertNull(stored(register, other).origin());
        assertEquals(List.of(), stored(register, other).copies());
        assertEquals(
                List.of(stored(register, copy), stored(register, other), stored(register, first)),
                await(register.readings(PageRequest.first(3))).items());
    }

    @Test
    void aCopyOfACopyIsOneOfTheOrigin() {
        Register register = register();
        List<String> paragraphs = List.of(
                "First the embassy was moved to the hills, with flags and a band playing in the street before it.",
                "Then it was moved back to the sea, by night, without any flags, and nobody came to see lorries leave.",
                "Now a third president wants it in the hills again, and has sent his minister to find a house there.",
                "Rents have doubled in those years, he says, and the old house is a school for dentists these days.",
                "Whoever comes fourth may well decide to stay where he is, and spare everybody another long journey.");
        ReadingId first = submitted(register, String.join("\n", paragraphs.subList(0, 3)), "One");
        ReadingId second = submitted(register, String.join("\n", paragraphs.subList(1, 4)), "Two");
        ReadingId third = submitted(register, String.join("\n", paragraphs.subList(2, 5)), "Three");
        for (ReadingId copy : List.of(second, third)) {
            assertEquals(first, origin(stored(register, copy)));
        }
        assertEquals(2, stored(register, first).copies().size());
    }

    @Test
    void theSameWordsThatTellOfAnotherActAreNoCopy() {
        Register register = register();
        ReadingId first = submitted(register, BODY, "Wire", "PRY");
        ReadingId other = submitted(register, BODY.replace("Paraguay", "Fiji"), "Wire", "FJI");
        assertNull(stored(register, other).origin());
        ReadingId copy = submitted(register, "Late. " + BODY, "Gazette", "PRY");
        assertEquals(first, origin(stored(register, copy)));
    }

    static ReadingId origin(StoredReading copy) {
        return Objects.requireNonNull(copy.origin()).reading();
    }

    @Test
    void ofTwentyCopiesHandedInAtOnceOneIsTheOrigin() {
        Register register = register();
        List<Uni<Submission>> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(register.submit(report("CITY" + i + " - " + BODY, "Outlet-" + i), reading("PRY"), EDITOR));
        }
        List<StoredReading> all = await(Uni.join().all(many).andFailFast()).stream()
                .map(submission -> stored(register, submission.id()))
                .toList();
        List<StoredReading> originals =
                all.stream().filter(stored -> stored.origin() == null).toList();
        assertEquals(1, originals.size());
        StoredReading origin = originals.getFirst();
        assertEquals(19, origin.copies().size());
        assertEquals(
                List.of(origin.id()),
                all.stream()
                        .filter(stored -> stored != origin)
                        .map(CopiesContract::origin)
                        .distinct()
                        .toList());
    }
}
