package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.mention.Naming;
import credence.reading.parse.CalendarWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Sentence;
import credence.reading.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Persons the text introduces as speaking for a polity: "Russia's Vladimir Putin", "Kenyan President William Ruto". */
final class People {
    private static final int NAME_WORDS = 4;
    private static final int REACH = 5;

    private static final Set<String> LEADERS = Set.of(
            "leader", "president", "premier", "chancellor", "king", "emir", "sultan", "ruler", "prime", "taoiseach");

    private static final Set<String> BEFORE_TIMES = Set.of("in", "on", "since", "last", "this", "by", "until", "from");
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
        for (Text.Named name : text.named()) {
            introducedAfter(name);
        }
    }

    /** After the naming: an optional 's, titles, then a name of one to four capitalised words. */
    private void introducedAfter(Text.Named name) {
        List<Token> tokens = text.sentences().get(name.sentence()).tokens();
        int i = name.token() + name.naming().words();
        boolean possessive = i < tokens.size() && tokens.get(i).is("'s");
        if (possessive) {
            i++;
        }
        boolean titled = false;
        while (i < tokens.size()
                && (Offices.isTitle(tokens.get(i).lower())
                        || Offices.isColleague(tokens.get(i).lower())
                        || Offices.isFiller(tokens.get(i).lower()))) {
            titled |= !tokens.get(i).is("foreign")
                    && (Offices.isTitle(tokens.get(i).lower())
                            || Offices.isColleague(tokens.get(i).lower()));
            i++;
        }
        if (i < tokens.size() && tokens.get(i).is(",") && titled) {
            i++;
        }
        if (i == name.token() + name.naming().words() && officeOf(tokens, name.token())) {
            // "the secretary-general of the Arab League, Ahmed Aboul Gheit"
            titled = true;
            i += i < tokens.size() && tokens.get(i).is(",") ? 1 : 0;
        }
        boolean demonym = name.naming().form() == Naming.Form.DEMONYM;
        boolean direct = possessive && !demonym;
        // "In Brussels President Zelensky condemned it": where, and not whose
        boolean place = !possessive
                && !demonym
                && name.token() > 0
                && tokens.get(name.token() - 1).is("in");
        if (titled && !place || direct) {
            surname(tokens, i, titled).ifPresent(surname -> {
                bySurname.putIfAbsent(surname, name.naming().polity());
                if (surname.matches("(?:[Aa]l|[Ee]l|[Aa]s|[Aa]n)-\\p{Lu}.*")) {
                    // "Omar al-Bashir ... Bashir"
                    bySurname.putIfAbsent(surname.substring(3), name.naming().polity());
                }
            });
        }
        // "Peter Szijjarto, the Hungarian foreign minister, praised it"
        String called = tokens.get(name.token()).text();
        // "Joe Biden, the US vice-president, condemned it"
        boolean letters = called.length() > 1 && called.equals(called.toUpperCase(java.util.Locale.ROOT));
        boolean apposed = (demonym || letters && name.naming().words() == 1)
                && i < tokens.size()
                && tokens.get(i - 1).is(",");
        before(tokens, name, titled && (possessive || apposed));
    }

    /** "the secretary-general of the", "the president of": what stands before the name. */
    private static boolean officeOf(List<Token> tokens, int name) {
        int of = name > 0 && tokens.get(name - 1).is("the") ? name - 2 : name - 1;
        return of > 0
                && tokens.get(of).is("of")
                && Offices.isTitle(tokens.get(of - 1).lower());
    }

    private static Optional<String> surname(List<Token> tokens, int from, boolean oneIsEnough) {
        int i = from;
        while (i < tokens.size()
                && i < from + NAME_WORDS
                && tokens.get(i).capital()
                && Character.isLetter(tokens.get(i).text().charAt(0))
                && !Offices.isTitle(tokens.get(i).lower())) {
            i++;
        }
        boolean enough = i - from >= 2 || i - from == 1 && oneIsEnough;
        return enough ? Optional.of(tokens.get(i - 1).text()) : Optional.empty();
    }

    /** "Ali Khamenei, Iran's supreme leader": the name stands before. */
    private void before(List<Token> tokens, Text.Named name, boolean titled) {
        int comma = name.token() - 1;
        if (comma >= 0 && tokens.get(comma).is("the")) {
            comma--;
        }
        if (titled
                && comma > 0
                && tokens.get(comma).is(",")
                && tokens.get(comma - 1).capital()
                && !CalendarWords.isName(tokens.get(comma - 1).lower())) {
            bySurname.putIfAbsent(tokens.get(comma - 1).text(), name.naming().polity());
        }
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
            int end = sentence == place.sentence()
                    ? place.chunk()
                    : parse.chunks().size();
            for (VerbGroup verb : parse.verbs().reversed()) {
                OptionalInt subject = verb.finite() ? clauses.subject(verb) : OptionalInt.empty();
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
                        .words(tokens.get(start).from(), tokens.get(end).to())
                        .replaceAll("\\s+", " "))
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
        return token.capital()
                && !time
                && Character.isLetter(token.text().charAt(0))
                && !Offices.isTitle(token.lower())
                && !ofPolities().contains(token.from());
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
