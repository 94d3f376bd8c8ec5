package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Lexicon;
import credence.reading.lexicon.Outcome;
import credence.reading.mention.Naming;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One sentence with all that the finders ask of it. Places are indexes of its chunks. */
final class Scene {
    private static final Set<String> NOBODY = WordSet.of(
            "anyone", "anybody", "nobody", "somebody", "someone", "everyone", "everybody", "anything", "none");

    private final int sentence;
    private final Text text;
    private final Parse parse;
    private final Clauses clauses;
    private final Referents referents;
    private final Statuses statuses;

    /** By the chunk of their verb, as far as they were asked for. */
    private final @Nullable OptionalInt[] agents;

    private final @Nullable OptionalInt[] patients;
    private @Nullable Dating dating;
    private final Owners owners;
    private final Companions companions;
    private final NamedOfMany named;
    private final VerbAgents doers;
    private final VerbObjects objects;
    private final Acts acts;
    private final RuleWords rules;

    Scene(int sentence, Text text, Referents referents) {
        this.sentence = sentence;
        this.text = text;
        this.parse = text.parse(sentence);
        this.clauses = text.clauses(sentence);
        this.referents = referents;
        this.agents = new OptionalInt[parse.chunks().size()];
        this.patients = new OptionalInt[parse.chunks().size()];
        this.statuses = new Statuses(parse, clauses, text.lexicon().statuses());
        this.owners = new Owners(this);
        this.companions = new Companions(this);
        this.named = new NamedOfMany(this);
        this.doers = new VerbAgents(this);
        this.objects = new VerbObjects(this);
        this.acts = new Acts(this);
        this.rules = new RuleWords(this);
    }

    int sentence() {
        return sentence;
    }

    Text text() {
        return text;
    }

    Parse parse() {
        return parse;
    }

    /** Another sentence of the same text. */
    Scene beside(int other) {
        return new Scene(other, text, referents);
    }

    Clauses clauses() {
        return clauses;
    }

    Referents referents() {
        return referents;
    }

    Owners owners() {
        return owners;
    }

    Acts acts() {
        return acts;
    }

    RuleWords rules() {
        return rules;
    }

    Dating dating() {
        Dating known = dating;
        if (known == null) {
            known = new Dating(sentence, text, referents);
            dating = known;
        }
        return known;
    }

    Lexicon lexicon() {
        return text.lexicon();
    }

    Optional<Status> status(VerbGroup verb) {
        return statuses.of(verb);
    }

    /** "ruled out diplomatic relations", "wants an embassy": what the verb makes of an act that its object leaves unsaid. */
    Optional<Status> sought(VerbGroup verb) {
        if (parse.verbAt(verb.chunk() + 1).filter(VerbGroup::infinitive).isPresent()) {
            // "relations with Iran, which Bolivia refuses to sever"
            return Optional.empty();
        }
        return status(verb)
                .flatMap(own -> lexicon().statuses().over(verb.base()))
                .map(group -> verb.negated() ? group.not() : group.makes())
                .flatMap(made -> made instanceof Outcome.Makes makes ? Optional.of(makes.status()) : Optional.empty());
    }

    /** Who acts: the subject, or the agent of a passive. */
    OptionalInt agent(VerbGroup verb) {
        OptionalInt known = agents[verb.chunk()];
        if (known == null) {
            known = doers.of(verb);
            agents[verb.chunk()] = known;
        }
        return known;
    }

    /** What is acted on: the object, or the subject of a passive. */
    OptionalInt patient(VerbGroup verb) {
        OptionalInt known = patients[verb.chunk()];
        if (known == null) {
            known = objects.of(verb);
            patients[verb.chunk()] = known;
        }
        return known;
    }

