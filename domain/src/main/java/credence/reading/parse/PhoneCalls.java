package credence.reading.parse;

import credence.reading.text.Word;

/** "called the emir to express his support": by telephone; who "called on him to" or "called him to" do something asked him for it. */
public final class PhoneCalls {
    private PhoneCalls() {}

    public static boolean areMade(Parse parse, VerbGroup outer, VerbGroup verb) {
        return outer.base().equals("call")
                && !outer.passive()
                && parse.kindAt(outer.chunk() + 1, Chunk.Kind.NOUN)
                && Word.isOneOf(verb.base(), "express", "voice", "offer", "convey", "pledge", "assure", "congratulate");
    }
}
