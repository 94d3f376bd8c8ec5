package credence.reading;

import credence.act.Account;
import credence.act.Party;
import org.jspecify.annotations.Nullable;

/** An account as a line of a test. */
final class Told {
    private Told() {}

    /** Such as {@code recognition PRK>XKX done 2024-03-18 background}. */
    static String of(Account account) {
        return account.act().kind().word() + " " + side(account.act().actor()) + ">"
                + side(account.act().target()) + " "
                + account.act().status().word() + " "
                + account.act().when() + (account.background() ? " background" : "")
                + (account.act().symmetric() ? " joint" : "");
    }

    /** The key of a polity, else the report's words. */
    static String side(@Nullable Party party) {
        return switch (party) {
            case null -> "-";
            case Party.Known known -> known.key().value();
            case Party.Named named -> named.text();
        };
    }
}
