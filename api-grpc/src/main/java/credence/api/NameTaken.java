package credence.api;

/** There is an editor of the name already. */
final class NameTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;

    NameTaken(String name) {
        super("There is an editor \"" + name + "\" already.");
        this.name = name;
    }

    String name() {
        return name;
    }
}
