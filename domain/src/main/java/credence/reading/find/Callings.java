package credence.reading.find;

import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.lexicon.Lexicon;
import credence.reading.mention.Naming;
import credence.reading.text.Sentence;
import credence.reading.text.Token;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What persons and polities are called elsewhere in the text: who is an envoy and whose, where soldiers rule, which "League" is meant. */
final class Callings {
    /** Who rules where soldiers have seized power. */
    static final Set<String> SOLDIERS = WordSet.of(
            "junta",
            "juntas",
            "rulers",
            "putschists",
            "coup-makers",
            "soldiers",
            "officers",
            "generals",
            "coup",
            "putsch");

    private static final Set<String> TOPPLED = WordSet.of("toppled", "overthrew", "overthrown", "deposed", "ousted");

    /** What others do about those who seize power. */
    private static final Set<String> OPINES = WordSet.of(
            "condemned",
            "condemns",
            "condemn",
            "denounced",
            "denounces",
            "deplored",
            "rejected",
            "backed",
            "backs",
            "back",
            "supported",
            "supports",
            "support",
            "praised",
            "hailed",
            "welcomed");

    /** Tokens between a name and its office. */
    private static final int NEAR = 6;

    /** Sentences back over which "four" may be of the diplomats spoken of. */
    private static final int SPOKEN_OF = 4;

    private final Polities polities;
    private final Lexicon lexicon;
    private final List<Sentence> sentences;
    private final List<Text.Named> named;
    private final Concordance concordance;
    private final Map<Asked, Boolean> called = new HashMap<>();

    private record Asked(String surname, Set<String> offices) {}

    Callings(
            Polities polities,
            Lexicon lexicon,
            List<Sentence> sentences,
            List<Text.Named> named,
            Concordance concordance) {
        this.polities = polities;
        this.lexicon = lexicon;
        this.sentences = sentences;
        this.named = named;
        this.concordance = concordance;
    }

    /** "the League", after "the Arab League". */
    Optional<PolityKey> calledBriefly(String last) {
        return named.stream()
                .filter(name -> name.naming().words() > 1
                        && sentences
                                .get(name.sentence())
                                .tokens()
                                .get(name.token() + name.naming().words() - 1)
                                .text()
                                .equals(last))
                .map(name -> name.naming().polity())
                .findFirst();
    }

    /** Whether a person of this surname is anywhere given one of these offices: "Ambassador Joel Meyer", "Meyer, the French envoy". */
    boolean isCalled(String surname, Set<String> offices) {
        return called.computeIfAbsent(new Asked(surname, offices), this::isCalled);
    }

    private boolean isCalled(Asked asked) {
        return concordance.of(asked.surname).stream().anyMatch(at -> {
            List<Token> tokens = at.sentence().tokens();
            return tokens.subList(Math.max(0, at.token() - NEAR), Math.min(tokens.size(), at.token() + NEAR)).stream()
                    .anyMatch(token -> asked.offices.contains(token.lower()));
        });
    }

    /** Where soldiers rule or have tried to: "Niger's junta", "the coup in Mali", "the generals who seized power in Guinea". */
    Optional<PolityKey> ruledBySoldiers() {
        return IntStream.range(0, named.size())
                .filter(i -> {
                    Text.Named name = named.get(i);
                    List<Token> tokens = sentences.get(name.sentence()).tokens();
                    int after = name.token() + name.naming().words();
                    // "Japan condemned Niger's junta": not Japan
                    boolean owner = name.naming().form() == Naming.Form.DEMONYM
                            || after < tokens.size() && tokens.get(after).is("'s");
                    // "was flown to Chad after a coup"
                    boolean went =
                            name.token() > 0 && tokens.get(name.token() - 1).is("to");
                    // "Chad condemned the coup" is of another land
                    boolean behind = !went
                            && tokens.subList(after, Math.min(nextNamed(i, tokens.size()), after + 4)).stream()
                                    .takeWhile(token -> owner || !OPINES.contains(token.lower()))
                                    .anyMatch(token -> SOLDIERS.contains(token.lower()));
                    // "Mali's military government"
                    boolean military = owner
                            && after + 2 < tokens.size()
                            && Word.isOneOf(
                                    "military",
                                    tokens.get(after).lower(),
                                    tokens.get(after + 1).lower())
                            && tokens.subList(after + 1, Math.min(tokens.size(), after + 3)).stream()
                                    .anyMatch(token -> Word.isOneOf(token.lower(), "government", "regime", "council"));
                    boolean in = name.token() > 0
                            && Word.isOneOf(tokens.get(name.token() - 1).lower(), "in", "of");
                    boolean before = in
                            && tokens.subList(Math.max(0, name.token() - 4), name.token()).stream()
                                    .anyMatch(token -> SOLDIERS.contains(token.lower()) || token.is("power"));
                    // "toppled President Mohamed Bazoum of Niger"
                    boolean toppled = in
                            && tokens.subList(Math.max(0, name.token() - 6), name.token()).stream()
                                    .anyMatch(token -> TOPPLED.contains(token.lower()));
                    // "Myanmar's military for seizing power"
                    boolean seized = after + 1 < tokens.size()
                            && tokens.get(after).is("'s")
                            && Word.isOneOf(tokens.get(after + 1).lower(), "military", "army")
                            && tokens.subList(after, Math.min(tokens.size(), after + 10)).stream()
                                    .anyMatch(token -> token.is("power"));
                    return behind || military || before || toppled || seized;
                })
                .mapToObj(i -> named.get(i).naming().polity())
                .filter(key -> polities.find(key)
                        .filter(polity -> polity.kind() != PolityKind.ORGANISATION)
                        .isPresent())
                .findFirst();
    }

    /** Where the next name of the sentence begins; else its end. */
    private int nextNamed(int name, int end) {
        return name + 1 < named.size()
                        && named.get(name + 1).sentence() == named.get(name).sentence()
                ? named.get(name + 1).token()
                : end;
    }

    /** Whose diplomats the sentences up to one spoke of last: "Russian diplomats", "Syria's ambassadors". */
    Optional<PolityKey> senderBefore(int sentence) {
        return named.reversed().stream()
                .filter(name -> name.sentence() < sentence && name.sentence() >= sentence - SPOKEN_OF)
                .filter(name -> {
                    List<Token> tokens = sentences.get(name.sentence()).tokens();
                    int after = name.token() + name.naming().words();
                    boolean owner = name.naming().form() == Naming.Form.DEMONYM
                            || after < tokens.size() && tokens.get(after).is("'s");
                    return owner
                            && tokens.subList(after, Math.min(tokens.size(), after + 3)).stream()
                                    .anyMatch(token -> lexicon.list("envoys").contains(token.lower()));
                })
                .map(name -> name.naming().polity())
                .findFirst();
    }
}