    List<PolityKey> polities(OptionalInt chunk) {
        // "after those of": a text that was cut has no such chunk
        if (chunk.isEmpty()
                || chunk.getAsInt() < 0
                || chunk.getAsInt() >= parse.chunks().size()) {
            return List.of();
        }
        if (head(chunk.getAsInt()).in(NOBODY)) {
            return List.of();
        }
        List<PolityKey> spelled = named.spelledOut(chunk.getAsInt());
        if (!spelled.isEmpty()) {
            return spelled;
        }
        List<PolityKey> blamed = new Causes(this).whosePlan(chunk.getAsInt());
        if (!blamed.isEmpty()) {
            return blamed;
        }
        Set<PolityKey> meant = new LinkedHashSet<>(referents.all(new Place(sentence, chunk.getAsInt())));
        if (!meant.isEmpty()) {
            meant.addAll(companions.together(chunk.getAsInt()));
        }
        meant.addAll(companions.andBy(chunk.getAsInt()));
        if (meant.isEmpty() && (companions.votes(chunk.getAsInt()) || companions.answers(chunk.getAsInt()))) {
            meant.addAll(owners.of(chunk.getAsInt()));
        }
        if (meant.isEmpty()) {
            meant.addAll(new Documents(this).whose(chunk.getAsInt()));
        }
        for (int member : clauses.list(chunk.getAsInt())) {
            if (meant.isEmpty() || clauses.list(chunk.getAsInt()).size() > 1) {
                meant.addAll(named.examples(member));
            }
        }
        return List.copyOf(meant);
    }

    /** The one polity that the sentence names beside these; empty where it names more. */
    List<PolityKey> onlyOther(List<PolityKey> not) {
        List<PolityKey> others = parse.units().stream()
                .map(Unit::polity)
                .filter(key -> key != null && !not.contains(key))
                .distinct()
                .toList();
        return others.size() == 1 ? others : List.of();
    }

    List<PolityKey> polities(int chunk) {
        return referents.all(new Place(sentence, chunk));
    }

    Unit head(int chunk) {
        return clauses.head(chunk);
    }

    /** A capital, which stands for those who govern there. */
    boolean isSeat(int chunk) {
        Naming naming = parse.kindAt(chunk, Chunk.Kind.NOUN) ? head(chunk).naming() : null;
        return naming != null && naming.form() == Naming.Form.SEAT;
    }

    List<Unit> units(int chunk) {
        Chunk c = parse.chunks().get(chunk);
        return parse.units().subList(c.from(), c.to());
    }

    boolean has(int chunk, Set<String> words) {
        Chunk c = parse.chunks().get(chunk);
        for (int i = c.from(); i < c.to(); i++) {
            if (parse.unit(i).in(words)) {
                return true;
            }
        }
        return false;
    }

    boolean has(int chunk, String... words) {
        Chunk c = parse.chunks().get(chunk);
        for (int i = c.from(); i < c.to(); i++) {
            if (parse.unit(i).in(words)) {
                return true;
            }
        }
        return false;
    }

    /** The words of the text over some chunks, the widest span of them. */
    int from(List<Integer> chunks) {
        int first = chunks.stream().mapToInt(Integer::intValue).min().orElseThrow();
        return parse.unit(parse.chunks().get(first).from()).from();
    }

    int to(List<Integer> chunks) {
        // a sentence may end sooner than the words do that a rule shows: "had done"
        int last = Math.min(
                chunks.stream().mapToInt(Integer::intValue).max().orElseThrow(),
                parse.chunks().size() - 1);
        Chunk chunk = parse.chunks().get(last);
        int end = parse.unit(chunk.to() - 1).to();
        return balanced(chunk, end);
    }

    /** A closing quotation mark or parenthesis opened inside the span belongs to it. */
    private int balanced(Chunk chunk, int end) {
        Optional<Unit> next = parse.unitAt(chunk.to());
        boolean opened = parse.units().subList(chunk.from(), chunk.to()).stream()
                                .filter(unit -> unit.is("\""))
                                .count()
                        % 2
                == 1;
        return opened && next.isPresent() && next.get().is("\"") ? next.get().to() : end;
    }

    /** The chunks that show an act toward a noun: who acts, unless far off, the noun, and whom it is in or of. */
    List<Integer> shown(VerbGroup verb, int noun, OptionalInt host) {
        List<Integer> chunks = new ArrayList<>(List.of(noun, verb.chunk()));
        agent(verb).ifPresent(agent -> {
            if (Math.abs(agent - verb.chunk()) < 12) {
                chunks.addAll(clauses.list(agent));
            }
        });
        host.ifPresent(first -> chunks.addAll(clauses.list(first)));
        return chunks;
    }
}
