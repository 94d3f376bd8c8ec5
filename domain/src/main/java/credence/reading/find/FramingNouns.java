package credence.reading.find;

import credence.act.Status;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.Optional;
import java.util.Set;

/** Nouns that make an act told in the clause behind them something else than done: "Russia's threat that it would sever relations". */
final class FramingNouns {
    /** Of what they tell, nobody knows whether it is so. */
    static final Set<String> RUMOUR = Set.of(
            "fear",
            "fears",
            "hope",
            "hopes",
            "rumours",
            "rumors",
            "rumour",
            "rumor",
            "speculation",
            "possibility",
            "chance",
            "likelihood",
            "prospect",
            "risk",
            "danger");

    private FramingNouns() {}

    /** @param verb that of the clause, not negated */
    static Optional<Status> status(String noun, VerbGroup verb) {
        boolean would = Word.isOneOf(verb.modal(), "will", "would");
        return switch (noun) {
            case "threat", "threats" -> Optional.of(Status.THREATENED);
            case "warning", "warnings" -> would ? Optional.of(Status.THREATENED) : Optional.empty();
            // "its denial that it would recognise it": it will not do so
            case "denial", "denials" -> Optional.of(would ? Status.REFUSED : Status.DENIED);
            default -> Optional.empty();
        };
    }
}
