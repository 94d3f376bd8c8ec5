package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.TIME;

import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import java.util.Optional;

/** Who thinks so, between marks before a verb: "Denmark, the minister believes, will recall its ambassador". */
record SaidAside(Parse parse) {
    /** The verb of the aside that ends right before this one. */
    Optional<VerbGroup> of(VerbGroup verb) {
        int said = parse.kindAt(verb.chunk() - 2, TIME) ? verb.chunk() - 3 : verb.chunk() - 2;
        boolean aside = parse.kindAt(verb.chunk() - 1, COMMA)
                && said > 2
                && parse.kindAt(said - 1, NOUN)
                && parse.kindAt(said - 2, COMMA);
        return aside ? parse.verbAt(said).filter(VerbGroup::finite) : Optional.empty();
    }

    /** "Within months, he hoped, an embassy would open": the verb of the aside that ends right before the subject. */
    Optional<VerbGroup> before(int subject) {
        boolean aside =
                parse.kindAt(subject - 1, COMMA) && parse.kindAt(subject - 3, NOUN) && parse.kindAt(subject - 4, COMMA);
        return aside ? parse.verbAt(subject - 2).filter(VerbGroup::finite) : Optional.empty();
    }
}
