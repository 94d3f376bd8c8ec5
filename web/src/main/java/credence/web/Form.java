package credence.web;

/**
 * The forms in which an address answers.
 *
 * @see Wants
 */
enum Form {
    PAGE("html", "text/html"),
    JSON("json", "application/json"),
    CSV("csv", "text/csv"),
    JSONL("jsonl", "application/jsonl"),
    JSONLD("jsonld", "application/ld+json");

    private final String word;
    private final String type;

    Form(String word, String type) {
        this.word = word;
        this.type = type;
    }

    /** As an address ends in it, and as {@code format} has it. */
    String word() {
        return word;
    }

    String type() {
        return type;
    }
}
