package credence.web;

import credence.act.Disagreement;
import credence.ledger.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All accounts of one act, side by side.
 *
 * @param cards the register's word first
 * @param alike entries that seem to tell the same act
 * @param known the revision at which this is so
 */
public record ActView(List<AccountCard> cards, List<EntryLine> alike, Revision known) {
    public ActView {
        cards = List.copyOf(cards);
        alike = List.copyOf(alike);
    }

    Optional<AccountCard> of(Revision revision) {
        return cards.stream()
                .filter(card -> card.line().entry().revision().equals(revision))
                .findFirst();
    }

    /** On what they disagree, in words; empty where they agree. */
    public String disagreement() {
        List<String> words = new ArrayList<>();
        for (Disagreement on : Disagreement.values()) {
            if (cards.stream().anyMatch(card -> card.against().containsKey(on))) {
                words.add(
                        switch (on) {
                            case KIND -> "what was done";
                            case DATE -> "the date";
                            case HAPPENED -> "whether it happened";
                        });
            }
        }
        return words.size() < 3 ? String.join(" and ", words) : String.join(", ", words);
    }
}
