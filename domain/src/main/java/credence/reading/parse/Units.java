package credence.reading.parse;

import credence.reading.mention.Names;
import credence.reading.mention.Naming;
import credence.reading.text.Sentence;
import credence.reading.text.Token;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Joins the words of names, and mends the tagger where the field's own words show it wrong. */
public final class Units {
    private static final Set<String> MEASURES = WordSet.of(
            "year", "month", "week", "day", "hour", "decade", "member", "nation", "year-old", "point", "country");

    private Units() {}

    /** The units of a tagged sentence; its dateline ("TAIPEI (Agency) –") is left out. */
    public static List<Unit> of(Sentence sentence, Names names) {
        List<Token> tokens = sentence.tokens();
        List<Unit> units = new ArrayList<>(tokens.size());
        int i = Dateline.afterDateline(tokens);
        while (i < tokens.size()) {
            if (i + 2 < tokens.size()
                    && tokens.get(i).is("secretary")
                    && tokens.get(i + 1).is("of")
                    && tokens.get(i + 2).is("state")) {
                Token first = tokens.get(i);
                units.add(new Unit(
                        first.from(), tokens.get(i + 2).to(), "Secretary of State", "secretary", "NOUN", null));
                i += 3;
                continue;
            }
            if (isMeasure(tokens, i)) {
                units.add(measure(tokens.subList(i, i + 3)));
                i += 3;
                continue;
            }
            Optional<Naming> naming = names.at(tokens, i);
            int words = naming.map(Naming::words).orElse(1);
            units.add(unit(tokens.subList(i, i + words), naming.orElse(null)));
            i += words;
        }
        Parenthetical.unset(units);
        Mends.mend(units);
        return List.copyOf(units);
    }

    /** "its 82-year relationship", "a 72-hour deadline": one adjective. */
    private static boolean isMeasure(List<Token> tokens, int i) {
        return i + 2 < tokens.size()
                && tokens.get(i + 1).is("-")
                && tokens.get(i + 1).from() == tokens.get(i).to()
                && MEASURES.contains(tokens.get(i + 2).lower())
                && Character.isDigit(tokens.get(i).text().charAt(0));
    }

    private static Unit measure(List<Token> tokens) {
        String text = tokens.getFirst().text() + "-" + tokens.getLast().text();
        return new Unit(tokens.getFirst().from(), tokens.getLast().to(), text, text, "ADJ", null);
    }

    private static Unit unit(List<Token> tokens, @org.jspecify.annotations.Nullable Naming naming) {
        Token first = tokens.getFirst();
        String tag = naming == null ? Tags.tag(first) : naming.form() == Naming.Form.DEMONYM ? "ADJ" : "PROPN";
        if (tokens.size() == 1) {
            return new Unit(first.from(), first.to(), first.text(), first.lower(), tag, naming);
        }
        StringBuilder text = new StringBuilder(first.text());
        StringBuilder lower = new StringBuilder(first.lower());
        for (Token token : tokens.subList(1, tokens.size())) {
            text.append(' ').append(token.text());
            lower.append(' ').append(token.lower());
        }
        return new Unit(first.from(), tokens.getLast().to(), text.toString(), lower.toString(), tag, naming);
    }
}
