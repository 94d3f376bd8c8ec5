package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.mention.Naming;
import credence.reading.parse.CalendarWords;
import credence.reading.text.Token;
import credence.reading.text.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who is introduced beside the name of a polity: "Russia's Vladimir Putin", "Kenyan President William Ruto", "Ali Khamenei, Iran's supreme leader". */
final class Introductions {
    private static final int NAME_WORDS = 4;

    /** Words of an office between a name and whose it is. */
    private static final int OFFICE_WORDS = 8;

    private static final int ARTICLE = 3;

    private final Text text;
    private final Map<String, PolityKey> bySurname;

    /** @param bySurname where whoever is introduced is put */
    Introductions(Text text, Map<String, PolityKey> bySurname) {
        this.text = text;
        this.bySurname = bySurname;
    }

    /** After the naming: an optional 's, titles, then a name of one to four capitalised words. */
    void at(Text.Named name) {
        List<Token> tokens = text.sentences().get(name.sentence()).tokens();
        int i = name.token() + name.naming().words();
        boolean possessive = i < tokens.size() && tokens.get(i).is("'s");
        if (possessive) {
            i++;
        }
        boolean titled = false;
        while (i < tokens.size()
                && (Offices.isTitle(tokens.get(i).lower())
                        || Offices.isColleague(tokens.get(i).lower())
                        || Offices.isFiller(tokens.get(i).lower()))) {
            titled |= !tokens.get(i).is("foreign")
                    && (Offices.isTitle(tokens.get(i).lower())
                            || Offices.isColleague(tokens.get(i).lower()));
            i++;
        }
        i = titled ? behindFields(tokens, i) : i;
        if (i < tokens.size() && tokens.get(i).is(",") && titled) {
            i++;
        }
        if (i == name.token() + name.naming().words() && officeOf(tokens, name.token())) {
            // "the secretary-general of the Arab League, Ahmed Aboul Gheit"
            titled = true;
            nameBeforeOffice(tokens, name);
            i += i < tokens.size() && tokens.get(i).is(",") ? 1 : 0;
        }
        boolean demonym = name.naming().form() == Naming.Form.DEMONYM;
        boolean direct = possessive && !demonym;
        // "In Brussels President Zelensky condemned it": where, and not whose
        boolean place = !possessive
                && !demonym
                && name.token() > 0
                && tokens.get(name.token() - 1).is("in");
        if (titled && !place || direct) {
            surname(tokens, i, titled).ifPresent(surname -> {
                bySurname.putIfAbsent(surname, name.naming().polity());
                // "Omar al-Bashir", called Bashir then
                if (People.ARTICLED.matcher(surname).find()) {
                    bySurname.putIfAbsent(
                            surname.substring(ARTICLE), name.naming().polity());
                }
            });
        }
        // "Peter Szijjarto, the Hungarian foreign minister, praised it"
        String called = tokens.get(name.token()).text();
        // "Joe Biden, the US vice-president, condemned it"
        boolean letters = called.length() > 1 && called.equals(called.toUpperCase(Locale.ROOT));
        boolean apposed = (demonym || letters && name.naming().words() == 1)
                && i < tokens.size()
                && tokens.get(i - 1).is(",");
        before(tokens, name, titled && (possessive || apposed));
    }

    /** "the secretary-general of the", "the president of": what stands before the name. */
    private static boolean officeOf(List<Token> tokens, int name) {
        int of = name > 0 && tokens.get(name - 1).is("the") ? name - 2 : name - 1;
        if (of < 1 || !tokens.get(of).is("of")) {
            return false;
        }
        int title = of - 1;
        while (title > 0
                && of - title < OFFICE_WORDS
                && !Offices.isTitle(tokens.get(title).lower())) {
            title--;
        }
        return title == of - 1 || behindFields(tokens, title + 1) == of;
    }

    /** "minister of foreign affairs and international cooperation": where the fields of the office end. */
    private static int behindFields(List<Token> tokens, int from) {
        boolean fields = from + 2 < tokens.size()
                && Word.isOneOf(tokens.get(from).lower(), "of", "for")
                && Word.isOneOf(tokens.get(from + 1).lower(), "foreign", "external")
                && Word.isOneOf(tokens.get(from + 2).lower(), "affairs", "relations");
        int end = from + 3;
        while (fields
                && end < Math.min(tokens.size(), from + OFFICE_WORDS)
                && (tokens.get(end).is("and")
                        || Character.isLetter(tokens.get(end).text().charAt(0))
                                && tokens.get(end).capital())) {
            end++;
        }
        return fields ? end : from;
    }

    /** "Hussein Salem, a minister of the Palestinian Authority, welcomed it": the name before the office. */
    private void nameBeforeOffice(List<Token> tokens, Text.Named name) {
        int end = name.token() + name.naming().words();
        int comma = tokens.get(name.token() - 1).is("the") ? name.token() - 4 : name.token() - 3;
        while (comma > 0
                && comma > name.token() - OFFICE_WORDS
                && !tokens.get(comma).is(",")) {
            comma--;
        }
        boolean apposed = comma > 1
                && tokens.get(comma).is(",")
                && end < tokens.size()
                && tokens.get(end).is(",")
                && isName(tokens.get(comma - 1))
                && isName(tokens.get(comma - 2));
        if (apposed) {
            bySurname.putIfAbsent(tokens.get(comma - 1).text(), name.naming().polity());
        }
    }

    private static Optional<String> surname(List<Token> tokens, int from, boolean oneIsEnough) {
        int i = from;
        while (i < tokens.size()
                && i < from + NAME_WORDS
                && tokens.get(i).capital()
                && Character.isLetter(tokens.get(i).text().charAt(0))
                && !Offices.isTitle(tokens.get(i).lower())) {
            i++;
        }
        boolean enough = i - from >= 2 || i - from == 1 && oneIsEnough;
        return enough ? Optional.of(tokens.get(i - 1).text()) : Optional.empty();
    }

    /** "Ali Khamenei, Iran's supreme leader": the name stands before. */
    private void before(List<Token> tokens, Text.Named name, boolean titled) {
        int comma = name.token() - 1;
        if (comma >= 0 && tokens.get(comma).is("the")) {
            comma--;
        }
        if (titled
                && comma > 0
                && tokens.get(comma).is(",")
                && tokens.get(comma - 1).capital()
                && !CalendarWords.isName(tokens.get(comma - 1).lower())) {
            bySurname.putIfAbsent(tokens.get(comma - 1).text(), name.naming().polity());
        }
    }

    private static boolean isName(Token token) {
        return People.mayBeOfName(token) && !CalendarWords.isName(token.lower());
    }
}
