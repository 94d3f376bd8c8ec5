package credence.api;

/** There is no such resource. */
final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final String name;
    private final String field;

    /**
     * @param type of the resource, such as polity
     * @param name as asked for
     * @param field of the request that names it
     */
    NotFound(String type, String name, String field) {
        super("There is no " + type + " \"" + (name.length() <= 60 ? name : name.substring(0, 60) + "…") + "\".");
        this.type = type;
        this.name = name;
        this.field = field;
    }

    String type() {
        return type;
    }

    String name() {
        return name;
    }

    String field() {
        return field;
    }
}
