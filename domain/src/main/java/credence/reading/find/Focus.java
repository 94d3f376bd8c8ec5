package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom the text is about at a place. */
final class Focus {
    private static final Pattern NTH_TIME = Pattern.compile("(?:only |not )?the \\w+ time");

    private static final int REACH = 4;

    /** Units from a relative clause back to whose conduct it is about. */
    private static final int NEAR_BY = 25;

    private static final Set<String> WEIGHS = WordSet.of("be", "is", "was", "mean", "come", "mark");

    private static final Set<String> PARTIES = WordSet.of(
            "opposition",
            "politicians",
            "politician",
            "parties",
            "party",
            "house",
            "campaigners",
            "protesters",
            "demonstrators",
            "activists",
            "unions",
            "nationalists",
            "hardliners",
            "hard-liners",
            "clerics",
            "students",
            "islamists",
            "communists",
            "socialists",
            "conservatives",
            "liberals",
            "greens",
            "veterans",
            "newspapers");

    private final Text text;
    private final Referents referents;

    Focus(Text text, Referents referents) {
        this.text = text;
        this.referents = referents;
    }

    /** Whom the text was last about: the subject before in this sentence, else of the sentences before. */
    Optional<PolityKey> before(Place place, int depth) {
        return before(place, depth, Set.of());
    }

    /** @param not who are not meant */
    Optional<PolityKey> before(Place place, int depth, Set<PolityKey> not) {
        Set<PolityKey> others = withHook(text.parse(place.sentence()), place.chunk(), not);
        Optional<PolityKey> here = new BehindMark(text)
                .actor(place)
                .or(() -> focus(place.sentence(), place.chunk(), depth))
                .filter(key -> !others.contains(key))
                .or(() -> text.parse(place.sentence()).kindAt(place.chunk() - 1, Chunk.Kind.RELATIVE)
                        ? ownerBefore(text.parse(place.sentence()), place.chunk())
                        : Optional.empty())
                .or(() -> onlyNamed(place));
        for (int back = 1; here.isEmpty() && back <= REACH && place.sentence() - back >= 0; back++) {
            here = topic(place.sentence() - back).filter(key -> !others.contains(key));
            here = here.isPresent()
                    ? here
                    : focus(place.sentence() - back, Integer.MAX_VALUE, depth).filter(key -> !others.contains(key));
        }
        return here;
    }

    /** "For Mauritania the step weighs more. It established ties in 1999": for whom the sentence says what it says. */
    private Optional<PolityKey> topic(int sentence) {
        Parse parse = text.parse(sentence);
        boolean told = parse.lower(0).equals("for")
                && parse.kindAt(1, Chunk.Kind.NOUN)
                && parse.chunks().get(1).to() - parse.chunks().get(1).from() == 1
                && parse.kindAt(2, Chunk.Kind.NOUN)
                && parse.unit(parse.chunks().get(2).from()).is("the");
        return told
                ? Optional.ofNullable(parse.unit(parse.chunks().get(1).from()).polity())
                : Optional.empty();
    }

    /** "Chad, with which it restored relations", "Fiji, whose independence it recognised": never the one on whom the clause hangs. */
    private static Set<PolityKey> withHook(Parse parse, int chunk, Set<PolityKey> not) {
        int relative = parse.lower(chunk - 2).equals("whose") ? chunk - 2 : chunk - 1;
        int end = parse.kindAt(relative - 1, Chunk.Kind.PREPOSITION) ? relative - 2 : relative - 1;
        int hook = parse.kindAt(end, Chunk.Kind.COMMA) ? end - 1 : end;
        boolean opens = parse.kindAt(relative, Chunk.Kind.RELATIVE)
                || parse.lower(relative).equals("where");
        if (!opens || !parse.kindAt(hook, Chunk.Kind.NOUN)) {
            return not;
        }
        PolityKey named = parse.unit(parse.chunks().get(hook).to() - 1).polity();
        return named == null
                ? not
                : Stream.concat(not.stream(), Stream.of(named)).collect(Collectors.toUnmodifiableSet());
    }

