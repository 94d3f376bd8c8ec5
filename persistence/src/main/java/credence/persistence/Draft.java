package credence.persistence;

import credence.InvalidInput;
import credence.act.Act;
import credence.ledger.Revision;
import credence.ledger.Teller;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person proposes for the ledger.
 *
 * @param source what shows the act, in words that let anybody find it, 1 to 1000 characters
 * @param url of the source, http or https; null where it has none
 * @param published the day the source was published; null where that is not known
 * @param corrects the entry in whose place it is to stand; null for a new act
 * @param tellers by whose account it is; empty where nobody is named
 * @param held whether it is to be the register's own word; false: somebody's account that it does not hold, and names
 * @param note of the person; null where none was given
 */
public record Draft(
        Act act,
        String source,
        @Nullable String url,
        @Nullable LocalDate published,
        @Nullable Revision corrects,
        List<Teller> tellers,
        boolean held,
        @Nullable String note) {
    private static final int LONGEST = 1000;

    /** @throws InvalidInput naming source, url, tellers or note */
    public Draft {
        source = source.strip();
        if (source.isEmpty()) {
            throw new InvalidInput(
                    "source", "is empty", "Say what shows the act: the document, its date, where it is found.");
        }
        tellers = List.copyOf(tellers);
        if (!held && tellers.isEmpty()) {
            throw new InvalidInput(
                    "tellers",
                    "is empty though the register is not to hold it",
                    "Say by whose account it is: a polity's key, or outlet: and a name.");
        }
        if (tellers.size() > 20) {
            throw new InvalidInput("tellers", "names more than 20", "Name those that matter.");
        }
        check("source", source);
        check("note", note);
        check("url", url);
        if (url != null && !url.matches("https?://[^\\s/]+\\S*")) {
            throw new InvalidInput("url", "is not a web address", "Send one that begins with http:// or https://.");
        }
    }

    private static void check(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw new InvalidInput(field, "is longer than " + LONGEST + " characters", "Shorten it.");
        }
        if (text != null && text.indexOf('\0') >= 0) {
            throw new InvalidInput(field, "holds the character U+0000", "Remove it.");
        }
    }
}
