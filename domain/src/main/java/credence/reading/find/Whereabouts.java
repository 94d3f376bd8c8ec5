package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.mention.Naming;
import credence.reading.text.Token;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** Whether a seat is named for where something is or is said, and not for those who govern there. */
final class Whereabouts {
    private static final Set<String> RULING = WordSet.of(
            "authorities",
            "government",
            "junta",
            "regime",
            "rulers",
            "leadership",
            "leaders",
            "administration",
            "cabinet");

    private Whereabouts() {}

    /** "Jordan recalled its ambassador, media in Riyadh reported. The kingdom": those that are more than where somebody is, if any are. */
    static List<PolityKey> leftOut(Text text, List<Text.Named> names, Place place) {
        List<Text.Named> states =
                names.stream().filter(name -> !isWhere(text, name, place)).toList();
        return (states.isEmpty() ? names : states)
                .stream().map(name -> name.naming().polity()).toList();
    }

    /** "was made public in Rabat", "media in Riyadh reported"; not "the authorities in Banjul". */
    private static boolean isWhere(Text text, Text.Named name, Place place) {
        List<Token> tokens = text.sentences().get(name.sentence()).tokens();
        int in = name.token() - 1;
        return name.naming().form() == Naming.Form.SEAT
                // "Officials in Riyadh said the kingdom would"
                && name.sentence() < place.sentence()
                && in > 0
                && Word.isOneOf(tokens.get(in).lower(), "in", "at")
                && !RULING.contains(tokens.get(in - 1).lower());
    }
}
