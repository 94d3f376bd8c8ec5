package credence.reading.find;

import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.regex.Pattern;

/** How somebody is whose words follow: 'The minister was blunt. "We shall not go."' */
final class Tones {
    private static final Pattern TONES = Pattern.compile(
            "(?:more |less |equally |very |quite |just as )?(?:blunt(?:er)?|clear(?:er)?|defiant|unrepentant|scathing|unmoved|adamant"
                    + "|categorical|unequivocal|emphatic|dismissive|furious|firm(?:er)?|diplomatic|cautious|jubilant|delighted)");

    private Tones() {}

    static boolean precede(Parse parse, VerbGroup verb) {
        return Statuses.COPULAS.contains(verb.base())
                        && TONES.matcher(parse.lower(verb.chunk() + 1)).matches()
                || Word.isOneOf(verb.base(), "react", "put");
    }
}
