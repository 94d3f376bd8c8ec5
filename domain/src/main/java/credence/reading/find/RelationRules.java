package credence.reading.find;

import credence.act.Aspect;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Which verbs with their objects change relations, and to which level. */
final class RelationRules {
    private static final Set<String> WITH = WordSet.of("with", "to", "between");

    private static final Set<String> CUTS = WordSet.of("cut", "reduce", "scale", "drop");

    private static final Set<String> LEVELS = WordSet.of("level", "levels", "rank", "status", "scale");

    private static final Set<String> SPANS = WordSet.of("decades", "years", "months", "century", "centuries");

    /** "called time on its ties", "pulled the plug on". */
    private static final Set<String> IDIOMS = WordSet.of("time", "plug", "curtain");

    private final Scene scene;
    private final Partners partners;
    private final RelationPartners sides;

    RelationRules(Scene scene, Partners partners, RelationPartners sides) {
        this.scene = scene;
        this.partners = partners;
        this.sides = sides;
    }

    /** What is changed: the object, and what it is only the level of, what is entered into, or what a relative clause goes on from. */
    OptionalInt patient(VerbGroup verb) {
        if (verb.base().equals("enter") && scene.parse().lower(verb.chunk() + 1).equals("into")) {
            return verb.passive() ? scene.patient(verb) : scene.clauses().after(verb.chunk(), "into");
        }
        OptionalInt patient = scene.patient(verb);
        if (patient.isEmpty()) {
            // "returned to full diplomatic relations", "agreed on diplomatic relations"
            String link = verb.base().equals("return") ? "to" : verb.base().equals("agree") ? "on" : "";
            return scene.parse().lower(verb.chunk() + 1).equals(link)
                    ? scene.clauses().after(verb.chunk(), Set.of(link))
                    : patient;
        }
        int noun = patient.getAsInt();
        if (scene.head(noun).in(IDIOMS) && scene.parse().lower(noun + 1).equals("on") && isRelations(noun + 2)) {
            return OptionalInt.of(noun + 2);
        }
        boolean level = scene.head(noun).in(LEVELS)
                && scene.parse().lower(noun + 1).equals("of")
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN);
        // "ended eight decades of ties with Taiwan", but "ended years of tense relations"
        boolean span = scene.head(noun).in(SPANS)
                && scene.parse().lower(noun + 1).equals("of")
                && isRelations(noun + 2)
                && WITH.contains(scene.parse().lower(noun + 3));
        int first = scene.clauses().list(noun).getFirst();
        boolean partner = !isRelations(noun)
                && WITH.contains(scene.parse().lower(first - 1))
                && isRelations(first - 2)
                // "Relations between Peru and Chile, cut by Lima in 1988, were restored"
                && (verb.passive()
                        || IntStream.range(noun + 1, verb.chunk())
                                .anyMatch(j -> scene.parse().kindAt(j, Chunk.Kind.RELATIVE)));
        return level || span ? OptionalInt.of(noun + 2) : partner ? OptionalInt.of(first - 2) : patient;
    }

    private boolean isRelations(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && scene.lexicon().list("ties").contains(scene.head(chunk).lower());
    }

    /** The rule for a verb and its object, which may be "them" where the text was about relations. */
    Optional<Rule> rule(VerbGroup verb, int noun) {
        // "told Canada to cut its diplomatic presence": an expulsion
        return new ToldToWithdraw(scene).of(verb).isPresent() ? Optional.empty() : ofRelations(verb, noun);
    }

    private Optional<Rule> ofRelations(VerbGroup verb, int noun) {
        // "and Jordan reduced its own to the level of chargé d'affaires"
        boolean own = scene.units(noun).getLast().is("own") && aboutRelations() && !isMission(noun);
        boolean lowered = isLevelOf(noun) || (isRelations(noun) || own) && level(verb, noun);
        if (lowered && CUTS.contains(verb.base())) {
            // "cut the level of its relations with the Netherlands", "cut its relations to the level of chargé": and
            // not broken
            return Optional.of(scene.lexicon().rule("relations.lower-relations"));
        }
        for (Rule rule : scene.lexicon().verb(Frame.OBJECT, verb.base())) {
            boolean relations = rule.objects().contains(scene.head(noun).lower());
            boolean them = (scene.head(noun).in(RelationPartners.THEM)
                            || scene.units(noun).getLast().is("own") && !isOfRecognition(noun) && !isMission(noun))
                    && (rule.needs().isEmpty() || level(verb, noun))
                    && (aboutRelations() || relationsBefore(verb, rule) || relationsAbove(rule));
            boolean those = Word.isOneOf(scene.parse().lower(noun), "those", "the ones")
                    && (scene.clauses().after(noun, rule.prepositions()).orElse(0) == noun + 2
                            || new TiesHeld(scene).with(rule, noun).isPresent())
                    && (aboutRelations() || relationsBefore(verb, rule));
            boolean enough = rule.needs().isEmpty()
                    || scene.has(noun, rule.needs())
                    || level(verb, noun)
                    || isWeighed(rule, verb, noun)
                    || aboutRelations();
            boolean parted = rule.particles().isEmpty() || scene.rules().particle(rule, verb) >= 0;
            if (rule.namedKind().isOf(Aspect.RELATIONS)
                    && parted
                    && !leadsTo(noun)
                    && isRaised(rule, verb, noun)
                    && (relations && enough && !scene.rules().isOfAnotherSort(noun, rule) || them || those)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** "the links to the island of Bozcaada": a way there. */
    private boolean leadsTo(int noun) {
        return scene.parse().lower(noun + 1).equals("to")
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN)
                && !scene.head(noun + 2).named()
                // "ties to the government of Taiwan"
                && !scene.head(noun + 2).in(Words.OFFICIALS)
                && scene.parse().lower(noun + 3).equals("of");
    }

    private boolean isLevelOf(int noun) {
        return scene.parse().kindAt(noun - 2, Chunk.Kind.NOUN)
                && scene.parse().lower(noun - 1).equals("of")
                && scene.head(noun - 2).in(LEVELS)
                && isRelations(noun);
    }

    /** "withdrew its recognition, and Panama suspended its own": the noun named last before it is no tie. */
    private boolean isOfRecognition(int own) {
        return IntStream.range(0, own)
                .filter(chunk -> scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                        && (isRelations(chunk) || scene.head(chunk).is("recognition")))
                .reduce((one, other) -> other)
                .stream()
                .anyMatch(chunk -> !isRelations(chunk));
    }

    /** "reopened its own there", "reopened its own in Asmara": an embassy. */
    private boolean isMission(int own) {
        return Word.isOneOf(scene.parse().lower(own + 1), "there", "in");
    }

    /** "had no relations for a decade after it cut them". */
    private boolean relationsBefore(VerbGroup verb, Rule rule) {
        return IntStream.range(0, verb.chunk())
                .anyMatch(chunk -> scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                        && rule.objects().contains(scene.head(chunk).lower())
                        && !scene.rules().isOfAnotherSort(chunk, rule));
    }

    /** "Relations have been difficult before. Morocco broke them off": named in the sentence before. */
    private boolean relationsAbove(Rule rule) {
        return scene.sentence() > 0
                && scene.text().sentences().get(scene.sentence() - 1).tokens().stream()
                        .anyMatch(token -> rule.objects().contains(token.lower()));
    }

    private boolean aboutRelations() {
        return partners.lastOfRelations().isPresent();
    }

    /** "is considering relations with Taipei": nothing but them, and with a state, so whether to have any at all. */
    private boolean isWeighed(Rule rule, VerbGroup verb, int noun) {
        return rule.id().equals("relations.sought")
                && !verb.negated()
                && Word.isOneOf(verb.base(), "consider", "weigh", "contemplate")
                // "considers relations with China a priority"
                && scene.parse().lower(verb.chunk()).endsWith("ing")
                && scene.units(noun).size() == 1
                && scene.parse().lower(noun + 1).equals("with")
                && scene.polities(scene.clauses().after(noun, "with")).size() == 1;
    }

    /** "lowered relations to the level of charge d'affaires", "were reduced to chargé level". */
    private boolean level(VerbGroup verb, int noun) {
        OptionalInt to = scene.clauses().after(verb.passive() ? verb.chunk() : noun, "to");
        return to.isPresent()
                && Word.isOneOf(
                        scene.head(to.getAsInt()).lower(),
                        "level",
                        "d'affaires",
                        "chargés",
                        "chargé",
                        "minimum",
                        "secretary",
                        "rank");
    }

    /** What is raised is established only when it is raised to full relations. */
    private boolean isRaised(Rule rule, VerbGroup verb, int noun) {
        if (!rule.id().equals("relations.raise")) {
            return true;
        }
        OptionalInt to = sides.behind(verb, noun, WordSet.of("to", "into"));
        return to.isPresent() && isRelations(to.getAsInt()) && scene.has(to.getAsInt(), "full", "diplomatic", "formal");
    }
}
