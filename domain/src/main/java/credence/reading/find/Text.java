package credence.reading.find;

import credence.polity.Leaders;
import credence.polity.Parents;
import credence.polity.Polities;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.polity.Traits;
import credence.polity.UnStatus;
import credence.reading.lexicon.Lexicon;
import credence.reading.mention.Names;
import credence.reading.mention.Naming;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.text.Language;
import credence.reading.text.Plain;
import credence.reading.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report's sentences, tagged and parsed only when somebody asks, since tagging is what costs. */
public final class Text {
    /** A place that names a polity, before any parsing. */
    record Named(int sentence, int token, int from, int to, Naming naming) {}

    private final Plain plain;
    private final @Nullable LocalDate published;
    private final @Nullable LocalDate today;
    private final Polities polities;
    private final Names names;
    private final Traits traits;
    private final Leaders leaders;
    private final Parents parents;
    private final Lexicon lexicon;
    private final Language language;
    private final List<Sentence> sentences;
    private final List<Named> named;
    private final boolean onDiplomats;
    private final boolean onEmbassies;
    private final Memory memory = new Memory();
    private final Surnames surnames;
    private final LastTold lastTold;
    private final Mentions mentions;
    private final Concordance concordance;
    private final Callings callings;
    private final OustedHeads oustedHeads = new OustedHeads(this);
    private final Posts posts;
    private final Map<Integer, Parse> parses = new HashMap<>();
    private final Map<Integer, Clauses> clauses = new HashMap<>();

    public Text(
            Plain plain,
            @Nullable LocalDate published,
            Polities polities,
            Traits traits,
            Leaders leaders,
            Parents parents,
            Names names,
            Lexicon lexicon,
            Language language) {
        this.plain = plain;
        this.published = published;
        this.today = Datelines.day(plain.chars(), published);
        this.polities = polities;
        Names dated = names.on(published);
        this.traits = traits;
        this.leaders = leaders;
        this.parents = parents;
        this.lexicon = lexicon;
        this.language = language;
        this.sentences = language.sentences(plain);
        List<Named> plainly = named(sentences, dated);
        boolean union = isOnTheUnion(plainly);
        Names told = dated.where(ownNames(plainly));
        this.names = union ? told.ofUnion() : told;
        this.named = union || told.meansOthers(dated) ? named(sentences, this.names) : plainly;
        // a commissioner may be of the police, or of the Union
        this.onDiplomats = sentences.stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .anyMatch(token -> token.lower().startsWith("diplomat")
                                || token.lower().startsWith("embass")
                                || lexicon.list("envoys").contains(token.lower())
                                        && !token.lower().startsWith("commissioner"))
                || plain.chars().contains("High Commission")
                || plain.chars().contains("high commission");
        this.onEmbassies = sentences.stream().anyMatch(MissionNames::areIn);
        this.surnames = new Surnames(sentences, leaders, published);
        this.lastTold = new LastTold(memory);
        this.mentions = new Mentions(named, memory);
        this.concordance = new Concordance(sentences);
        this.callings = new Callings(polities, lexicon, sentences, named, concordance);
        this.posts = new Posts(lexicon, named, concordance);
    }

    /** The Union is named, and Belgium but by its capital, which then stands for the Union. */
    private static boolean isOnTheUnion(List<Named> named) {
        boolean union =
                named.stream().anyMatch(name -> name.naming().polity().value().equals("XEU"));
        return union
                && named.stream()
                        .filter(name -> name.naming().polity().value().equals("BEL"))
                        .allMatch(name -> name.naming().form() == Naming.Form.SEAT);
    }

    /** Whom the text names by what is no people's name and not "Congo", which may be either. */
    private Set<PolityKey> ownNames(List<Named> named) {
        return named.stream()
                .filter(name -> name.naming().form() != Naming.Form.DEMONYM
                        && !plain.chars().substring(name.from(), name.to()).equals("Congo"))
                .map(name -> name.naming().polity())
                .collect(Collectors.toSet());
    }

