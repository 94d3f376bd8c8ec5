package credence.reading.mention;

import credence.reading.text.Token;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is written as the name of a polity and means a person, talks, or a part of the world: "Michael Jordan", "the Uruguay Round", "South America".
 *
 * @param names every word with which the name of a polity begins
 */
record Namesakes(Set<String> names) {
    private static final Set<String> PERSONS_TOO =
            WordSet.of("Jordan", "Chad", "Georgia", "Kenya", "Douglas", "Victoria", "Stanley", "Holland");

    /** Capitals of a few thousand people, by whose names reports mean a person, or a town elsewhere. */
    private static final Set<String> PERSONS_RATHER = WordSet.of("Hamilton", "Douglas", "Stanley", "Plymouth");

    private static final Set<String> BEFORE_PERSONS = WordSet.of(
            "Mr", "Mrs", "Ms", "Coach", "Captain", "Judge", "Senator", "Michael", "Jim", "Barbara", "Vernon", "Eddie",
            "Louis");
    private static final Set<String> ROUNDS = WordSet.of("Uruguay", "Tokyo", "Doha");
    private static final Set<String> CLUBS = WordSet.of("Paris", "London", "Rome");

    /** What the Commonwealth of Nations has of its own, in capital letters. */
    private static final Set<String> OF_COMMONWEALTH = WordSet.of(
            "secretary-general",
            "secretary",
            "secretariat",
            "heads",
            "observer",
            "ministerial",
            "chairman",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    /** Before the name of their town: "Real Madrid", "Dynamo Kyiv". */
    private static final Set<String> TEAMS = WordSet.of(
            "Real",
            "Atletico",
            "Atlético",
            "Dynamo",
            "Dinamo",
            "Spartak",
            "Lokomotiv",
            "CSKA",
            "Partizan",
            "Slavia",
            "Sparta",
            "Legia",
            "Steaua",
            "Olympique",
            "Sporting",
            "Rapid",
            "Hertha",
            "Admira",
            "Racing",
            "Star",
            "Hapoel",
            "Maccabi",
            "FC");

    /** Before the name that a firm, a school or a beauty has from its country or town: "Air France", "Miss Venezuela", "Trinity College Dublin". */
    private static final Set<String> BEARERS = WordSet.of(
            "Air",
            "Radio",
            "Miss",
            "Team",
            "College",
            "Institute",
            "Academy",
            "Conservatory",
            "Biennale",
            "Hotel",
            "Cafe");

    /** Before "America": no word of these names a polity by itself. */
    private static final Set<String> PARTS =
            WordSet.of("South", "Latin", "Central", "North", "Meso", "West", "Native", "Pan", "Ibero");

    private static final Set<String> PEOPLES = WordSet.of("America", "American", "Americans", "Indian", "Indians");

    /** What begins a sentence, or is a title, and no name of a person. */
    static final Set<String> NOT_NAMES = WordSet.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "president",
            "prime",
            "foreign",
            "minister",
            "king",
            "queen",
            "prince",
            "crown",
            "republic",
            "government",
            "interior",
            "defence",
            "and",
            "the",
            "in",
            "on",
            "of",
            "kingdom",
            "ambassador",
            "secretary",
            "deputy",
            "army",
            "parliament",
            "central",
            "general",
            "state",
            "embassy",
            "neighbouring",
            "both",
            "while",
            "after",
            "but",
            "like",
            "unlike",
            "with",
            "from",
            "for",
            "when",
            "if");

    /** "Michael Jordan", "Chad Kelly", "Coach Jordan": a name of persons too, with another name or a title of persons beside it. */
    boolean isPerson(List<Token> tokens, int index) {
        if (PERSONS_RATHER.contains(tokens.get(index).text())
                && (index == 0 || !tokens.get(index - 1).is("in"))) {
            return true;
        }
        if (!PERSONS_TOO.contains(tokens.get(index).text())) {
            return false;
        }
        // "Chad, 34, said": an age
        boolean aged = index + 3 < tokens.size()
                && tokens.get(index + 1).is(",")
                && tokens.get(index + 2).text().length() == 2
                && Character.isDigit(tokens.get(index + 2).text().charAt(0))
                && tokens.get(index + 3).is(",");
        boolean family = aged || index + 1 < tokens.size() && isOther(tokens, index + 1);
        boolean given = index > 0
                && (BEFORE_PERSONS.contains(tokens.get(index - 1).text())
                        || isOther(tokens, index - 1) && (index > 1 || HomeTowns.isName(tokens.getFirst())));
        return family || given;
    }

