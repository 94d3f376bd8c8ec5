package credence.reading.text;

/** Whether a word, or a few together, is one of those given: read beside them, and no pattern made of them each time. */
public final class Word {
    private Word() {}

    public static boolean isOneOf(String word, String... words) {
        for (String one : words) {
            if (one.equals(word)) {
                return true;
            }
        }
        return false;
    }
}
