package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Unit;
import credence.reading.text.Token;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is backed as a person and not as a state: "Colombia backs Zelaya", who was driven from power, and where others tell whom they recognise as
 * its head. Who is in power stands for his state.
 */
record BackedPersons(Scene scene) {
    private static final Set<String> PRONOUNS = WordSet.of("him", "her");

    /** Sentences that a pronoun reaches back over. */
    private static final int REACH = 2;

    /** The person, where one is backed; else the polities that the words mean. */
    List<Party> of(Rule rule, int noun, List<PolityKey> meant) {
        return rule.kind() == ActKind.SUPPORT && meant.size() == 1
                ? person(noun, meant.getFirst())
                        .filter(name -> scene.text().oustedHeads().areTold())
                        .<List<Party>>map(name -> List.of(new Party.Named(name)))
                        .orElse(Parties.of(meant))
                : Parties.of(meant);
    }

    private Optional<String> person(int noun, PolityKey state) {
        Unit head = scene.head(noun);
        if (isName(head)) {
            return Optional.of(new FullNames(scene).of(noun)).filter(name -> name.contains(" "));
        }
        if (head.in(PRONOUNS) || scene.units(noun).getFirst().in("his", "her")) {
            return lastBacked().or(() -> lastNamed(noun, state));
        }
        return Word.isOneOf(head.lower(), "leader", "president")
                ? scene.referents().holder(new ChunkWords(scene).of(noun, noun), head.lower(), state)
                : Optional.empty();
    }

    private static boolean isName(Unit head) {
        return head.tag("PROPN") && head.capital() && !head.named() && !head.demonym();
    }

    private Optional<String> lastBacked() {
        return scene.text().memory().lastOpinions(scene.sentence()).stream()
                .filter(told -> told.sentence() >= scene.sentence() - 1)
                .flatMap(told -> told.targets().stream())
                .flatMap(party -> party instanceof Party.Named(String name) ? Stream.of(name) : Stream.empty())
                .findFirst();
    }

    /** The person named last who speaks for the state. */
    private Optional<String> lastNamed(int noun, PolityKey state) {
        int from = scene.units(noun).getFirst().from();
        return scene
                .text()
                .sentences()
                .subList(Math.max(0, scene.sentence() - REACH), scene.sentence() + 1)
                .reversed()
                .stream()
                .flatMap(sentence -> sentence.tokens().reversed().stream())
                .filter(token -> token.from() < from && token.capital() && speaksFor(token, state))
                .findFirst()
                .flatMap(token -> scene.referents().fullName(token.text()))
                .map(FullNames::untitled);
    }

    private boolean speaksFor(Token token, PolityKey state) {
        return scene.text()
                .leaders()
                .speaksFor(token.text(), scene.text().published().orElse(null))
                .filter(state::equals)
                .isPresent();
    }
}
