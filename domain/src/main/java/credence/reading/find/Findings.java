package credence.reading.find;

import credence.act.Account;
import credence.act.ActKind;
import credence.act.Status;
import credence.claim.Claim;
import credence.reading.Mention;
import credence.reading.Statement;
import credence.reading.lexicon.Frame;
import credence.reading.parse.Chunk;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Sentence;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** All that the finders find in one text. */
public final class Findings {
    private static final int LEAD = 3;

    /** Sentences over which a pointing word may reach. */
    private static final int NEAR = 2;

    private final Text text;
    private final Referents referents;

    public Findings(Text text) {
        this.text = text;
        this.referents = new Referents(text);
    }

    /** What was found, each list in the order of the text. */
    public record Result(
            List<Mention> mentions, List<Account> accounts, List<Statement> statements, List<Claim> claims) {}

    public Result all() {
        List<Found> found = new ArrayList<>();
        Map<Claim, Integer> claims = new LinkedHashMap<>();
        Triggers triggers = new Triggers(text.lexicon());
        Layout layout = new Layout(text.plain(), text.sentences());
        for (Sentence sentence : text.sentences()) {
            boolean tells = triggers.any(sentence, isNearAct(sentence.index()))
                    || triggers.ofEnvoys(sentence, text.sentences())
                    || isIssueNear(sentence.index()) && triggers.position(sentence);
            if (tells && layout.isEvidence(sentence) && !Fiction.tells(sentence) && !Questions.asks(sentence)) {
                Scene scene = new Scene(sentence.index(), text, referents);
                List<Found> here = Respectively.in(scene, AnsweredQuestions.without(scene, acts(scene)));
                new Claims(scene).all(here).forEach(claim -> claims.putIfAbsent(claim, sentence.index()));
                found.addAll(here);
            }
        }
        return new Result(
                mentions(),
                new Tellings(text, referents, leadEnd())
                        .together(new FormerSeats(text)
                                .in(new YearLeftOut(text)
                                        .in(new Days(text, referents, leadEnd())
                                                .of(Renewals.in(new RulersSeats(text).in(found)))))),
                new Statements(text, referents).all(),
                Claimings.together(claims.entrySet().stream()
                        .map(claim ->
                                Claimings.completed(claim.getKey(), beside(found, claim.getValue()), claims.keySet()))
                        .toList()));
    }

    private static List<Found> beside(List<Found> found, int sentence) {
        return found.stream()
                .filter(told -> told.sentence() == sentence || told.sentence() == sentence + 1)
                .sorted(Comparator.comparingInt(Found::from))
                .toList();
    }

    private List<Found> acts(Scene scene) {
        List<Found> here = new ArrayList<>();
        // "annexed it in 1976, but Portugal never recognised the annexation": what is taken up is told first
        boolean takenUp = scene.parse().verbs().stream()
                .filter(verb -> verb.base().equals("annex"))
                .anyMatch(verb ->
                        scene.parse().units().stream().skip(verb.unit()).anyMatch(unit -> unit.is("annexation")));
        if (takenUp) {
            tell(here, new Territories(scene).all());
        }
        new Births(scene).remember();
        TimesOver times = new TimesOver(scene);
        tell(here, new Alternatives(scene).settled(times.restated(new Recognitions(scene).all())));
        tell(here, times.restated(new Relations(scene).all()));
        tell(here, times.restated(new Embassies(scene).all()));
        tell(here, times.restated(new Envoys(scene).all()));
        if (!takenUp) {
            tell(here, new Territories(scene).all());
        }
        tell(here, new Independence(scene).all());
        List<Found> opinions = new Opinions(scene).all();
        List<Found> before = new ArrayList<>(here);
        before.addAll(opinions);
        before.sort(Comparator.comparingInt(Found::anchor));
        here.sort(Comparator.comparingInt(Found::anchor));
        List<Found> sequels = new Sequels(scene).all(before);
        tell(here, sequels.stream().filter(found -> !isOpinion(found)).toList());
        List<Found> all = new ArrayList<>(here);
        all.addAll(opinions);
        tell(here, new Positions(scene).all(all));
        all.addAll(here.stream().filter(told -> !all.contains(told)).toList());
        tell(here, new AnsweredCalls(scene).all(all));
        tell(here, new TalkedOf(scene).all(here));
        tell(here, new DatedNames(scene).others(here));
        here.addAll(ranked(scene, here));
        Stream.concat(opinions.stream(), sequels.stream().filter(Findings::isOpinion))
                .forEach(opinion -> {
                    text.memory().opined(opinion);
                    here.add(opinion);
                });
        return here;
    }

    private boolean isNearAct(int sentence) {
        return text.memory()
                        .lastTold(sentence)
                        .filter(told -> told.sentence() >= sentence - NEAR)
                        .isPresent()
                || text.memory().lastByMany(sentence).isPresent()
                || text.memory().topicalUpTo(sentence).stream()
                        .anyMatch(spoken -> spoken.sentence() >= sentence - NEAR);
    }

    private boolean isIssueNear(int sentence) {
        return !text.memory().topicalUpTo(sentence).isEmpty()
                || Issue.at(sentence, text.memory().toldUpTo(sentence)).isPresent();
    }

    private static boolean isOpinion(Found found) {
        return found.kind() == ActKind.CONDEMNATION || found.kind() == ActKind.SUPPORT;
    }

    private void tell(List<Found> here, List<Found> found) {
        found.forEach(text.memory()::told);
        here.addAll(found);
    }

