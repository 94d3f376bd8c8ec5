package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** For whom a person speaks who is known by name: "Putin", "Muammar Gaddafi's government". */
final class NamedLeaders {
    private static final Set<String> HONOURS = WordSet.of(
            "mr",
            "mrs",
            "ms",
            "dr",
            "sir",
            "lord",
            "lady",
            "general",
            "gen",
            "colonel",
            "col",
            "sheikh",
            "pope",
            "captain",
            "marshal",
            "senator",
            "professor",
            "comrade",
            "don",
            "dom",
            "sayyid",
            "imam",
            "father",
            "archbishop",
            "president-elect",
            "candidate",
            "hojatoleslam",
            "baron",
            "then",
            "ex");

    private static final Set<String> DESCRIBED = WordSet.of("leader", "president", "ruler", "strongman", "premier");
    /** What a leader is called by who has been named; "African" or "new" may be said of another. */
    private static final Set<String> CREEDS = WordSet.of(
            "socialist",
            "leftist",
            "left-wing",
            "rightist",
            "right-wing",
            "far-right",
            "conservative",
            "liberal",
            "islamist",
            "populist",
            "communist",
            "nationalist",
            "centrist",
            "libertarian",
            "marxist");

    private final Text text;
    private final People people;
    private final Focus focus;
    private final Referents referents;
    private final LeadersOfYears inYears;

    NamedLeaders(Text text, People people, Focus focus, Referents referents) {
        this.text = text;
        this.people = people;
        this.focus = focus;
        this.referents = referents;
        this.inYears = new LeadersOfYears(text);
    }

    /** "Vladimir Putin", "Putin": who needs no introduction. */
    Optional<PolityKey> leader(Parse parse, Chunk noun, Unit head) {
        int end = Referents.indexOf(parse, noun, head) + 1;
        for (int from = Math.max(noun.from(), end - 5); from < end; from++) {
            StringBuilder name = new StringBuilder();
            for (int i = from; i < end; i++) {
                name.append(name.isEmpty() ? "" : " ").append(parse.unit(i).text());
            }
            Optional<PolityKey> spoken = known(parse, name.toString());
            if (spoken.isPresent()) {
                return from == end - 1 && isNamesake(parse, noun, from) ? Optional.empty() : spoken;
            }
            boolean titled =
                    from > noun.from() && Offices.isTitle(parse.unit(from - 1).lower());
            Optional<PolityKey> ever = titled
                    ? text.leaders()
                            .everSpokeFor(name.toString(), text.published().orElse(null))
                    : Optional.empty();
            if (ever.isPresent()) {
                return ever;
            }
        }
        return Optional.empty();
    }

    /** "a minister in Netanyahu's coalition", "in the Peruvian cabinet": whose it is; of any other noun the leader whom it names. */
    Optional<PolityKey> ofCabinet(Parse parse, Chunk noun, Unit head) {
        if (!Word.isOneOf(head.lower(), "government", "cabinet", "coalition", "administration")) {
            return leader(parse, noun, head);
        }
        return parse.units().subList(noun.from(), noun.to()).stream()
                .map(Unit::polity)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .or(() -> leaderBefore(parse, noun, noun.to()));
    }

    /** "Mr Assad": no other name of his. */
    private static boolean isHonour(String name) {
        return HONOURS.contains(name.substring(0, Math.max(0, name.indexOf(' ')))
                .replace(".", "")
                .toLowerCase(Locale.ROOT));
    }

    /** "Mario Peres" is not Shimon Peres, nor is "Peres" where only Mario was told of; another spelling begins alike ("Mohammed"). */
    private boolean isNamesake(Parse parse, Chunk noun, int surname) {
        String name = parse.unit(surname).text();
        Optional<String> given = given(parse, noun, surname);
        String full = given.or(() -> people.fullName(name).filter(one -> !isHonour(one)))
                .orElse(name);
        return !full.equals(name) && !text.leaders().mayBeGiven(name, full);
    }

    /** "Mario Peres", where the text has told of Shimon Peres before. */
    boolean isAnother(Parse parse, Chunk noun, int surname) {
        Optional<String> given = given(parse, noun, surname);
        Optional<String> full = given.isEmpty()
                ? Optional.empty()
                : people.fullName(parse.unit(surname).text());
        return full.filter(name -> Stream.of(name.split(" "))
                        .noneMatch(word -> word.charAt(0) == given.orElseThrow().charAt(0)))
                .isPresent();
    }

    /** The name right before a surname, in its noun group. */
    private static Optional<String> given(Parse parse, Chunk noun, int surname) {
        Unit before = surname > noun.from() ? parse.unit(surname - 1) : parse.unit(surname);
        boolean given = surname > noun.from()
                && before.tag("PROPN")
                && before.capital()
                && before.naming() == null
                && !HONOURS.contains(before.lower())
                && !Offices.isTitle(before.lower())
                && !Offices.speaksFor(before.lower())
                && before.text().chars().allMatch(Character::isLetter);
        return given ? Optional.of(before.text()) : Optional.empty();
    }

