package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Opinions given, sent or voiced: "expressed its support for", "sent Putin a telegram of support". */
final class OpinionMessages {
    /** "a telegram of support". */
    private static final Set<String> MESSAGES = WordSet.of(
            "telegram",
            "telegrams",
            "message",
            "messages",
            "statement",
            "statements",
            "declaration",
            "declarations",
            "letter",
            "letters",
            "word",
            "words",
            "expression",
            "expressions",
            "note",
            "notes",
            "cable",
            "cables");

    private static final Set<String> ASSURING = WordSet.of("assured", "assures", "assuring", "assure");

    private static final Set<String> OF = WordSet.of("of");

    private static final Set<String> BACKING = WordSet.of("support", "solidarity", "backing");

    private final Scene scene;
    private final Conduct conduct;
    private final OpinionHolders holders;

    OpinionMessages(Scene scene, Conduct conduct, OpinionHolders holders) {
        this.scene = scene;
        this.conduct = conduct;
        this.holders = holders;
    }

    /** "expressed its support for", "gave Spain its full support", "sent Putin a telegram of support". */
    List<Found> voices(VerbGroup verb, List<Found> sameBefore) {
        List<Found> found = new ArrayList<>();
        OptionalInt object = scene.patient(verb);
        if (object.isEmpty() || verb.passive()) {
            return found;
        }
        int first = object.getAsInt();
        OptionalInt assured = assured(verb, first);
        if (assured.isPresent()) {
            return voiced(scene.lexicon().rule("support.voice"), verb, first, assured.getAsInt()).stream()
                    .toList();
        }
        int second = second(first);
        for (int noun : first == second ? List.of(first) : List.of(first, second)) {
            int meant = scene.head(noun).in(MESSAGES)
                            && scene.parse().lower(noun + 1).equals("of")
                            && scene.parse().kindAt(noun + 2, NOUN)
                    ? noun + 2
                    : noun;
            Optional<Rule> rule =
                    scene.rules().of(Frame.OBJECT, verb, meant).filter(one -> Opinions.isOpinion(one.namedKind()));
            OptionalInt whom = rule.isEmpty()
                    ? OptionalInt.empty()
                    : noun > first
                            ? OptionalInt.of(first)
                            : scene.clauses().after(meant, rule.get().prepositions());
            if (rule.isPresent()
                    && whom.isEmpty()
                    && scene.parse().lower(meant + 1).equals("behind")) {
                whom = scene.parse().kindAt(meant + 2, NOUN) ? OptionalInt.of(meant + 2) : whom;
            }
            if (rule.isPresent() && whom.isEmpty()) {
                whom = addressee(verb);
            }
            boolean bare = rule.isPresent()
                    && whom.isEmpty()
                    && (meant + 1 >= scene.parse().chunks().size()
                            || Word.isOneOf(scene.parse().lower(meant + 1), ".", ",", ";"));
            Optional<Found> last = sameBefore.isEmpty()
                    ? scene.text().memory().lastOpinions(scene.sentence()).stream()
                            .findFirst()
                            .filter(before -> before.sentence() >= scene.sentence() - 1)
                    : Optional.of(sameBefore.getLast());
            if (bare && last.filter(before -> isOf(rule, before)).isPresent()) {
                // "Peru backed Chile's step, and Cuba expressed its support"
                holders.again(rule.get(), verb, scene.status(verb).orElse(Status.DONE), last.get())
                        .ifPresent(found::add);
                continue;
            }
            if (bare) {
                // "Germany offered its solidarity", "issued a condemnation": to whom alone the text was about
                List<PolityKey> actors = holders.of(scene.agent(verb));
                voiced(rule.get(), verb, Parties.of(backed(rule.get(), verb, actors)), actors, List.of(meant))
                        .ifPresent(found::add);
                continue;
            }
            boolean own = whom.isPresent()
                    && Word.isOneOf(scene.parse().lower(whom.getAsInt()), "its own", "their own", "his own", "her own");
            if (rule.isPresent()
                    && (own || whom.isEmpty() && scene.head(noun).lower().endsWith("s"))) {
                // "issued condemnations of their own": toward whom others did
                holders.likewise(rule.get(), verb, meant).ifPresent(found::add);
                continue;
            }
            if (rule.isPresent() && whom.isPresent()) {
                voiced(rule.get(), verb, whom.getAsInt(), meant).ifPresent(found::add);
            }
        }
        return found;
    }

