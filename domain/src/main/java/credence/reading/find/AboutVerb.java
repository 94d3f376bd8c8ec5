package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Set;

/** What stands about a finite verb in its own clause and bears on its status: "perhaps", "under no circumstances", "why does it not". */
record AboutVerb(Parse parse, Clauses clauses) {
    private static final Set<String> GUESSING =
            WordSet.of("perhaps", "maybe", "possibly", "probably", "likely", "conceivably", "presumably");

    private static final Set<String> NO_CASE = WordSet.of(
            "no circumstances", "no account", "no condition", "no conditions", "no time", "no stage", "no point");

    /** "Perhaps Norway will recognise it", "will probably recognise it". */
    boolean isGuessed(VerbGroup verb) {
        Chunk chunk = parse.chunks().get(verb.chunk());
        boolean within =
                parse.units().subList(chunk.from(), chunk.to()).stream().anyMatch(unit -> unit.in(GUESSING));
        int first = first(verb);
        // "will be recognised, perhaps, by Chile" is left out: the word may go with what follows
        // "would probably do so": of what another clause tells
        return !verb.base().equals("do") && (within || first > 0 && GUESSING.contains(parse.lower(first - 1)));
    }

    /** "Under no circumstances will Norway recognise it", "will on no account close its embassy". */
    boolean inNoCase(VerbGroup verb) {
        return isNoCase(verb.chunk(), -1) || isNoCase(verb.chunk(), 1);
    }

    private boolean isNoCase(int from, int step) {
        for (int j = from + step; j >= 0 && j < parse.chunks().size(); j += step) {
            switch (parse.chunks().get(j).kind()) {
                case NOUN -> {
                    if (NO_CASE.contains(parse.lower(j))) {
                        return true;
                    }
                }
                case COMMA, STOP, SUBORDINATOR, RELATIVE -> {
                    return false;
                }
                case VERB -> {
                    // "will under no circumstances recognise it": the auxiliary stands apart
                    if (step > 0
                            || !Word.isOneOf(
                                    parse.lower(j),
                                    "will",
                                    "would",
                                    "did",
                                    "does",
                                    "do",
                                    "should",
                                    "must",
                                    "has",
                                    "have",
                                    "had")) {
                        return false;
                    }
                }
                case AND, PREPOSITION, TIME, OTHER -> {}
            }
        }
        return false;
    }

    /** "Why does Norway not recognise it": the auxiliary stands before who does it, and the negation behind. */
    boolean notBehindSubject(VerbGroup verb) {
        int first = first(verb);
        return first > 0
                && parse.lower(verb.chunk() - 1).equals("not")
                && Pointing.AUXILIARIES.contains(parse.lower(first - 1));
    }

    /** The first chunk of what the verb is said of, where it stands before the verb; else -1. */
    private int first(VerbGroup verb) {
        int subject = clauses.subject(verb).orElse(-1);
        return subject >= 0 && subject < verb.chunk() ? clauses.list(subject).getFirst() : -1;
    }
}