    /** "the third country, after Russia and Syria, to do so": those named had done so before. */
    private List<Found> ranked(Scene scene, List<Found> here) {
        List<Found> before = new ArrayList<>();
        Predecessors sequels = new Predecessors(scene);
        RankedBefore ranked = new RankedBefore(scene);
        before.addAll(sequels.joined());
        before.addAll(sequels.trailing(here));
        before.addAll(sequels.listed(here));
        before.addAll(new SuchMoves(scene).predecessors(here));
        before.addAll(new RankedSince(scene).all(here));
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN) && scene.clauses().ordinalCountry(chunk)) {
                int rank = chunk;
                OptionalInt names = ranked.of(rank);
                if (names.isPresent()) {
                    boolean joined = ranked.areJoined(names.getAsInt(), rank);
                    List<Found> acts = ofRank(scene, rank, here);
                    List<Found> dated = joined ? List.of() : sequels.datedPredecessors(names.getAsInt(), acts);
                    before.addAll(dated);
                    if (dated.isEmpty()) {
                        sequels.predecessors(names.getAsInt() - 1, names, acts)
                                .map(told -> told.dated(
                                        joined
                                                ? null
                                                : scene.dating()
                                                        .back(names.getAsInt(), dayOf(here, told))
                                                        .or(() -> thisYear(scene))
                                                        .orElse(null)))
                                .map(told -> asFarAs(scene, rank, told, here))
                                .ifPresent(told -> {
                                    before.add(told);
                                    otherHalf(told, here)
                                            .flatMap(other ->
                                                    sequels.predecessors(names.getAsInt() - 1, names, List.of(other)))
                                            .ifPresent(before::add);
                                });
                    }
                }
            }
        }
        return before;
    }

    /** "Peru, the third state to recognise it after Chile, closed its embassy": what the rank is of, and not what the clause goes on to. */
    private static List<Found> ofRank(Scene scene, int rank, List<Found> here) {
        List<VerbGroup> behind = scene.parse().verbs().stream()
                .filter(verb -> verb.chunk() > rank)
                .toList();
        boolean ranks = !behind.isEmpty()
                && (behind.getFirst().infinitive()
                        // "the third state that recognised it after Chile"
                        || scene.parse().kindAt(behind.getFirst().chunk() - 1, Chunk.Kind.RELATIVE));
        int end = behind.stream()
                .skip(1)
                .filter(VerbGroup::finite)
                .mapToInt(VerbGroup::chunk)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        List<Found> ranked = here.stream()
                .filter(act -> ranks && act.anchor() > rank && act.anchor() < end)
                .toList();
        return ranked.isEmpty() ? here : ranked;
    }

    /** "the second nation to switch recognition from Taipei to Beijing, after Peru": a switch is two acts. */
    private static Optional<Found> otherHalf(Found told, List<Found> here) {
        return here.stream()
                .filter(act -> act.kind() == told.kind()
                        && act.targets().equals(told.targets())
                        && (act.rule().frame() == Frame.SWITCH
                                || act.rule().id().equals("sequel.did-so")))
                .reduce((one, other) -> other)
                .flatMap(one -> here.stream()
                        .filter(other -> other.anchor() == one.anchor()
                                && other.actors().equals(one.actors())
                                && other.kind() != one.kind())
                        .findFirst());
    }

    /** "the third Arab state to agree to establish relations, after Bahrain": that one had agreed to. */
    private static Found asFarAs(Scene scene, int rank, Found told, List<Found> here) {
        return here.stream()
                .filter(act -> act.kind() == told.kind() && act.status() == Status.ANNOUNCED)
                // "It is the fourth to take this course, after Bahrain": which is to agree to
                .filter(act -> scene.parse()
                        .verbAt(act.anchor())
                        .filter(verb -> Word.isOneOf(verb.base(), "take", "reach", "sign", "conclude", "strike", "seal")
                                || hangsThroughAnother(scene, verb, rank))
                        .isPresent())
                .findFirst()
                .map(act -> told.as(act.status()))
                .orElse(told);
    }

    private static boolean hangsThroughAnother(Scene scene, VerbGroup verb, int rank) {
        return scene.clauses()
                .hook(verb)
                .flatMap(scene.parse()::verbAt)
                .filter(VerbGroup::infinitive)
                .flatMap(scene.clauses()::hook)
                .filter(hook -> hook == rank)
                .isPresent();
    }

    private static Optional<Edtf> dayOf(List<Found> here, Found like) {
        return here.stream()
                .filter(found -> found.kind() == like.kind() && found.when() != null)
                .reduce((one, other) -> other)
                .map(found -> Objects.requireNonNull(found.when()));
    }

    /** "the third country to cut ties this year, after A and B". */
    private Optional<Edtf> thisYear(Scene scene) {
        return scene.parse().times().stream()
                .map(Time::value)
                .filter(when -> when != null
                        && text.published()
                                .filter(day -> when.text().equals(String.valueOf(day.getYear())))
                                .isPresent())
                .map(when -> (Edtf) when)
                .findFirst();
    }

    /** The sentence after the lead, headings not counted. */
    private int leadEnd() {
        return text.sentences().stream()
                .filter(sentence -> !sentence.heading())
                .limit(LEAD)
                .mapToInt(sentence -> sentence.index() + 1)
                .max()
                .orElse(0);
    }

    private List<Mention> mentions() {
        return text.named().stream()
                .map(named -> new Mention(named.naming().polity(), text.plain().passage(named.from(), named.to())))
                .toList();
    }
}
