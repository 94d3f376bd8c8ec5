package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.TIME;

import credence.polity.PolityKey;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Who acts with a subject, named where its clause ends: "Peru severed ties with Qatar in June, alongside Chile". */
record TrailingCompanions(Scene scene) {
    List<PolityKey> of(int subject) {
        Parse parse = scene.parse();
        int end = scene.clauses().list(subject).getLast() + 1;
        while (parse.kindAt(end, TIME) || parse.kindAt(end, OTHER)) {
            end++;
        }
        Optional<VerbGroup> verb = parse.verbAt(end)
                .filter(one -> one.finite() && !one.passive())
                // "becomes the third country, alongside Malawi, to recognise it"
                .filter(one ->
                        !Statuses.COPULAS.contains(one.base()) && !one.base().equals("become"))
                .filter(one -> !areRecognised(one));
        int with = verb.map(one -> opening(one.chunk())).orElse(-1);
        if (with < 0 || !parse.kindAt(with + 1, NOUN)) {
            return List.of();
        }
        List<Integer> names = scene.clauses().list(with + 1);
        int behind = names.getLast() + 1;
        boolean ends = behind >= parse.chunks().size()
                || parse.kindAt(behind, COMMA)
                || parse.kindAt(behind, STOP)
                || parse.kindAt(behind, TIME)
                // "." is no mark to the chunker
                || parse.kindAt(behind, OTHER) && behind == parse.chunks().size() - 1;
        boolean named = names.stream().allMatch(name -> scene.head(name).named());
        return ends && named ? scene.polities(with + 1) : List.of();
    }

    /** "recognised Slovenia on Monday, together with Croatia": they recognise nobody. */
    private boolean areRecognised(VerbGroup verb) {
        OptionalInt patient = verb.base().startsWith("recogni") ? scene.patient(verb) : OptionalInt.empty();
        return patient.isPresent()
                && !new TogetherWith(scene)
                        .recognised(verb, List.of(), patient.getAsInt())
                        .isEmpty();
    }

    /**
     * The "with" or "alongside" of them, behind a time or a mark; -1 where none stands there. Right behind a name it would be that of one
     * acted on: "cut ties with Iran along with Chad".
     */
    private int opening(int verb) {
        Parse parse = scene.parse();
        for (int j = verb + 1; j < parse.chunks().size(); j++) {
            boolean alongside = parse.lower(j).equals("alongside");
            boolean with =
                    parse.lower(j).equals("with") && Word.isOneOf(parse.lower(j - 1), "together", "along", "jointly");
            if (alongside || with) {
                int before = alongside ? j - 1 : j - 2;
                // "recognised Kosovo alongside Bosnia": both are acted on; "as a state alongside Israel": no actor
                boolean apart = alongside
                        && parse.kindAt(before, NOUN)
                        && scene.head(before).named()
                        && Word.isOneOf(parse.lower(before - 1), "with", "from", "to", "in");
                boolean timed =
                        parse.kindAt(before, TIME) || parse.kindAt(before, COMMA) && parse.kindAt(before - 1, TIME);
                // "recognised Macedonia, together with Croatia": both are acted on
                boolean marked = parse.kindAt(before, COMMA)
                        && !(parse.kindAt(verb + 1, NOUN)
                                && scene.head(verb + 1).named());
                return timed || marked || apart ? j : -1;
            }
            boolean goesOn = parse.kindAt(j, NOUN)
                    || parse.kindAt(j, PREPOSITION)
                    || parse.kindAt(j, TIME)
                    || parse.kindAt(j, OTHER)
                    || parse.kindAt(j, COMMA);
            if (!goesOn) {
                return -1;
            }
        }
        return -1;
    }
}
