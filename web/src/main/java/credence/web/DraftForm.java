package credence.web;

import credence.InvalidInput;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.persistence.Draft;
import credence.polity.Polities;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person proposes, as the form or a program sends it. */
public class DraftForm extends DecisionForm {
    private static final List<String> FIELDS = List.of(
            "kind",
            "actor",
            "target",
            "status",
            "when",
            "symmetric",
            "source",
            "url",
            "published",
            "corrects",
            "tellers",
            "held",
            "note");

    @FormParam("source")
    public @Nullable String source;

    @FormParam("url")
    public @Nullable String url;

    @FormParam("published")
    public @Nullable String published;

    @FormParam("corrects")
    public @Nullable String corrects;

    /** One a line in the form. */
    @FormParam("tellers")
    public @Nullable String tellers;

    /** "false" where it is somebody's account that the register is not to hold. */
    @FormParam("held")
    public @Nullable String held;

    @FormParam("note")
    public @Nullable String note;

    /** One for each form shown, so that a second press of the button proposes nothing a second time. */
    @FormParam("request")
    public @Nullable String request;

    /** @throws InvalidInput naming the field, or body where it is no JSON object */
    static DraftForm of(byte[] body) {
        JsonBody json = JsonBody.parse(
                body,
                "a proposal",
                "Send {\"kind\": \"recognition\", \"actor\": \"PRK\", \"target\": \"XDP\", \"when\": \"2022-07-13\", \"source\": \"…\"}.",
                FIELDS);
        DraftForm form = new DraftForm();
        form.act(json);
        form.source = json.string("source");
        form.url = json.string("url");
        form.published = json.string("published");
        Long corrects = json.number("corrects");
        form.corrects = corrects == null ? null : corrects.toString();
        form.tellers = String.join("\n", json.strings("tellers"));
        form.held = json.flag("held", true) ? null : "false";
        form.note = json.string("note");
        return form;
    }

    /** @throws InvalidInput naming the field */
    Draft draft(Polities polities) {
        @Nullable String number = text(corrects);
        if (number != null && !number.matches("\\d{1,18}")) {
            throw new InvalidInput("corrects", "is not a revision", "Send the number of the entry to correct.");
        }
        return new Draft(
                act(polities),
                source == null ? "" : source,
                text(url),
                day(text(published)),
                number == null ? null : new Revision(Long.parseLong(number)),
                tellers(polities),
                !"false".equals(held),
                text(note));
    }

    private List<Teller> tellers(Polities polities) {
        return tellers == null
                ? List.of()
                : tellers.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> teller(line.strip(), polities))
                        .toList();
    }

    private static Teller teller(String word, Polities polities) {
        return word.startsWith(Teller.OUTLET)
                ? Teller.parse(word)
                : new Teller.Of(Choice.polity("tellers", word, polities));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new InvalidInput("published", "is not a day", "Send it as YYYY-MM-DD, such as 2022-07-14.");
        }
    }
}