    private static List<Named> named(List<Sentence> sentences, Names names) {
        List<Named> named = new ArrayList<>();
        for (Sentence sentence : sentences) {
            int i = 0;
            while (i < sentence.tokens().size()) {
                Optional<Naming> naming = names.at(sentence.tokens(), i);
                if (naming.isPresent()) {
                    int last = i + naming.get().words() - 1;
                    named.add(new Named(
                            sentence.index(),
                            i,
                            sentence.tokens().get(i).from(),
                            sentence.tokens().get(last).to(),
                            naming.get()));
                    i = last;
                }
                i++;
            }
        }
        return List.copyOf(named);
    }

    public Plain plain() {
        return plain;
    }

    public Optional<LocalDate> published() {
        return Optional.ofNullable(published);
    }

    Concordance concordance() {
        return concordance;
    }

    Leaders leaders() {
        return leaders;
    }

    Parents parents() {
        return parents;
    }

    Traits traits() {
        return traits;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Polities polities() {
        return polities;
    }

    /** Whether diplomats or embassies are anywhere told of: "three Russians" may then be of them. */
    boolean isOnDiplomats() {
        return onDiplomats;
    }

    /** Whether embassies are anywhere told of: a mission may then be one. */
    boolean isOnEmbassies() {
        return onEmbassies;
    }

    Memory memory() {
        return memory;
    }

    LastTold lastTold() {
        return lastTold;
    }

    Mentions mentions() {
        return mentions;
    }

    Callings callings() {
        return callings;
    }

    OustedHeads oustedHeads() {
        return oustedHeads;
    }

    Posts posts() {
        return posts;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** Every naming in the text, in its order. */
    List<Named> named() {
        return named;
    }

    boolean names(PolityKey key) {
        return named.stream().anyMatch(name -> name.naming().polity().equals(key));
    }

    /** The polities that a sentence names, in its order. */
    List<PolityKey> namedIn(int sentence) {
        return named.stream()
                .filter(name -> name.sentence() == sentence)
                .map(name -> name.naming().polity())
                .distinct()
                .toList();
    }

    /** "LONDON -": where the report was written, and nobody that it tells of. */
    boolean isDateline(Named name) {
        return name.sentence() == 0
                && name.token()
                        < credence.reading.parse.Dateline.afterDateline(
                                sentences.getFirst().tokens());
    }

    /** "ABIDJAN -": the state from which the report was written. */
    Optional<PolityKey> home() {
        return named.stream()
                .filter(this::isDateline)
                .map(name -> name.naming().polity())
                .findFirst();
    }

    /** "ABIDJAN - Ivory Coast told the ambassadors": where the report was written and what it begins with, and so where others have missions. */
    Optional<PolityKey> homeOfTheNews() {
        return home().filter(home -> named.stream()
                .filter(name -> !isDateline(name))
                .findFirst()
                .filter(first -> first.naming().polity().equals(home))
                .isPresent());
    }

    /** A state, where the register knows nothing else of it. */
    PolityKind kind(PolityKey key) {
        return polities.find(key).map(Polity::kind).orElse(PolityKind.STATE);
    }

    boolean isOrganisation(PolityKey key) {
        return kind(key) == PolityKind.ORGANISATION;
    }

    /** A state, territory or government that is no member of the United Nations. */
    boolean isContested(PolityKey key) {
        return polities.find(key)
                .filter(polity -> polity.un() != UnStatus.MEMBER && polity.kind() != PolityKind.ORGANISATION)
                .isPresent();
    }

    /** "US-Israeli": whom the halves of a word name. */
    List<PolityKey> joinedNames(String word) {
        return names.joined(word);
    }

    /** "Saudi-led": who leads it. */
    Optional<PolityKey> leading(String word) {
        return names.leading(word);
    }

    /** "Taliban-run": who governs by it. */
    Optional<PolityKey> ruling(String word) {
        return names.ruling(word);
    }

    Parse parse(int sentence) {
        return parses.computeIfAbsent(
                sentence,
                index -> Parse.of(surnames.tagged(language.tag(sentences.get(index))), names, published, today));
    }

    Clauses clauses(int sentence) {
        return clauses.computeIfAbsent(sentence, index -> new Clauses(parse(index)));
    }
}