    /** Who had left office on the day of publication, where the sentence tells a year of it. */
    Optional<PolityKey> then(Parse parse, Chunk noun, Unit head) {
        int end = Referents.indexOf(parse, noun, head) + 1;
        return IntStream.range(Math.max(noun.from(), end - 5), end)
                .mapToObj(from -> IntStream.range(from, end)
                        .mapToObj(i -> parse.unit(i).text())
                        .collect(Collectors.joining(" ")))
                .flatMap(name -> inYears.of(parse, name).stream())
                .findFirst();
    }

    /** Who is in office on the day of publication, or was in a year that the sentence tells: "Obama restored relations in 2015". */
    private Optional<PolityKey> known(Parse parse, String name) {
        return text.leaders().speaksFor(name, text.published().orElse(null)).or(() -> inYears.of(parse, name));
    }

    /** "Muammar Gaddafi's government". */
    Optional<PolityKey> leaderBefore(Parse parse, Chunk noun, int head) {
        for (int i = noun.from() + 1; i < head; i++) {
            Unit name = parse.unit(i - 1);
            boolean owns = parse.unit(i).is("'s")
                    || parse.unit(i).is("'") && name.lower().endsWith("s");
            if (owns && name.naming() == null && name.capital()) {
                return people.named(name.text())
                        .or(() -> leader(parse, noun, name))
                        // "Interim President Jeanine Anez said. ... Anez's government"
                        .or(() -> introduced(name, 1))
                        .or(() -> parse.unit(noun.from()).is("the")
                                ? text.callings().calledBriefly(name.text())
                                : Optional.empty());
            }
        }
        return Optional.empty();
    }

    /** "Mexico recognises Maduro. Russia backed the socialist leader": the leader named last, in this sentence or the one before. */
    Optional<PolityKey> described(Place place, Parse parse, Chunk noun, Unit head) {
        boolean described = head.in(DESCRIBED)
                && parse.unit(noun.from()).is("the")
                && noun.to() - noun.from() > 2
                && !parse.lower(place.chunk() + 1).equals("of")
                && IntStream.range(noun.from() + 1, noun.to() - 1)
                        .allMatch(i -> parse.unit(i).in(CREEDS));
        int from = parse.unit(noun.from()).from();
        return described
                ? text.sentences().subList(Math.max(0, place.sentence() - 1), place.sentence() + 1).reversed().stream()
                        .flatMap(sentence -> sentence.tokens().reversed().stream())
                        .filter(token -> token.from() < from && token.capital())
                        .flatMap(
                                token -> text
                                        .leaders()
                                        .speaksFor(
                                                token.text(), text.published().orElse(null))
                                        .stream())
                        .findFirst()
                : Optional.empty();
    }

    /** "the Trump administration". */
    Optional<PolityKey> leaderOf(Parse parse, Chunk noun, int head) {
        Unit before = head > noun.from() ? parse.unit(head - 1) : parse.unit(head);
        boolean person = before.tag("PROPN") && before.capital() && before.naming() == null;
        return person && parse.unit(head).in("administration", "government", "regime", "cabinet")
                ? people.named(before.text())
                        .or(() -> known(parse, before.text()))
                        // "President Nasry Asfura said. ... the Asfura government"
                        .or(() -> introduced(before, 1))
                : Optional.empty();
    }

    /** "Tokayev", where the text has told of President Tokayev. */
    Optional<PolityKey> introduced(Unit head, int depth) {
        return people.titled(head.text())
                .flatMap(place -> referents.one(place, depth + 1).stream().findFirst());
    }

    Optional<PolityKey> possessorPronoun(Place place, Parse parse, Chunk noun, int depth) {
        return switch (parse.unit(noun.from()).lower()) {
            case "its" -> focus.nearestSubject(place, depth).or(() -> focus.before(place, depth));
            case "his", "her" ->
                telling(parse, place.chunk())
                        .flatMap(verb -> namedBefore(parse, verb.unit()))
                        .or(() -> namedBefore(parse, noun.from()))
                        .or(() -> people.before(place, person -> referents.one(person, depth + 1)));
            case "their" -> {
                List<PolityKey> many = referents.group(place);
                yield many.size() == 1 ? Optional.of(many.getFirst()) : focus.before(place, depth);
            }
            case "our", "my" ->
                referents.firstPersons().of(place, depth).stream().findFirst();
            default -> Optional.empty();
        };
    }

    /** "Mr Mbeki told King Mohammed that his country": who tells it, and not who is told. */
    private static Optional<VerbGroup> telling(Parse parse, int chunk) {
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() < chunk)
                .filter(verb -> Word.isOneOf(verb.base(), "tell", "inform", "assure", "promise", "notify"))
                .reduce((one, other) -> other);
    }

    /** "Yahya Jammeh's announcement that his country": the person named last before in the sentence. */
    private Optional<PolityKey> namedBefore(Parse parse, int unit) {
        for (int i = unit - 1; i > 0; i--) {
            Unit last = parse.unit(i);
            if (last.tag("PROPN") && last.capital() && last.naming() == null) {
                Optional<PolityKey> known = people.named(last.text()).or(() -> known(parse, last.text()));
                String full = parse.unit(i - 1).text() + " " + last.text();
                Optional<PolityKey> leader = known.isPresent() ? known : known(parse, full);
                if (leader.isPresent()) {
                    return leader;
                }
            }
        }
        return Optional.empty();
    }
}
