package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.CalendarWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Sentence;
import credence.reading.text.Token;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Persons the text introduces as speaking for a polity: "Russia's Vladimir Putin", "Kenyan President William Ruto". */
final class People {
    private static final int NAME_WORDS = 4;
    private static final int REACH = 5;

    /** "al-Sheikh". */
    static final Pattern ARTICLED = Pattern.compile("^(?:[Aa]l|[Ee]l|[Aa]s|[Aa]n|[Aa]r|[Aa]d)-\\p{Lu}");

    private static final Set<String> LEADERS = WordSet.of(
            "leader", "president", "premier", "chancellor", "king", "emir", "sultan", "ruler", "prime", "taoiseach");

    private static final Set<String> BEFORE_TIMES =
            WordSet.of("in", "on", "since", "last", "this", "by", "until", "from");
    private static final List<String> QUALIFIERS =
            List.of("foreign", "prime", "defence", "defense", "interior", "deputy", "vice");

    /** A word behind a title, by its first UTF-16 unit. */
    private record Titled(int sentence, int from) {}

    private final Text text;
    private final Map<String, PolityKey> bySurname = new HashMap<>();
    private @Nullable Map<String, List<Titled>> titled;
    private final Map<String, Optional<String>> fullNames = new HashMap<>();
    private @Nullable Set<Integer> ofPolities;

    People(Text text) {
        this.text = text;
        Introductions introductions = new Introductions(text, bySurname);
        text.named().forEach(introductions::at);
    }

    /** For whom a person of this surname speaks. */
    Optional<PolityKey> named(String surname) {
        return Optional.ofNullable(bySurname.get(surname));
    }

    /** Remembers a person whose office the text gave without a country, once it is clear whose it is. */
    void introduce(String surname, PolityKey polity) {
        bySurname.putIfAbsent(surname, polity);
    }

    /** How many are known; nobody is forgotten. */
    int known() {
        return bySurname.size();
    }

    /** Where a person of this surname is first named with a title: "President Kassym-Jomart Tokayev". */
    Optional<Place> titled(String surname) {
        for (Titled name : titled().getOrDefault(surname, List.of())) {
            Parse parse = text.parse(name.sentence);
            for (int chunk = 0; chunk < parse.chunks().size(); chunk++) {
                Chunk noun = parse.chunks().get(chunk);
                if (noun.is(Chunk.Kind.NOUN) && parse.unit(noun.to() - 1).from() == name.from) {
                    return Optional.of(new Place(name.sentence, chunk));
                }
            }
        }
        return Optional.empty();
    }

    private Map<String, List<Titled>> titled() {
        Map<String, List<Titled>> known = titled;
        if (known == null) {
            known = new HashMap<>();
            for (Sentence sentence : text.sentences()) {
                List<Token> tokens = sentence.tokens();
                for (int i = 1; i < tokens.size(); i++) {
                    if (titleBefore(tokens, i)) {
                        known.computeIfAbsent(tokens.get(i).text(), first -> new ArrayList<>())
                                .add(new Titled(sentence.index(), tokens.get(i).from()));
                    }
                }
            }
            titled = known;
        }
        return known;
    }

