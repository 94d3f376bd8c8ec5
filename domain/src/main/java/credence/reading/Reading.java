package credence.reading;

import credence.act.Account;
import credence.claim.Claim;
import java.util.List;

/**
 * All that was found in a report, each list in the order of the text.
 *
 * @param reader name and version of the reader that found it
 */
public record Reading(
        String reader, List<Mention> mentions, List<Account> accounts, List<Statement> statements, List<Claim> claims) {
    public Reading {
        mentions = List.copyOf(mentions);
        accounts = List.copyOf(accounts);
        statements = List.copyOf(statements);
        claims = List.copyOf(claims);
    }
}