    /** "Such gestures are not new to Syria: in 2018 it recognised": the one whom the sentence names, behind a mark. */
    private Optional<PolityKey> onlyNamed(Place place) {
        Parse parse = text.parse(place.sentence());
        int mark = place.chunk() - 1;
        while (parse.kindAt(mark, Chunk.Kind.TIME) || parse.kindAt(mark, Chunk.Kind.COMMA)) {
            mark--;
        }
        if (!parse.kindAt(mark, Chunk.Kind.STOP)) {
            return Optional.empty();
        }
        List<PolityKey> named = parse
                .units()
                .subList(0, parse.chunks().get(mark).from())
                .stream()
                .filter(unit -> unit.named() && unit.polity() != null)
                .map(Unit::polity)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** "condemned Israel's plan for the heights, which it annexed": the last owner told of. */
    private static Optional<PolityKey> ownerBefore(Parse parse, int chunk) {
        int from = parse.chunks().get(chunk).from();
        for (int i = from - 1; i > Math.max(0, from - NEAR_BY); i--) {
            if (parse.unit(i).is("'s") && parse.unit(i - 1).named()) {
                return Optional.ofNullable(parse.unit(i - 1).polity());
            }
        }
        return Optional.empty();
    }

    /** Whose "its" is: the last subject before it in the sentence. */
    Optional<PolityKey> nearestSubject(Place place, int depth) {
        Optional<PolityKey> nearest = Optional.empty();
        Clauses clauses = text.clauses(place.sentence());
        for (VerbGroup verb : text.parse(place.sentence()).verbs()) {
            if (verb.infinitive() && verb.chunk() + 3 < place.chunk()) {
                continue;
            }
            OptionalInt subject = verb.chunk() < place.chunk() ? clauses.subject(verb) : OptionalInt.empty();
            if (subject.isPresent() && subject.getAsInt() < place.chunk() && depth < 4) {
                List<PolityKey> meant = referents.one(new Place(place.sentence(), subject.getAsInt()), depth + 1);
                nearest = meant.size() == 1 ? Optional.of(meant.getFirst()) : nearest;
            }
        }
        return nearest;
    }

    private Optional<PolityKey> focus(int sentence, int before, int depth) {
        if (text.sentences().get(sentence).heading() && before == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        Parse parse = text.parse(sentence);
        Clauses clauses = text.clauses(sentence);
        Optional<PolityKey> concerned = concerned(parse).filter(key -> before == Integer.MAX_VALUE);
        if (concerned.isPresent()) {
            return concerned;
        }
        Optional<PolityKey> agent = Optional.empty();
        for (VerbGroup verb : parse.verbs()) {
            if (!verb.finite()) {
                continue;
            }
            OptionalInt subject = clauses.subject(verb);
            if (counts(parse, verb, subject) || isOfAnother(parse, verb, subject, before)) {
                continue;
            }
            if (subject.isPresent() && subject.getAsInt() < before) {
                List<PolityKey> meant = referents.one(new Place(sentence, subject.getAsInt()), depth + 1);
                if (meant.size() == 1 && clauses.list(subject.getAsInt()).size() == 1) {
                    return Optional.of(meant.getFirst());
                }
                agent = agent.or(() -> owner(parse, subject.getAsInt()))
                        .or(() -> AnswerOwners.of(
                                parse, clauses, referents, new Place(sentence, subject.getAsInt()), depth))
                        .or(() -> ofParty(parse, subject.getAsInt(), clauses.head(subject.getAsInt())));
            }
            OptionalInt by = verb.passive() ? clauses.after(verb.chunk(), "by") : OptionalInt.empty();
            if (by.isPresent() && by.getAsInt() < before) {
                agent = referents.one(new Place(sentence, by.getAsInt()), depth + 1).stream()
                        .findFirst()
                        .or(() -> owner(parse, subject.orElse(-1)));
            }
        }
        return agent;
    }

    /** "For Taiwan it is the loss of a friend": whom what happened is something to. */
    private static Optional<PolityKey> concerned(Parse parse) {
        int it = parse.kindAt(2, Chunk.Kind.COMMA) ? 3 : 2;
        boolean tells = parse.lower(0).equals("for")
                && parse.kindAt(1, Chunk.Kind.NOUN)
                && Word.isOneOf(parse.lower(it), "it", "this", "that")
                && parse.verbAt(it + 1)
                        .filter(verb -> WEIGHS.contains(verb.base()))
                        .isPresent();
        return tells
                ? Optional.ofNullable(parse.unit(parse.chunks().get(1).to() - 1).polity())
                : Optional.empty();
    }

    /** "Peru recognised it. Chile is its largest partner. The country": the text goes on to be about Peru. */
    private static boolean isOfAnother(Parse parse, VerbGroup verb, OptionalInt subject, int before) {
        return before == Integer.MAX_VALUE
                && subject.isPresent()
                && subject.getAsInt() == 0
                && Word.isOneOf(parse.lower(verb.chunk()), "is", "was", "remains")
                && parse.kindAt(verb.chunk() + 1, Chunk.Kind.NOUN)
                && parse.lower(verb.chunk() + 1).startsWith("its ")
                && parse.unit(parse.chunks().get(0).to() - 1).named();
    }

    /** "It is the second time that Nauru has done this", "It was Nauru that moved first": of whom the clause behind tells. */
    static boolean counts(Parse parse, VerbGroup verb, OptionalInt subject) {
        int noun = verb.chunk() + 1;
        boolean cleft = !verb.negated()
                && parse.kindAt(noun, Chunk.Kind.NOUN)
                && parse.unit(parse.chunks().get(noun).to() - 1).named()
                && Word.isOneOf(parse.lower(noun + 1), "that", "which", "who")
                && parse.verbAt(noun + 2).filter(VerbGroup::finite).isPresent();
        return subject.isPresent()
                && Word.isOneOf(parse.lower(subject.getAsInt()), "it", "this")
                && Word.isOneOf(verb.base(), "be", "is", "was")
                && (cleft || NTH_TIME.matcher(parse.lower(notPast(parse, noun))).matches());
    }

    private static int notPast(Parse parse, int chunk) {
        return parse.lower(chunk).equals("not") ? chunk + 1 : chunk;
    }

    /** "Lawmakers in Chile called on the government", "the opposition in Bratislava": of whose parliament or parties. */
    private static Optional<PolityKey> ofParty(Parse parse, int chunk, Unit head) {
        // "members of parliament in Bahrain"
        boolean members = Word.isOneOf(head.lower(), "members", "majority")
                && parse.lower(chunk + 1).equals("of")
                && Words.ASSEMBLIES.contains(parse.lower(chunk + 2));
        boolean party = members || Words.ASSEMBLIES.contains(head.lower()) || PARTIES.contains(head.lower());
        if (!party) {
            return Optional.empty();
        }
        int house = members ? chunk + 2 : chunk;
        boolean placed =
                Word.isOneOf(parse.lower(house + 1), "in", "of", "from") && parse.kindAt(house + 2, Chunk.Kind.NOUN);
        int named = placed ? house + 2 : house;
        Chunk noun = parse.chunks().get(named);
        return parse.units().subList(noun.from(), noun.to()).stream()
                .filter(unit -> unit.polity() != null)
                .findFirst()
                .map(Unit::polity);
    }

    /** "Israel's embassy in Dublin": the subject is not a polity, but its owner is. */
    private static Optional<PolityKey> owner(Parse parse, int chunk) {
        if (chunk < 0) {
            return Optional.empty();
        }
        Chunk noun = parse.chunks().get(chunk);
        if (noun.to() - noun.from() > 1 && parse.unit(noun.to() - 1).in(Words.ASSEMBLIES)) {
            // "British lawmakers", "the Danish parliament"
            for (int i = noun.from(); i < noun.to(); i++) {
                if (parse.unit(i).polity() != null) {
                    return Optional.ofNullable(parse.unit(i).polity());
                }
            }
        }
        for (int i = noun.from(); i + 1 < noun.to(); i++) {
            if (parse.unit(i).named() && parse.unit(i + 1).is("'s")) {
                return Optional.ofNullable(parse.unit(i).polity());
            }
        }
        return Optional.empty();
    }
}
