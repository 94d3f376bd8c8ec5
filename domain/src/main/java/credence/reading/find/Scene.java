package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.TIME;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Lexicon;
import credence.reading.lexicon.Outcome;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One sentence with all that the finders ask of it. Places are indexes of its chunks. */
final class Scene {
    private static final Set<String> COUNTRIES =
            Set.of("countries", "states", "nations", "governments", "members", "capitals", "allies");

    private static final Set<String> BY = Set.of("by");
    private static final Set<String> DIPLOMATIC = Set.of("diplomatic");

    private static final Set<String> MANY = Set.of(
            "dozens",
            "scores",
            "hundreds",
            "number",
            "group",
            "rest",
            "majority",
            "several",
            "most",
            "all",
            "any",
            "none",
            "either",
            "neither",
            "each",
            "some");

    private static final Set<String> NOBODY =
            Set.of("anyone", "anybody", "nobody", "somebody", "someone", "everyone", "everybody", "anything", "none");

    private static final Pattern DECADE = Pattern.compile("(?:1[6-9]|20)\\d0s");

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

    Scene(int sentence, Text text, Referents referents) {
        this.sentence = sentence;
        this.text = text;
        this.parse = text.parse(sentence);
        this.clauses = text.clauses(sentence);
        this.referents = referents;
        this.agents = new OptionalInt[parse.chunks().size()];
        this.patients = new OptionalInt[parse.chunks().size()];
        this.statuses = new Statuses(parse, clauses, text.lexicon().statuses());
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

    private static final Set<String> NO_LONGER_IN_OFFICE =
            Set.of("former", "ex-president", "ex-minister", "opposition");

    Clauses clauses() {
        return clauses;
    }

    Referents referents() {
        return referents;
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

    /** The rule by which a verb with its object tells of an act: the object's head is the rule's, and the words before it fit. */
    Optional<Rule> rule(Frame frame, VerbGroup verb, int object) {
        for (Rule rule : lexicon().verb(frame, verb.base())) {
            if (rule.objects().contains(lastWord(head(object)))
                    && (rule.needs().isEmpty() || has(object, rule.needs()))
                    && !isOfAnotherSort(object, rule)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** "took up relations", "took its recognition back". */
    boolean hasParticle(Rule rule, VerbGroup verb, int object) {
        return rule.particles().isEmpty()
                || rule.particles().contains(parse.lower(verb.chunk() + 1))
                || rule.particles().contains(parse.lower(object + 1));
    }

    /** "an independent Palestinian state": a name whose noun is its last word. */
    private static String lastWord(Unit head) {
        return head.lower().substring(head.lower().lastIndexOf(' ') + 1);
    }

    /** "trade ties", "military relations"; "diplomatic and trade relations" are diplomatic all the same. */
    boolean isOfAnotherSort(int noun, Rule rule) {
        return has(noun, rule.without()) && !has(noun, DIPLOMATIC);
    }

    Optional<Status> status(VerbGroup verb) {
        return statuses.of(verb);
    }

    /** "ruled out diplomatic relations", "wants an embassy": what the verb makes of an act that its object leaves unsaid. */
    Optional<Status> sought(VerbGroup verb) {
        return status(verb)
                .flatMap(own -> lexicon().statuses().over(verb.base()))
                .map(group -> verb.negated() ? group.not() : group.makes())
                .flatMap(made -> made instanceof Outcome.Makes makes ? Optional.of(makes.status()) : Optional.empty());
    }

    /** The chunk with a rule's particle, in what follows the verb up to the next clause; -1 where there is none. */
    int particle(Rule rule, VerbGroup verb) {
        for (int j = verb.chunk() + 1; j < parse.chunks().size(); j++) {
            boolean next = parse.verbAt(j).map(VerbGroup::finite).orElse(false)
                    || parse.kindAt(j, Chunk.Kind.STOP)
                    || parse.kindAt(j, Chunk.Kind.RELATIVE)
                    || parse.kindAt(j, Chunk.Kind.SUBORDINATOR);
            if (next) {
                return -1;
            }
            if (has(j, rule.particles())) {
                return parse.verbAt(j).map(VerbGroup::negated).orElse(false) ? -1 : j;
            }
        }
        return -1;
    }

    /** Whose a place is: "in Seoul", "in the Qatari capital". */
    List<PolityKey> hosts(OptionalInt in) {
        List<PolityKey> hosts = polities(in);
        boolean place =
                in.isPresent() && head(in.getAsInt()).lower().matches("capital|city|territory|soil|capitals|town");
        return hosts.isEmpty() && place ? owner(in.getAsInt()) : hosts;
    }

    /** Who acts: the subject, or the agent of a passive. */
    OptionalInt agent(VerbGroup verb) {
        OptionalInt known = agents[verb.chunk()];
        if (known == null) {
            known = verb.passive() ? clauses.after(verb.chunk(), BY) : clauses.subject(verb);
            agents[verb.chunk()] = known;
        }
        return known;
    }

    /** What is acted on: the object, or the subject of a passive. */
    OptionalInt patient(VerbGroup verb) {
        OptionalInt known = patients[verb.chunk()];
        if (known == null) {
            known = object(verb);
            patients[verb.chunk()] = known;
        }
        return known;
    }

    private OptionalInt object(VerbGroup verb) {
        if (verb.passive()) {
            return clauses.subject(verb);
        }
        OptionalInt object = clauses.object(verb);
        boolean most = parse.kindAt(verb.chunk() + 1, Chunk.Kind.OTHER)
                && Set.of("most", "much", "all", "part").contains(parse.lower(verb.chunk() + 1))
                && parse.lower(verb.chunk() + 2).equals("of")
                && parse.kindAt(verb.chunk() + 3, NOUN);
        if (most) {
            return OptionalInt.of(verb.chunk() + 3);
        }
        return object.isPresent() ? counted(object.getAsInt()) : relativeObject(verb);
    }

    /** "dozens of Russian diplomats": what is counted is meant. */
    private OptionalInt counted(int chunk) {
        boolean many =
                MANY.contains(head(chunk).lower()) || units(chunk).getLast().tag("NUM");
        return many && parse.lower(chunk + 1).equals("of") && parse.kindAt(chunk + 2, NOUN)
                ? OptionalInt.of(chunk + 2)
                : OptionalInt.of(chunk);
    }

    /** "a decision that Somalia condemned", "ties that Washington severed": what stands before "that". */
    private OptionalInt relativeObject(VerbGroup verb) {
        OptionalInt subject = verb.finite() ? clauses.subject(verb) : OptionalInt.empty();
        if (subject.isEmpty() || subject.getAsInt() > verb.chunk()) {
            return OptionalInt.empty();
        }
        int before = clauses.list(subject.getAsInt()).getFirst() - 1;
        // "Kosovo, whose independence Serbia does not recognise"
        int that = parse.kindAt(before, NOUN) && parse.lower(before - 1).equals("whose") ? before - 1 : before;
        boolean opens = Set.of("that", "which", "whose", "whom").contains(parse.lower(that));
        int noun = parse.kindAt(that - 1, COMMA) ? that - 2 : that - 1;
        return opens && parse.kindAt(noun, NOUN) ? OptionalInt.of(noun) : OptionalInt.empty();
    }

    List<PolityKey> polities(OptionalInt chunk) {
        if (chunk.isEmpty()) {
            return List.of();
        }
        if (head(chunk.getAsInt()).in(NOBODY)) {
            return List.of();
        }
        Set<PolityKey> meant = new LinkedHashSet<>(referents.all(new Place(sentence, chunk.getAsInt())));
        if (!meant.isEmpty()) {
            meant.addAll(together(chunk.getAsInt()));
        }
        meant.addAll(andBy(chunk.getAsInt()));
        if (meant.isEmpty() && votes(chunk.getAsInt())) {
            meant.addAll(owner(chunk.getAsInt()));
        }
        for (int member : clauses.list(chunk.getAsInt())) {
            if (meant.isEmpty() || clauses.list(chunk.getAsInt()).size() > 1) {
                meant.addAll(examples(member));
            }
        }
        return List.copyOf(meant);
    }

    /** "Slovenia's parliament voted on Tuesday to recognise it". */
    private boolean votes(int chunk) {
        boolean assembly =
                credence.reading.parse.Words.ASSEMBLIES.contains(head(chunk).lower());
        return assembly
                && parse.verbs().stream()
                        .filter(verb -> verb.chunk() > chunk && verb.finite())
                        .findFirst()
                        .filter(verb -> verb.base().equals("vote") && !verb.negated())
                        .isPresent();
    }

    /** "recognised by the Baltic states, by Iceland and by Ukraine": each with a preposition of its own. */
    private List<PolityKey> andBy(int chunk) {
        Set<PolityKey> others = new LinkedHashSet<>();
        int at = chunk;
        while (parse.lower(clauses.list(at).getFirst() - 1).equals("by")) {
            int next = clauses.list(at).getLast() + 1;
            while (parse.kindAt(next, COMMA) || parse.kindAt(next, Chunk.Kind.AND)) {
                next++;
            }
            if (next == clauses.list(at).getLast() + 1
                    || !parse.lower(next).equals("by")
                    || !parse.kindAt(next + 1, NOUN)) {
                break;
            }
            at = next + 1;
            others.addAll(referents.all(new Place(sentence, at)));
        }
        return List.copyOf(others);
    }

    /** "Together with Saudi Arabia it severed relations", "Spain, along with France and Germany, recognised it". */
    private List<PolityKey> together(int chunk) {
        int last = parse.kindAt(chunk - 1, COMMA) ? chunk - 2 : chunk - 1;
        boolean besides = parse.kindAt(last, NOUN)
                && last < chunk - 1
                && parse.lower(clauses.list(last).getFirst() - 1).matches("besides|alongside")
                && head(last).named();
        if (besides
                || parse.kindAt(last, NOUN) && isTogetherWith(clauses.list(last).getFirst() - 1)) {
            return referents.all(new Place(sentence, last));
        }
        int with = chunk + 3;
        boolean aside = parse.kindAt(chunk + 1, COMMA)
                && isTogetherWith(with)
                && parse.kindAt(with + 1, NOUN)
                && parse.kindAt(clauses.list(with + 1).getLast() + 1, COMMA);
        return aside ? referents.all(new Place(sentence, with + 1)) : List.of();
    }

    private boolean isTogetherWith(int with) {
        return parse.lower(with).equals("with") && parse.lower(with - 1).matches("together|along|jointly");
    }

    /** "ten countries have withdrawn it, Liberia and Dominica among them": those that are named. */
    private List<PolityKey> examples(int chunk) {
        if (parse.lower(chunk).matches("more|fewer")
                && parse.lower(chunk + 1).equals("than")
                && parse.kindAt(chunk + 2, NOUN)) {
            return examples(chunk + 2);
        }
        boolean of = parse.lower(chunk + 1).equals("of") && parse.kindAt(chunk + 2, NOUN);
        // "no more than ten have done so, among them Turkey and Albania"
        boolean some = COUNTRIES.contains(head(of ? chunk + 2 : chunk).lower())
                || units(chunk).getLast().tag("NUM") && units(chunk).size() == 1;
        boolean such = units(chunk).getLast().is("such")
                && has(chunk, COUNTRIES)
                && parse.lower(chunk + 1).equals("as")
                && parse.kindAt(chunk + 2, NOUN);
        if (such) {
            return referents.all(new Place(sentence, chunk + 2));
        }
        if (!some && !COUNTRIES.contains(head(chunk).lower())) {
            return List.of();
        }
        int list = of ? chunk + 3 : chunk + 1;
        boolean beside = parse.kindAt(list, COMMA)
                && parse.kindAt(list + 1, NOUN)
                && head(list + 1).named()
                && clauses.list(list + 1).size() > 1
                && parse.kindAt(clauses.list(list + 1).getLast() + 1, COMMA);
        if (beside) {
            // "six members of the Union, Germany, France and Italy among others, established"
            return clauses.list(list + 1).stream()
                    .filter(member -> member > list)
                    .flatMap(member -> referents.one(new Place(sentence, member)).stream())
                    .distinct()
                    .toList();
        }
        for (int j = chunk + 1; j < parse.chunks().size(); j++) {
            if (parse.lower(j).equals("among") && parse.lower(j + 1).matches("them|these")) {
                int named = parse.kindAt(j + 2, NOUN) ? j + 2 : j - 1;
                return parse.kindAt(named, NOUN) ? withoutGoverned(named) : List.of();
            }
            boolean dash = parse.kindAt(j, Chunk.Kind.STOP) && j == (of ? chunk + 3 : chunk + 1);
            boolean colon = parse.kindAt(j, Chunk.Kind.STOP) && parse.lower(j).equals(":") || dash;
            if ((colon || parse.lower(j).equals("including")) && parse.kindAt(j + 1, NOUN)) {
                return referents.all(new Place(sentence, j + 1));
            }
        }
        return List.of();
    }

    /** Of "recognition of Kosovo, Liberia and Dominica among them" only the last two. */
    private List<PolityKey> withoutGoverned(int noun) {
        List<Integer> members = clauses.list(noun);
        boolean governed = members.size() > 1 && parse.kindAt(members.getFirst() - 1, PREPOSITION);
        return members.stream()
                .skip(governed ? 1 : 0)
                .flatMap(member -> referents.one(new Place(sentence, member)).stream())
                .distinct()
                .toList();
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

    /** The owner of a noun group: "Kyiv's", "its", "Russian" before the head. */
    List<PolityKey> owner(int chunk) {
        List<Unit> units = units(chunk);
        Unit head = clauses.head(chunk);
        List<PolityKey> owners = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.equals(head)) {
                break;
            }
            if (unit.polity() != null && !owners.contains(unit.polity())) {
                owners.add(unit.polity());
            }
        }
        if (!owners.isEmpty()) {
            return owners.size() == 1 ? owners : List.of(owners.getFirst());
        }
        Optional<PolityKey> half = units.stream()
                .filter(unit -> unit.capital() && unit.in(Set.of("north", "south")))
                .map(unit -> new PolityKey(unit.is("north") ? "PRK" : "KOR"))
                .filter(text::names)
                .findFirst();
        if (half.isPresent()) {
            return List.of(half.get());
        }
        List<PolityKey> person = referents.possessor(new Place(sentence, chunk));
        return person.isEmpty() ? pronounOwner(chunk, units) : person;
    }

    private List<PolityKey> pronounOwner(int chunk, List<Unit> units) {
        Unit first = units.getFirst().is("all") && units.size() > 1 ? units.get(1) : units.getFirst();
        if (first.is("its") && isOfThePartner(chunk)) {
            return polities(chunk - 2);
        }
        return switch (first.lower()) {
            case "its" ->
                referents
                        .nearestSubject(new Place(sentence, chunk), 1)
                        .or(() -> leading(chunk))
                        .or(() -> referents.focusBefore(new Place(sentence, chunk), 1))
                        .map(List::of)
                        .orElse(List.of());
            default -> List.of();
        };
    }

    /** "With the opening of its embassy in Asmara, Finland now has": what stands before the first subject is its. */
    private Optional<PolityKey> leading(int chunk) {
        Optional<VerbGroup> main =
                parse.verbs().stream().filter(VerbGroup::finite).findFirst();
        OptionalInt subject =
                main.filter(verb -> verb.chunk() > chunk).map(clauses::subject).orElse(OptionalInt.empty());
        boolean leads = subject.isPresent()
                && subject.getAsInt() > chunk
                && (parse.kindAt(0, PREPOSITION)
                        || parse.kindAt(0, Chunk.Kind.SUBORDINATOR)
                        || parse.kindAt(0, Chunk.Kind.VERB))
                && clauses.head(subject.getAsInt()).named();
        return leads ? Optional.ofNullable(clauses.head(subject.getAsInt()).polity()) : Optional.empty();
    }

    /** Who says that something will be done, where the passive leaves out who does it: "relations will be cut, the ministry said". */
    List<PolityKey> announcer(VerbGroup passive) {
        return parse.verbs().stream()
                .filter(verb -> (verb.finite() || verb.gerund() && verb.base().equals("announce"))
                        && verb.chunk() != passive.chunk()
                        && Set.of(
                                        "say",
                                        "announce",
                                        "add",
                                        "tell",
                                        "state",
                                        "confirm",
                                        "declare",
                                        "deny",
                                        "warn",
                                        "threaten",
                                        "vow")
                                .contains(verb.base()))
                .map(verb -> clauses.subject(verb))
                .filter(subject -> subject.isPresent() && !has(subject.getAsInt(), NO_LONGER_IN_OFFICE))
                .map(this::polities)
                .filter(keys -> keys.size() == 1)
                .findFirst()
                .orElse(List.of());
    }

    /** "broke off relations with Syria over its recognition": what one breaks over is the other's. */
    private boolean isOfThePartner(int chunk) {
        return Set.of("over", "for").contains(parse.lower(chunk - 1))
                && parse.kindAt(chunk - 2, NOUN)
                && Set.of("with", "from", "to", "toward").contains(parse.lower(chunk - 3))
                && polities(chunk - 2).size() == 1;
    }

    static List<Party> parties(List<PolityKey> keys) {
        return keys.stream().map(Party::of).toList();
    }

    /** The words of the text over some chunks, the widest span of them. */
    int from(List<Integer> chunks) {
        int first = chunks.stream().mapToInt(Integer::intValue).min().orElseThrow();
        return parse.unit(parse.chunks().get(first).from()).from();
    }

    int to(List<Integer> chunks) {
        int last = chunks.stream().mapToInt(Integer::intValue).max().orElseThrow();
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

    /** A telling of an act, dated by its own clause or by whom it was told. */
    Found found(
            Rule rule, List<PolityKey> actors, List<Party> targets, Status status, int anchor, List<Integer> shown) {
        return found(rule, rule.namedKind(), Scene.parties(actors), targets, status, false, anchor, shown);
    }

    Found found(
            Rule rule,
            ActKind kind,
            List<Party> actors,
            List<Party> targets,
            Status status,
            boolean symmetric,
            int anchor,
            List<Integer> shown) {
        List<PolityKey> keys = actors.stream()
                .flatMap(actor -> actor instanceof Party.Known known
                        ? java.util.stream.Stream.of(known.key())
                        : java.util.stream.Stream.empty())
                .toList();
        Optional<Edtf> when =
                switch (status) {
                    case DONE, REFUSED, DENIED ->
                        dating().own(anchor)
                                .map(day -> status == Status.REFUSED && willNot(anchor) ? ahead(day, anchor) : day)
                                .or(() -> longAfter(anchor) ? Optional.empty() : dating().announced(anchor, keys));
                    case ANNOUNCED ->
                        dating().planned(anchor)
                                .or(() -> dating().own(anchor).map(day -> ahead(day, anchor)))
                                .or(() -> dating().announced(anchor, keys));
                    case INTENDED ->
                        dating().planned(anchor).or(() -> dating().own(anchor).flatMap(this::planned));
                    case HYPOTHETICAL, URGED, THREATENED -> Optional.empty();
                };
        List<Integer> all = new ArrayList<>(shown);
        all.add(anchor);
        Status told = denied(kind, status, anchor)
                ? Status.DENIED
                : isHostile(kind) && conditional(anchor, status) ? Status.THREATENED : status;
        timeRightAfter(all);
        return new Found(
                rule,
                kind,
                actors,
                targets,
                told,
                symmetric,
                sentence,
                anchor,
                from(all),
                to(all),
                when.orElse(null),
                earlier(anchor, status),
                clarity(anchor, all));
    }

    /** "has not severed relations", "never broke them off" denies it; "has not recognised it" is how it stands, and a refusal. */
    private boolean denied(ActKind kind, Status status, int anchor) {
        return status == Status.REFUSED
                && kind != ActKind.RECOGNITION
                && kind != ActKind.CONDEMNATION
                && kind != ActKind.SUPPORT
                && parse.verbAt(anchor)
                        .filter(verb -> verb.negated()
                                && (verb.perfect()
                                        || parse.unit(parse.chunks().get(anchor).from())
                                                .is("did")
                                        || verb.pastPerfect()
                                        || verb.finite() && parse.lower(anchor).startsWith("never"))
                                && verb.modal().isEmpty())
                        .isPresent();
    }

    /** "will not begin to annex it on July 1": a day to come. */
    private boolean willNot(int anchor) {
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() <= anchor)
                .reduce((one, other) -> other)
                .filter(verb -> verb.negated() && verb.modal().equals("will"))
                .isPresent();
    }

    private static boolean isHostile(ActKind kind) {
        return switch (kind) {
            case RELATIONS_SEVERED,
                    RELATIONS_SUSPENDED,
                    RELATIONS_DOWNGRADED,
                    EMBASSY_CLOSED,
                    AMBASSADOR_RECALLED,
                    DIPLOMATS_EXPELLED,
                    WITHDRAWAL_OF_RECOGNITION,
                    SUSPENSION_OF_RECOGNITION -> true;
            case RECOGNITION,
                    RELATIONS_ESTABLISHED,
                    RELATIONS_RESTORED,
                    EMBASSY_OPENED,
                    ANNEXATION,
                    INDEPENDENCE_DECLARED,
                    CONDEMNATION,
                    SUPPORT -> false;
        };
    }

    /** "will expel its ambassador unless it apologises": held out, under a condition. */
    private boolean conditional(int anchor, Status status) {
        boolean will = parse.verbAt(anchor)
                .filter(verb -> verb.modal().equals("will") || verb.modal().equals("would"))
                .isPresent();
        return will
                        && (status == Status.ANNOUNCED || status == Status.HYPOTHETICAL)
                        && (parse.lower(0).equals("should")
                                || parse.lower(0).equals("were")
                                        && parse.verbAt(2)
                                                .filter(VerbGroup::infinitive)
                                                .isPresent())
                || will
                        && (status == Status.ANNOUNCED || status == Status.HYPOTHETICAL)
                        && java.util.stream.IntStream.range(0, parse.chunks().size())
                                .filter(j -> parse.kindAt(j, Chunk.Kind.SUBORDINATOR))
                                .filter(j -> parse.lower(j).matches("if|unless"))
                                .anyMatch(j -> parse.verbAt(Math.max(0, j - 1))
                                        .filter(asked -> Set.of(
                                                        "ask", "say", "know", "wonder", "decide", "see", "clear")
                                                .contains(asked.base()))
                                        .isEmpty());
    }

    /** "will recognise it on 28 May": the next one, unless the last was so near that it is when the announcement was made. */
    private Edtf ahead(Edtf when, int anchor) {
        if (isOfTheMatrix(when, anchor)) {
            return when;
        }
        boolean weekday = parse.verbAt(anchor)
                        .map(verb -> verb.modal().matches("will|be to")
                                || verb.modal().equals("would") && underSaying(anchor) && isBehind(when, anchor))
                        .orElse(false)
                && text.published()
                        .map(day -> when.from().isAfter(day.minusDays(7))
                                && when.from().isBefore(day))
                        .orElse(false);
        boolean recent = !weekday
                && text.published()
                        .map(day -> when.to().isAfter(day.minusDays(60)))
                        .orElse(true);
        return recent
                ? when
                : parse.times().stream()
                        .filter(time -> when.equals(time.value()) && time.ahead() != null)
                        .map(credence.reading.parse.Time::ahead)
                        .findFirst()
                        .orElse(when);
    }

    /** "signed an agreement on Thursday under which it will recognise": the day on which it was agreed. */
    private boolean isOfTheMatrix(Edtf when, int anchor) {
        boolean finite = false;
        for (int j = anchor - 1; j >= 0; j--) {
            finite |= parse.verbAt(j).map(VerbGroup::finite).orElse(false)
                    || parse.kindAt(j, Chunk.Kind.RELATIVE)
                    || parse.kindAt(j, Chunk.Kind.SUBORDINATOR);
            // "said Tuesday it will recognise": the clause opens with no word of its own
            boolean said = parse.kindAt(j + 1, NOUN)
                    && parse.verbAt(Math.max(0, j - 1))
                            .filter(verb -> verb.finite() && Speech.says(verb.base()))
                            .isPresent();
            if ((finite || said) && parse.kindAt(j, TIME) && isAt(when, j) && !isBehind(when, anchor)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBehind(Edtf when, int anchor) {
        for (int j = anchor + 1; j < parse.chunks().size(); j++) {
            if (parse.kindAt(j, TIME) && isAt(when, j)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(Edtf when, int chunk) {
        return parse.timeAt(chunk).filter(time -> when.equals(time.value())).isPresent();
    }

    /** Only a day still to come is when something is planned for. */
    private Optional<Edtf> planned(Edtf when) {
        boolean future =
                text.published().map(day -> when.to().isAfter(day.plusDays(1))).orElse(false);
        if (future) {
            return Optional.of(when);
        }
        return parse.times().stream()
                .filter(time -> when.equals(time.value()) && time.ahead() != null)
                .map(credence.reading.parse.Time::ahead)
                .findFirst();
    }

    private void timeRightAfter(List<Integer> chunks) {
        int last = chunks.stream().mapToInt(Integer::intValue).max().orElseThrow();
        if (parse.kindAt(last + 1, TIME)) {
            chunks.add(last + 1);
        }
    }

    private boolean isOnlyVerb(Optional<VerbGroup> verb) {
        return verb.isPresent()
                && parse.verbs().stream().filter(VerbGroup::finite).limit(2).count() == 1;
    }

    /** "is still the only country to recognise it": what holds, and no news. */
    private boolean holdsAlone(Optional<VerbGroup> verb) {
        Optional<Integer> hook = verb.filter(VerbGroup::infinitive).flatMap(clauses::hook);
        return hook.isPresent()
                && parse.kindAt(hook.get(), NOUN)
                && has(hook.get(), Set.of("only", "last"))
                && parse.verbs().stream()
                        .filter(other -> other.chunk() < hook.get())
                        .reduce((one, other) -> other)
                        .filter(be -> parse.unit(be.unit()).in(Set.of("is", "are", "remains", "remain")))
                        .isPresent();
    }

    /** Told as earlier by its own words: "previously", "had recognised ... in 2011", "still recognises". */
    private boolean earlier(int anchor, Status status) {
        Optional<VerbGroup> verb = parse.verbAt(anchor);
        boolean past = verb.map(VerbGroup::pastPerfect).orElse(false) && !saidOnTheDay(anchor);
        boolean word = false;
        for (int j = Math.max(0, anchor - 3); j < Math.min(parse.chunks().size(), anchor + 2); j++) {
            // "Kenya, once a colony, recognised": of the aside
            boolean aside = parse.kindAt(anchor - 1, COMMA) && j < anchor - 1;
            word |= !parse.kindAt(j, NOUN)
                    && !aside
                    && has(j, Set.of("previously", "earlier", "already", "once", "formerly", "originally"));
        }
        word |= isOnlyVerb(verb)
                && parse.units().stream()
                        .anyMatch(unit -> DECADE.matcher(unit.lower()).matches());
        boolean before = past && sentence > 0 && !underSaying(anchor) && kindHolds(anchor);
        return status == Status.DONE
                && (before
                        || longAfter(anchor)
                        || holdsAlone(verb)
                        || word
                        || past && dating().own(anchor).isPresent());
    }

    /** "The Caribbean nation had recognised Taiwan for 77 years": told with no day, in no clause of somebody's words. */
    private boolean underSaying(int anchor) {
        return parse.verbs().stream()
                .anyMatch(verb -> verb.chunk() < anchor && verb.finite() && Speech.says(verb.base()));
    }

    private boolean kindHolds(int anchor) {
        for (int j = 0; j < anchor; j++) {
            if (parse.kindAt(j, Chunk.Kind.SUBORDINATOR) || parse.kindAt(j, Chunk.Kind.RELATIVE)) {
                return false;
            }
        }
        return true;
    }

    /** "said on Thursday it had cut ties": the day is that of saying so, which is the news. */
    private boolean saidOnTheDay(int anchor) {
        return parse.verbs().stream()
                .filter(verb -> verb.chunk() < anchor && verb.finite() && Speech.says(verb.base()))
                .anyMatch(verb -> parse.kindAt(verb.chunk() + 1, TIME)
                        && dating().own(anchor).equals(dating().own(verb.chunk())));
    }

    /** "seven years after Saudi Arabia cut ties", "a day after it did": the act stands in a clause that counts from it. */
    private boolean longAfter(int anchor) {
        // "six years after it closed it", "six years after closing it"
        boolean clause = parse.verbAt(anchor)
                .filter(verb -> verb.finite()
                        || verb.gerund() && parse.lower(anchor - 1).equals("after"))
                .isPresent();
        return clause && new Counted(sentence, text).isCountedFrom(anchor);
    }

    private long sides(List<Integer> shown) {
        int first = shown.stream().mapToInt(Integer::intValue).min().orElseThrow();
        int last = shown.stream().mapToInt(Integer::intValue).max().orElseThrow();
        return parse
                .units()
                .subList(
                        parse.chunks().get(first).from(),
                        parse.chunks().get(last).to())
                .stream()
                .map(Unit::polity)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .count();
    }

    /** A sentence is plainer than a heading, a verb than a noun, and words that name both sides plainer than words that name one. */
    private int clarity(int anchor, List<Integer> shown) {
        int clarity = text.sentences().get(sentence).heading() ? 0 : 4;
        clarity += (int) Math.min(2, sides(shown));
        Optional<VerbGroup> verb = parse.verbAt(anchor);
        if (verb.isPresent()) {
            clarity += verb.get().finite() ? 3 : 1;
        }
        return clarity;
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