    /** "the Uruguay Round", "the Uruguay trade round", "the Paris Club": talks, creditors and teams that are called after a place. */
    static boolean isCalledAfter(List<Token> tokens, int index) {
        int next = index + 1;
        if (index > 0 && isBearer(tokens.get(index - 1).text())) {
            return true;
        }
        if (next >= tokens.size()) {
            return false;
        }
        if (isOfFirm(tokens, index)
                || isImagined(tokens, index)
                || isNamedToday(tokens, index)
                || isAustriaOfVienna(tokens, index)) {
            return true;
        }
        if (tokens.get(index).text().equals("Commonwealth") && isOtherCommonwealth(tokens, next)) {
            return true;
        }
        if (Word.isOneOf(tokens.get(next).text(), "Airlines", "Airways")) {
            return true;
        }
        if (CLUBS.contains(tokens.get(index).text()) && tokens.get(next).text().equals("Club")) {
            return true;
        }
        if (tokens.get(index).text().equals("Warsaw")
                && Word.isOneOf(tokens.get(next).text(), "Pact", "Treaty")) {
            return true;
        }
        boolean trade =
                next + 1 < tokens.size() && Word.isOneOf(tokens.get(next).lower(), "trade", "gatt");
        return ROUNDS.contains(tokens.get(index).text())
                && tokens.get(trade ? next + 1 : next).is("round");
    }

    private static boolean isBearer(String word) {
        return TEAMS.contains(word) || BEARERS.contains(word);
    }

    /** "Russia Today": a broadcaster, by its capital letter. */
    private static boolean isNamedToday(List<Token> tokens, int index) {
        return tokens.get(index + 1).text().equals("Today");
    }

    /** "Petroleos de Venezuela": a name in the language of the land. */
    private static boolean isOfFirm(List<Token> tokens, int index) {
        return index > 1
                && Word.isOneOf(tokens.get(index - 1).text(), "de", "del", "do")
                && tokens.get(index - 2).capital();
    }

    /** "Sheriff Tiraspol": see {@link HomeTowns}. */
    boolean isHome(List<Token> tokens, int index) {
        return HomeTowns.isHome(tokens, index, at -> isOther(tokens, at));
    }

    /** "a Japan that has annexed Korea": which is not so. */
    private static boolean isImagined(List<Token> tokens, int index) {
        return index > 0
                && Word.isOneOf(tokens.get(index - 1).lower(), "a", "an")
                && Word.isOneOf(tokens.get(index + 1).lower(), "that", "which", "where");
    }

    /** "Austria Vienna": a team. */
    private static boolean isAustriaOfVienna(List<Token> tokens, int index) {
        return tokens.get(index).text().equals("Austria")
                        && tokens.get(index + 1).text().equals("Vienna")
                || index > 0
                        && tokens.get(index).text().equals("Vienna")
                        && tokens.get(index - 1).text().equals("Austria");
    }

    /** "the Commonwealth Games", "the Commonwealth of Massachusetts", but not "the Commonwealth Secretary-General". */
    private static boolean isOtherCommonwealth(List<Token> tokens, int next) {
        if (tokens.get(next).is("of")) {
            return next + 1 >= tokens.size()
                    || !Word.isOneOf(tokens.get(next + 1).lower(), "nations", "independent", "australia", "dominica")
                            && !(tokens.get(next + 1).is("the")
                                    && next + 2 < tokens.size()
                                    && Word.isOneOf(tokens.get(next + 2).lower(), "bahamas", "northern"));
        }
        return tokens.get(next).capital()
                && !OF_COMMONWEALTH.contains(tokens.get(next).lower());
    }

    /** "South America", "Latin Americans", "West Indian": no word of these names a polity by itself. */
    static boolean isPartOfTheWorld(List<Token> tokens, int index) {
        if (index == 0 || !PEOPLES.contains(tokens.get(index).text())) {
            return false;
        }
        return PARTS.contains(tokens.get(index - 1).text());
    }

    private boolean isOther(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        boolean word = token.capital()
                && token.text().length() > 1
                && token.text().chars().allMatch(Character::isLetter)
                && !token.text().equals(token.text().toUpperCase(Locale.ROOT));
        return word && !NOT_NAMES.contains(token.lower()) && !names.contains(token.text());
    }
}