    /** "gave Spain its support", "gave the Spanish premier, Mariano Rajoy, his support": what was given; the first noun where none is. */
    private int second(int first) {
        boolean named = scene.parse().kindAt(first + 1, COMMA)
                && scene.parse().kindAt(first + 2, NOUN)
                && scene.parse().kindAt(first + 3, COMMA)
                && scene.parse().kindAt(first + 4, NOUN)
                && scene.units(first + 4).getFirst().in(Words.POSSESSIVES);
        if (named) {
            return first + 4;
        }
        return scene.parse().kindAt(first + 1, NOUN) ? first + 1 : first;
    }

    /** "assured Mali by telephone on Friday of its full support", "of his country's solidarity": where that is named. */
    private OptionalInt assured(VerbGroup verb, int whom) {
        OptionalInt of =
                ASSURING.contains(scene.parse().unit(verb.unit()).lower()) ? ofWhat(whom) : OptionalInt.empty();
        boolean own = of.isPresent()
                && scene.head(of.getAsInt()).in(BACKING)
                && (scene.units(of.getAsInt()).getFirst().in(Words.POSSESSIVES)
                        || scene.owners().of(of.getAsInt()).stream().anyMatch(holders.of(scene.agent(verb))::contains));
        return own ? of : OptionalInt.empty();
    }

    /** "assured his counterpart, Omar Vane, of": over the name. */
    private OptionalInt ofWhat(int whom) {
        int name = whom + 2;
        boolean aside = scene.parse().kindAt(whom + 1, COMMA)
                && scene.parse().kindAt(name, NOUN)
                && scene.parse().kindAt(name + 1, COMMA)
                && scene.parse().lower(name + 2).equals("of")
                && scene.parse().kindAt(name + 3, NOUN);
        return aside ? OptionalInt.of(name + 3) : scene.clauses().after(whom, OF);
    }

    private static boolean isOf(Optional<Rule> rule, Found before) {
        return rule.filter(one -> one.kind() == before.kind()).isPresent();
    }

    /** "telephoned the emir to express his solidarity": to whom. */
    private OptionalInt addressee(VerbGroup verb) {
        return verb.infinitive()
                ? scene.clauses()
                        .hook(verb)
                        .flatMap(scene.parse()::verbAt)
                        .filter(outer -> Word.isOneOf(
                                scene.parse().unit(outer.unit()).lower(),
                                "telephoned",
                                "telephones",
                                "telephoning",
                                "phoned",
                                "phones",
                                "phoning",
                                "called",
                                "calls",
                                "rang",
                                "met",
                                "visited",
                                "wrote"))
                        .map(scene.clauses()::object)
                        .orElse(OptionalInt.empty())
                : OptionalInt.empty();
    }

    /** Whoever did what the news tells, else whom it happened to. */
    private List<PolityKey> backed(Rule rule, VerbGroup verb, List<PolityKey> actors) {
        if (scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.AND)) {
            // "embraced Hussein and voiced his support": whom he did the former to
            return scene.parse().verbs().stream()
                    .filter(other -> other.chunk() < verb.chunk())
                    .reduce((one, other) -> other)
                    .map(other -> scene.polities(scene.patient(other)))
                    .filter(keys -> keys.stream().noneMatch(actors::contains))
                    .orElse(List.of());
        }
        List<PolityKey> doers = new Deeds(scene).lately(verb, actors, Objects.requireNonNull(rule.kind()));
        return doers.isEmpty() && rule.kind() == ActKind.SUPPORT
                ? new Stricken(scene).before(verb.chunk(), actors)
                : doers;
    }

    private Optional<Found> voiced(Rule rule, VerbGroup verb, int whom, int noun) {
        List<PolityKey> actors = holders.of(scene.agent(verb));
        List<Integer> shown = new ArrayList<>(List.of(whom, noun));
        scene.clauses().after(whom, "of").ifPresent(shown::add);
        List<PolityKey> targets = conduct.whose(whom, verb, actors, rule.kind() == ActKind.SUPPORT);
        return voiced(rule, verb, new BackedPersons(scene).of(rule, whom, targets), actors, shown);
    }

    private Optional<Found> voiced(
            Rule rule, VerbGroup verb, List<Party> targets, List<PolityKey> actors, List<Integer> objects) {
        // "flew to Doha to voice his support": with that it was voiced
        Optional<Status> status = scene.status(verb)
                .or(() -> verb.infinitive() && !verb.negated()
                        ? scene.clauses()
                                .hook(verb)
                                .flatMap(scene.parse()::verbAt)
                                .filter(VerbGroup::finite)
                                .flatMap(scene::status)
                                .filter(Status.DONE::equals)
                        : Optional.empty());
        if (status.isEmpty() || actors.isEmpty() || targets.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> shown = new ArrayList<>(objects);
        scene.agent(verb).ifPresent(first -> shown.addAll(scene.clauses().list(first)));
        return Optional.of(scene.acts().found(rule, actors, targets, status.get(), verb.chunk(), shown));
    }
}
