package credence.review;

import credence.act.Account;
import credence.act.Act;
import credence.reading.ReadingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a proposal comes from. */
public sealed interface Origin {
    /** The act as first proposed. */
    Act act();

    /**
     * Found by the reader.
     *
     * @param position place of the account in its reading, from 0
     */
    record Read(ReadingId reading, int position, Account account) implements Origin {
        @Override
        public Act act() {
            return account.act();
        }
    }

    /**
     * Put by a person.
     *
     * @param source what shows the act, in words that let anybody find it
     * @param url of the source; null where it has none
     * @param published the day the source was published; null where that is not known
     * @param corrects revision of the entry in whose place it is to stand; null for a new act
     * @param tellers by whose account it is, as words: a polity's key, or {@code outlet:} and a name; empty where nobody is named
     * @param held whether it is to be the register's own word; false: somebody's account that it does not hold
     * @param note of the person, null where none was given
     */
    record Manual(
            Act act,
            String source,
            @Nullable String url,
            @Nullable LocalDate published,
            @Nullable Long corrects,
            List<String> tellers,
            boolean held,
            @Nullable String note,
            Editor by,
            Instant at)
            implements Origin {
        public Manual {
            tellers = List.copyOf(tellers);
        }
    }
}
