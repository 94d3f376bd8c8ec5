package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Effect;
import credence.act.Party;
import credence.polity.Leaders;
import credence.polity.Parents;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.polity.Traits;
import credence.reading.lexicon.Lexicon;
import credence.reading.mention.Names;
import credence.reading.mention.Naming;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.text.Language;
import credence.reading.text.Plain;
import credence.reading.text.Sentence;
import credence.reading.text.Token;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report's sentences, tagged and parsed only when somebody asks, since tagging is what costs. */
public final class Text {
    /** A place that names a polity, before any parsing. */
    record Named(int sentence, int token, int from, int to, Naming naming) {}

    private record Together(ActKind kind, int sentence, List<PolityKey> targets, Edtf when) {}

    /** Sentences over which the parts of what was done together are told. */
    private static final int PARTS = 5;

    private static final Set<ActKind> UNFRIENDLY = Set.of(
            ActKind.RELATIONS_SEVERED,
            ActKind.RELATIONS_SUSPENDED,
            ActKind.RELATIONS_DOWNGRADED,
            ActKind.AMBASSADOR_RECALLED,
            ActKind.EMBASSY_CLOSED,
            ActKind.DIPLOMATS_EXPELLED);

    /** Who rules where soldiers have seized power. */
    static final Set<String> SOLDIERS = Set.of(
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

    /** Tokens between a name and its office. */
    private static final int NEAR = 6;

    /** Sentences back over which "four" may be of the diplomats spoken of. */
    private static final int SPOKEN_OF = 4;

    /** By how much a report names the polity that it is about more than any other. */
    private static final double CLEARLY = 1.5;

    /** Acts that "the last of a kind" looks back over. */
    private static final int RECENT = 60;

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
    private final List<Found> told = new ArrayList<>();
    private final List<Found> byMany = new ArrayList<>();
    private final List<Found> opinions = new ArrayList<>();
    private final List<Found> topical = new ArrayList<>();
    private final List<Together> together = new ArrayList<>();
    private Optional<PolityKey> proclaimed = Optional.empty();
    private int proclamations;
    private @Nullable List<Map.Entry<PolityKey, Long>> byMentions;
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
        this.names = union ? dated.ofUnion() : dated;
        this.named = union ? named(sentences, this.names) : plainly;
        this.onDiplomats = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .anyMatch(token -> token.lower().startsWith("diplomat")
                        || token.lower().startsWith("embass")
                        || lexicon.list("envoys").contains(token.lower()));
        this.onEmbassies = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .anyMatch(token -> token.lower().startsWith("embass"));
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

    public List<Sentence> sentences() {
        return sentences;
    }

    /** Every naming in the text, in its order. */
    List<Named> named() {
        return named;
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

    boolean names(PolityKey key) {
        return named.stream().anyMatch(name -> name.naming().polity().equals(key));
    }

    /** Whether a person of this surname is anywhere given one of these offices: "Ambassador Joel Meyer", "Meyer, the French envoy". */
    boolean isCalled(String surname, Set<String> offices) {
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i).text().equals(surname)
                        && tokens.subList(Math.max(0, i - NEAR), Math.min(tokens.size(), i + NEAR)).stream()
                                .anyMatch(token -> offices.contains(token.lower()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where soldiers rule or have tried to: "Niger's junta", "the coup in Mali", "the generals who seized power in Guinea". */
    Optional<PolityKey> ruledBySoldiers() {
        return named.stream()
                .filter(name -> {
                    List<Token> tokens = sentences.get(name.sentence()).tokens();
                    int after = name.token() + name.naming().words();
                    boolean behind = tokens.subList(after, Math.min(tokens.size(), after + 4)).stream()
                            .anyMatch(token -> SOLDIERS.contains(token.lower()));
                    boolean in = name.token() > 0
                            && Set.of("in", "of")
                                    .contains(tokens.get(name.token() - 1).lower());
                    boolean before = in
                            && tokens.subList(Math.max(0, name.token() - 4), name.token()).stream()
                                    .anyMatch(token -> SOLDIERS.contains(token.lower()) || token.is("power"));
                    return behind || before;
                })
                .map(name -> name.naming().polity())
                .filter(key -> polities.find(key)
                        .filter(polity -> polity.kind() != PolityKind.ORGANISATION)
                        .isPresent())
                .findFirst();
    }

    /** Remembers what the acts told so far were done toward, for "went back on its own recognition" and "did so". */
    void told(Found found) {
        told.add(found);
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

    /** Whose envoy a person of this surname is: "the French ambassador, Sylvain Itte". */
    Optional<PolityKey> sender(String surname) {
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                int at = i;
                boolean called = tokens.get(i).text().equals(surname)
                        && tokens.subList(Math.max(0, i - NEAR), i).stream()
                                .anyMatch(token -> lexicon.list("envoys").contains(token.lower()));
                Optional<PolityKey> sender = called
                        ? named.reversed().stream()
                                .filter(name -> name.sentence() == sentence.index()
                                        && name.token() < at
                                        && name.token() >= at - 2 * NEAR)
                                .filter(name -> name.naming().form() == Naming.Form.DEMONYM
                                        || tokens.get(name.token()
                                                        + name.naming().words())
                                                .is("'s"))
                                .map(name -> name.naming().polity())
                                .findFirst()
                        : Optional.empty();
                if (sender.isPresent()) {
                    return sender;
                }
            }
        }
        return Optional.empty();
    }

    /** Remembers what several that are not named did together: "Western governments expelled Syria's envoys on Tuesday". */
    void together(ActKind kind, int sentence, List<PolityKey> targets, Edtf when) {
        together.add(new Together(kind, sentence, targets, when));
    }

    /** When such an act was of which a telling gives one part: "Canada and Italy did likewise". */
    Optional<Edtf> together(Found part) {
        return together.stream()
                .filter(whole -> whole.kind == part.kind()
                        && whole.sentence < part.sentence()
                        && whole.sentence >= part.sentence() - PARTS)
                .filter(whole -> part.targets().stream().flatMap(Text::known).anyMatch(whole.targets::contains))
                .map(Together::when)
                .findFirst();
    }

    /** Remembers what many that are not named have done: "More than 100 states recognise Kosovo". */
    void byMany(Found found) {
        byMany.add(found);
    }

    /** Remembers what nobody that is named recognises: "not a single government has recognised them". */
    void topical(Found found) {
        topical.add(found);
    }

    /** What was spoken of up to a sentence as recognised or not, by nobody in particular. */
    List<Found> topicalUpTo(int sentence) {
        return topical.stream().filter(found -> found.sentence() <= sentence).toList();
    }

    /** What many were last told to have done, in one of the sentences right before. */
    Optional<Found> lastByMany(int sentence) {
        return byMany.reversed().stream()
                .filter(found -> found.sentence() <= sentence && found.sentence() >= sentence - 1)
                .findFirst();
    }

    /** Remembers what was condemned or supported, for "so did Jordan". */
    void opined(Found found) {
        opinions.add(found);
    }

    /** The opinions told up to a sentence, the last first. */
    List<Found> lastOpinions(int sentence) {
        return opinions.reversed().stream()
                .filter(found -> found.sentence() <= sentence)
                .toList();
    }

    /** The last opinion told in a sentence. */
    Optional<Found> lastOpinion(int sentence) {
        return opinions.reversed().stream()
                .filter(found -> found.sentence() == sentence)
                .findFirst();
    }

    /** Remembers a state that was proclaimed, whoever proclaimed it. */
    void proclaimed(PolityKey state) {
        proclaimed = Optional.of(state);
        proclamations++;
    }

    /** Grows with all that is remembered: while it stays, words go on meaning what they meant. */
    int remembered() {
        return told.size() + topical.size() + byMany.size() + opinions.size() + together.size() + proclamations;
    }

    /** The state that was proclaimed last: "the new state". */
    Optional<PolityKey> lastProclaimed() {
        return proclaimed;
    }

    /** The acts told up to a sentence, the latest last. */
    List<Found> toldUpTo(int sentence) {
        int end = told.size();
        while (end > 0 && told.get(end - 1).sentence() > sentence) {
            end--;
        }
        return Collections.unmodifiableList(told.subList(0, end));
    }

    /** Toward whom these last acted, or who toward them; empty where the text tells of no act between them and one other. */
    List<PolityKey> otherSide(int sentence, List<PolityKey> actors) {
        for (Found found : toldUpTo(sentence).reversed()) {
            List<PolityKey> sides = Stream.concat(found.targets().stream(), found.actors().stream())
                    .flatMap(party -> party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty())
                    .distinct()
                    .toList();
            if (sides.stream().anyMatch(actors::contains)) {
                List<PolityKey> others =
                        sides.stream().filter(side -> !actors.contains(side)).toList();
                return others.size() == 1 ? others : List.of();
            }
        }
        return List.of();
    }

    /** The kind of the last act told up to a sentence. */
    Optional<ActKind> lastKind(int sentence) {
        return toldUpTo(sentence).reversed().stream().findFirst().map(Found::kind);
    }

    /** The two of the last act told between one and one other. */
    List<PolityKey> lastPair(int sentence) {
        return toldUpTo(sentence).reversed().stream()
                .filter(found -> found.actors().size() == 1 && found.targets().size() == 1)
                .filter(found -> found.targets().getFirst() instanceof Party.Known)
                .findFirst()
                .map(found -> Stream.concat(found.actors().stream(), found.targets().stream())
                        .flatMap(Text::known)
                        .toList())
                .orElse(List.of());
    }

    /** Who did the news told right before, where these answer it: "Taiwan said it was breaking off relations". */
    List<PolityKey> lastDoer(int sentence, List<PolityKey> actors) {
        return toldUpTo(sentence).reversed().stream()
                .findFirst()
                .filter(found -> found.actors().size() == 1)
                .filter(found -> !found.background() || found.sentence() == sentence)
                .filter(found -> found.kind()
                        .effect()
                        .filter(effect -> effect == Effect.RECOGNISED
                                || effect == Effect.RELATIONS_SEVERED
                                        && found.targets().stream()
                                                .flatMap(Text::known)
                                                .anyMatch(actors::contains)
                                || effect == Effect.RELATIONS_ESTABLISHED
                                || effect == Effect.RELATIONS_RESTORED
                                || effect == Effect.RECOGNITION_WITHDRAWN)
                        .isPresent())
                .map(found -> found.actors().stream().flatMap(Text::known).toList())
                .filter(keys -> keys.stream().noneMatch(actors::contains))
                .orElse(List.of());
    }

    private static Stream<PolityKey> known(Party party) {
        return party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty();
    }

    /** Toward whom the last act was, where others are then told to do alike: "Colombia and Chile recalled their ambassadors". */
    List<PolityKey> sameTarget(int sentence) {
        return toldUpTo(sentence).reversed().stream()
                .filter(found -> !found.actors().isEmpty())
                .findFirst()
                .map(found -> found.kind()
                                .effect()
                                .map(effect -> effect == Effect.RECOGNISED)
                                .orElse(false)
                        ? found.actors()
                        : found.targets())
                .orElse(List.of())
                .stream()
                .flatMap(party -> party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty())
                .toList();
    }

    /** Toward whom most acts of a kind were, up to a sentence; of equals the last. */
    List<PolityKey> lastTargets(ActKind kind, int sentence) {
        List<Found> all = toldUpTo(sentence).reversed().stream()
                .limit(RECENT)
                .filter(found -> found.kind() == kind)
                .toList();
        List<Found> first = all.stream()
                .filter(found -> all.stream().noneMatch(other -> answers(found, other)))
                .toList();
        List<Found> told = first.isEmpty() ? all : first;
        return told.stream()
                .max(java.util.Comparator.comparingLong((Found one) -> told.stream()
                        .filter(other -> other.targets().equals(one.targets()))
                        .mapToLong(other -> other.actors().size())
                        .sum()))
                .map(Found::targets)
                .orElse(List.of())
                .stream()
                .flatMap(Text::known)
                .toList();
    }

    /** Toward whom all acts told up to a sentence are, where there are at least two and they are all toward the same one. */
    List<PolityKey> onlyTarget(int sentence) {
        List<List<Party>> targets = toldUpTo(sentence).stream()
                .filter(found -> !found.targets().isEmpty())
                .map(Found::targets)
                .toList();
        return targets.size() > 1 && targets.stream().distinct().count() == 1
                ? targets.getFirst().stream().flatMap(Text::known).toList()
                : List.of();
    }

    /** Against whom most of the unfriendly acts told up to a sentence were, and not these: whom the report is about. */
    List<PolityKey> commonTarget(int sentence, List<PolityKey> not) {
        Map<PolityKey, Long> counts = new LinkedHashMap<>();
        for (Found found : toldUpTo(sentence)) {
            if (UNFRIENDLY.contains(found.kind()) && found.targets().size() == 1) {
                found.targets().stream()
                        .flatMap(Text::known)
                        .filter(key -> !not.contains(key))
                        .forEach(key -> counts.merge(key, (long) found.actors().size(), Long::sum));
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> List.of(most.getKey()))
                .orElse(List.of());
    }

    /** Whom the sentences up to one name most, beside these, and at least twice: the other side of a report about two. */
    List<PolityKey> mostNamed(int sentence, List<PolityKey> not) {
        Map<PolityKey, Long> counts = new LinkedHashMap<>();
        for (Named name : named) {
            if (name.sentence() <= sentence && !not.contains(name.naming().polity())) {
                counts.merge(name.naming().polity(), 1L, Long::sum);
            }
        }
        List<Map.Entry<PolityKey, Long>> order = counts.entrySet().stream()
                .sorted(Map.Entry.<PolityKey, Long>comparingByValue().reversed())
                .toList();
        long most = order.isEmpty() ? 0 : order.getFirst().getValue();
        boolean clearly = most >= 2 && (order.size() == 1 || order.get(1).getValue() < most);
        return clearly ? List.of(order.getFirst().getKey()) : List.of();
    }

    /** The two that the report names far more than any other, where it tells of an act between them. */
    List<PolityKey> mainPair() {
        List<PolityKey> order =
                byMentions().stream().limit(3).map(Map.Entry::getKey).toList();
        boolean clearly = order.size() == 2
                || order.size() > 2
                        && byMentions().get(1).getValue()
                                >= CLEARLY * byMentions().get(2).getValue();
        if (!clearly) {
            return List.of();
        }
        return told.stream()
                .map(found -> Stream.concat(found.actors().stream(), found.targets().stream())
                        .flatMap(Text::known)
                        .distinct()
                        .toList())
                .filter(sides -> sides.size() == 2 && order.subList(0, 2).containsAll(sides))
                .findFirst()
                .orElse(List.of());
    }

    private List<Map.Entry<PolityKey, Long>> byMentions() {
        if (byMentions == null) {
            Map<PolityKey, Long> counts = new LinkedHashMap<>();
            named.forEach(name -> counts.merge(name.naming().polity(), 1L, Long::sum));
            byMentions = counts.entrySet().stream()
                    .sorted(Map.Entry.<PolityKey, Long>comparingByValue().reversed())
                    .toList();
        }
        return byMentions;
    }

    /** Whom the report is about: the polity that it names by far the most; empty where there is none such. */
    List<PolityKey> protagonist() {
        List<Map.Entry<PolityKey, Long>> order = byMentions();
        boolean clearly = order.size() > 2
                && order.getFirst().getValue() > 2
                && order.getFirst().getValue() >= CLEARLY * order.get(1).getValue();
        return clearly ? List.of(order.getFirst().getKey()) : List.of();
    }

    /** "Russia sent home 20 Czechs" after the Czechs had expelled Russians: others do as those did who began. */
    private static boolean answers(Found found, Found other) {
        return other.anchor() + 1000 * other.sentence() < found.anchor() + 1000 * found.sentence()
                && other.targets().containsAll(found.actors())
                && other.actors().containsAll(found.targets());
    }

    /** Who did the last act of a kind told so far. */
    List<PolityKey> lastActors(ActKind kind) {
        return told.reversed().stream()
                .filter(found -> found.kind() == kind)
                .findFirst()
                .map(Found::actors)
                .orElse(List.of())
                .stream()
                .flatMap(party -> party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty())
                .toList();
    }

    /** The targets of the last recognition told up to a sentence. */
    List<Party> topic(int sentence) {
        return Stream.concat(topicalUpTo(sentence).stream(), toldUpTo(sentence).stream())
                .filter(found -> found.kind()
                        .effect()
                        .map(e -> e.aspect() == Aspect.RECOGNITION)
                        .orElse(false))
                .reduce((one, other) -> other.sentence() >= one.sentence() ? other : one)
                .map(Found::targets)
                .orElse(List.of());
    }

    List<PolityKey> topicPolities(int sentence) {
        return topic(sentence).stream()
                .flatMap(party -> party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty())
                .toList();
    }

    Parse parse(int sentence) {
        return parses.computeIfAbsent(
                sentence, index -> Parse.of(language.tag(sentences.get(index)), names, published, today));
    }

    Clauses clauses(int sentence) {
        return clauses.computeIfAbsent(sentence, index -> new Clauses(parse(index)));
    }
}
