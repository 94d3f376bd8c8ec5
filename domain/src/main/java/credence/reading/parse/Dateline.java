package credence.reading.parse;

import credence.reading.text.Token;
import java.util.List;

/** Where a report was written, before its first words. */
public final class Dateline {
    private Dateline() {}

    /** "TAIPEI (Agency) – Nauru broke", "New Delhi: A diplomat was asked": where the report was written, before its first words. */
    public static int afterDateline(List<Token> tokens) {
        int reach = Math.min(tokens.size() - 2, 9);
        for (int i = 1; i < reach; i++) {
            Token mark = tokens.get(i);
            boolean dash = mark.is("–") || mark.is("—") || mark.is("--");
            if (dash || mark.is("-") || mark.is(":")) {
                boolean agency = tokens.get(i - 1).is(")");
                boolean place =
                        isPlace(tokens.subList(0, i)) && tokens.get(i + 1).capital();
                boolean dateline = agency && !mark.is(":") ? noClause(tokens.subList(0, i)) : place;
                return dateline ? i + 1 : 0;
            }
        }
        return 0;
    }

    /** Only names, and what stands beside them: "KUALA LUMPUR, March 19", "Washington/New York". */
    private static boolean isPlace(List<Token> tokens) {
        // not "2008 – Russia recognises": an entry of a chronicle
        boolean loud = tokens.getFirst().text().length() > 2
                && Character.isLetter(tokens.getFirst().text().charAt(0))
                && tokens.getFirst().text().equals(tokens.getFirst().text().toUpperCase(java.util.Locale.ROOT));
        return loud && noClause(tokens)
                || tokens.size() <= 3 && tokens.stream().allMatch(token -> token.capital() && token.tag("PROPN"));
    }

    private static boolean noClause(List<Token> tokens) {
        return tokens.stream().noneMatch(token -> token.tag("VERB") || token.tag("AUX") || token.tag("DET"));
    }
}
