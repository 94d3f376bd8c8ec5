package credence.reading.find;

/**
 * A noun group of a text.
 *
 * @param sentence index of the sentence
 * @param chunk index of the chunk in it
 */
record Place(int sentence, int chunk) {}
