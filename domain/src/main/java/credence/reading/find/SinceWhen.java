package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Since when what a noun names stands: "Mali's recognition of the republic dates from 1980", "goes back to 1980". */
record SinceWhen(Scene scene) {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** "the first since 2011": the time from which a noun group ranks; not "the first to recognise it, which has sought this since 2011". */
    static Optional<Time> ranks(Parse parse, int chunk) {
        return IntStream.range(0, parse.chunks().size())
                .filter(j -> parse.timeAt(j)
                        .filter(time -> time.relation() == Time.Relation.SINCE)
                        .isPresent())
                .filter(j -> IntStream.range(chunk + 1, j)
                        .noneMatch(aside -> parse.kindAt(aside, Chunk.Kind.COMMA)
                                && (parse.kindAt(aside + 1, Chunk.Kind.RELATIVE)
                                        || parse.lower(aside + 1).startsWith("where"))))
                .mapToObj(parse::timeAt)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** "the first to do so since Israel did", "since the group seized power": no reason behind a comma, and in no clause of its own. */
    static boolean isRank(Parse parse, int chunk) {
        if (ranks(parse, chunk).isPresent()) {
            return true;
        }
        for (int j = chunk + 1; j < parse.chunks().size() && !opensAnother(parse, j); j++) {
            if (parse.lower(j).equals("since")) {
                return !parse.kindAt(j - 1, Chunk.Kind.COMMA);
            }
        }
        return false;
    }

    private static boolean opensAnother(Parse parse, int j) {
        return parse.kindAt(j, Chunk.Kind.STOP)
                || parse.kindAt(j, Chunk.Kind.RELATIVE)
                || parse.lower(j).startsWith("where");
    }

    Optional<Edtf> of(int chunk, int last) {
        int link = scene.parse()
                .verbAt(Math.min(last + 1, scene.parse().chunks().size() - 1))
                .filter(verb -> verb.chunk() > chunk
                        && verb.finite()
                        && Word.isOneOf(scene.parse().lower(verb.chunk()), "dates", "dated", "goes", "went"))
                .map(verb -> scene.parse().lower(verb.chunk() + 1).equals("back") ? verb.chunk() + 2 : verb.chunk() + 1)
                .orElse(-1);
        if (link < 0) {
            return Optional.empty();
        }
        // "from last year" may be one time, or a time behind a preposition
        return scene.parse()
                .timeAt(link)
                .or(() -> scene.parse().timeAt(link + 1))
                .map(Time::value)
                .or(() -> YEAR.matcher(scene.parse().lower(link + 1)).matches()
                        ? Optional.of(Edtf.of(Year.parse(scene.parse().lower(link + 1))))
                        : Optional.empty());
    }
}
