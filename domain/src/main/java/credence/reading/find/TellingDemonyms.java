package credence.reading.find;

import credence.reading.parse.Unit;
import credence.reading.parse.Words;
import credence.reading.text.Token;
import java.util.List;
import java.util.stream.IntStream;

/** Adjectives that name a land as its name does: "the Dominican republic", "Saudi officials". */
record TellingDemonyms(Text text) {
    /** "the Sahrawi republic", but not "the former Yugoslav republic of Macedonia". */
    boolean isCalledRepublic(Text.Named name) {
        List<Token> tokens = text.sentences().get(name.sentence()).tokens();
        int behind = name.token() + name.naming().words();
        return behind + 1 < tokens.size()
                && tokens.get(behind).is("republic")
                && !tokens.get(behind + 1).is("of");
    }

    /** "Saudi officials denied that the kingdom's embassy had been opened": theirs. */
    boolean isOfOfficials(Text.Named name, Place place) {
        List<Unit> units = text.parse(place.sentence()).units();
        return name.sentence() == place.sentence()
                && IntStream.range(0, units.size() - 1)
                        .anyMatch(i -> units.get(i).from() == name.from()
                                && units.get(i + 1).in(Words.OFFICIALS));
    }
}