    private static boolean titleBefore(List<Token> tokens, int name) {
        for (int i = name - 1; i >= 0 && i >= name - NAME_WORDS && tokens.get(i).capital(); i--) {
            if (Offices.isTitle(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** For whom the person speaks who was the last subject before a place; empty where that is not clear. */
    Optional<PolityKey> before(Place place, Function<Place, List<PolityKey>> referents) {
        return before(place, referents, List.of());
    }

    /** @param not for whom no person meant speaks */
    Optional<PolityKey> before(Place place, Function<Place, List<PolityKey>> referents, List<PolityKey> not) {
        for (int sentence = place.sentence(); sentence >= 0 && sentence > place.sentence() - REACH; sentence--) {
            Parse parse = text.parse(sentence);
            Clauses clauses = text.clauses(sentence);
            boolean before = sentence < place.sentence();
            int end = sentence == place.sentence()
                    ? place.chunk()
                    : parse.chunks().size();
            for (VerbGroup verb : parse.verbs().reversed()) {
                OptionalInt subject =
                        verb.finite() ? named(parse, clauses, clauses.subject(verb)) : OptionalInt.empty();
                if (before && subject.isPresent() && isOfTime(parse, clauses, subject.getAsInt())
                        || !before && verb.passive() && isSaidBehind(parse, place.chunk())) {
                    continue;
                }
                OptionalInt by = VerbAgents.byWhom(parse, clauses, verb);
                boolean agent = by.isPresent()
                        && (subject.isEmpty() || !isPerson(clauses.head(subject.getAsInt())))
                        && isPerson(clauses.head(by.getAsInt()));
                subject = agent ? by : subject;
                if (subject.isPresent() && subject.getAsInt() < end && isPerson(clauses.head(subject.getAsInt()))) {
                    List<PolityKey> meant = referents.apply(new Place(sentence, subject.getAsInt()));
                    if (meant.stream().noneMatch(not::contains)) {
                        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "Huang cancelled a trip when President Bingu would not receive him. His ministry": not of who stands in the aside behind. */
    private static boolean isOfTime(Parse parse, Clauses clauses, int subject) {
        int from = clauses.list(subject).getFirst();
        return from > 1
                && Word.isOneOf(parse.lower(from - 1), "when", "after", "before", "because", "while")
                && parse.verbs().stream()
                        .filter(verb -> verb.finite() && verb.chunk() < from - 1)
                        .map(clauses::subject)
                        .anyMatch(other -> other.isPresent() && isPerson(clauses.head(other.getAsInt())));
    }

    /** "Rwanda's ambassador will be expelled, he said": who says so is not whom it is done to. */
    private static boolean isSaidBehind(Parse parse, int pronoun) {
        return parse.kindAt(pronoun - 1, Chunk.Kind.COMMA)
                && parse.verbAt(pronoun + 1)
                        .filter(verb -> verb.finite() && Speech.says(verb.base()))
                        .isPresent();
    }

    /** "His successor, Dina Boluarte, thanked them": the name, where it stands beside who acts. */
    private static OptionalInt named(Parse parse, Clauses clauses, OptionalInt subject) {
        int name = subject.orElse(0) + 2;
        boolean beside = subject.isPresent()
                && !isPerson(clauses.head(subject.getAsInt()))
                && !clauses.head(subject.getAsInt()).named()
                && parse.kindAt(name - 1, Chunk.Kind.COMMA)
                && parse.kindAt(name, Chunk.Kind.NOUN)
                && parse.kindAt(name + 1, Chunk.Kind.COMMA)
                && isPerson(clauses.head(name));
        return beside ? OptionalInt.of(name) : subject;
    }

    /** The name a surname is first given with, before it, or, where it comes first ("Choe Son-hui"), behind it. */
    Optional<String> fullName(String surname) {
        return fullNames.computeIfAbsent(
                surname,
                name -> text.concordance().of(name).stream()
                        .filter(at -> at.token() > 0)
                        .flatMap(at -> fullName(at.sentence().tokens(), at.token()).stream())
                        .findFirst());
    }

    private Optional<String> fullName(List<Token> tokens, int surname) {
        int start = surname;
        while (start > 0 && surname - start < NAME_WORDS && isGivenName(tokens, start - 1)) {
            start--;
        }
        int end = surname;
        boolean first = start == surname
                && (Offices.isTitle(tokens.get(surname - 1).lower())
                        || tokens.get(surname - 1).is(","));
        while (first && end + 1 < tokens.size() && end - surname < NAME_WORDS && isGivenName(tokens, end + 1)) {
            end++;
        }
        return start < end
                ? Optional.of(text.plain()
                        .wordsInLine(tokens.get(start).from(), tokens.get(end).to()))
                : Optional.empty();
    }

    /** The one person who is given an office of a polity; "leader" may be president or prime minister. */
    Optional<String> holder(String words, String title, PolityKey polity) {
        boolean leads = title.equals("leader") || title.equals("ruler");
        List<String> qualifiers = QUALIFIERS.stream()
                .filter(word -> words.toLowerCase(java.util.Locale.ROOT).contains(word))
                .toList();
        List<String> named = bySurname.entrySet().stream()
                .filter(person -> person.getValue().equals(polity))
                .map(Map.Entry::getKey)
                .filter(surname -> text.callings().isCalled(surname, leads ? LEADERS : Set.of(title))
                        && qualifiers.stream().allMatch(word -> text.callings().isCalled(surname, Set.of(word))))
                .map(surname -> fullName(surname).orElse(surname))
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private boolean isGivenName(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        // "In January Chavez expelled", "On Monday Putin"
        boolean time = i > 0 && BEFORE_TIMES.contains(tokens.get(i - 1).lower()) && CalendarWords.isName(token.lower());
        return mayBeOfName(token) && !time && !ofPolities().contains(token.from());
    }

    /** Of a person, as far as the word itself tells. */
    static boolean mayBeOfName(Token token) {
        return (token.capital() || ARTICLED.matcher(token.text()).find())
                && Character.isLetter(token.text().charAt(0))
                && !Offices.isTitle(token.lower());
    }

    /** Where the words of the names of polities begin. */
    private Set<Integer> ofPolities() {
        Set<Integer> known = ofPolities;
        if (known == null) {
            known = text.named().stream()
                    .flatMap(name -> text.sentences().get(name.sentence()).tokens().stream()
                            .skip(name.token())
                            .limit(name.naming().words())
                            .map(Token::from))
                    .collect(Collectors.toSet());
            ofPolities = known;
        }
        return known;
    }

    private static boolean isPerson(Unit head) {
        return head.tag("PROPN") && !head.named() && head.capital()
                || Offices.isTitle(head.lower()) && !head.tag("PRON");
    }
}
