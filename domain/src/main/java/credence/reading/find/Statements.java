package credence.reading.find;

import credence.reading.Statement;
import java.util.List;

final class Statements {
    Statements(Text text, Referents referents) {}

    List<Statement> all() {
        return List.of();
    }
}
