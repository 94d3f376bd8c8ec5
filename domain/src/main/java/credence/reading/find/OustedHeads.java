package credence.reading.find;

import credence.polity.PolityKind;
import credence.reading.text.Token;
import credence.reading.text.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a text tells that somebody was driven from power, and of a person whom others recognise as head or do not. Asked of it once. */
final class OustedHeads {
    private static final List<String> RECOGNISING = List.of(
            "recognise",
            "recognised",
            "recognises",
            "recognising",
            "recognize",
            "recognized",
            "recognizes",
            "recognizing");

    private static final List<String> OUSTED = List.of(
            "ousted", "overthrown", "overthrow", "toppled", "deposed", "exiled", "soldiers", "generals", "junta");

    /** Tokens from the verb to the name of who is recognised. */
    private static final int NEAR = 6;

    private final Text text;
    private @Nullable Boolean told;

    OustedHeads(Text text) {
        this.text = text;
    }

    boolean areTold() {
        Boolean known = told;
        if (known == null) {
            known = isOusted() && isContested();
            told = known;
        }
        return known;
    }

    private boolean isOusted() {
        return OUSTED.stream().anyMatch(word -> !text.concordance().of(word).isEmpty());
    }

    private boolean isContested() {
        return RECOGNISING.stream()
                .flatMap(word -> text.concordance().of(word).stream())
                .anyMatch(this::isOfPerson);
    }

    private boolean isOfPerson(Concordance.Occurrence verb) {
        List<Token> tokens = verb.sentence().tokens();
        for (int i = verb.token() + 1; i < Math.min(tokens.size(), verb.token() + NEAR); i++) {
            Token token = tokens.get(i);
            if (Word.isOneOf(token.text(), ",", ".", ";")) {
                return false;
            }
            if (token.capital() && Character.isLetter(token.text().charAt(0))) {
                return text.named().stream()
                        .filter(name -> name.from() <= token.from() && token.from() < name.to())
                        .findFirst()
                        .map(name -> text.kind(name.naming().polity()) == PolityKind.GOVERNMENT)
                        .orElse(!Offices.isTitle(token.lower()) || i + 1 < tokens.size());
            }
        }
        return false;
    }
}
