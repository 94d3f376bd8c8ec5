package credence.reading.find;

import credence.act.Status;
import credence.polity.Parents;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Declarations of independence that a noun tells: "Kosovo's declaration of independence", "adopted the declaration". */
record IndependenceNouns(Scene scene, Declarers declarers, DeclaringLands lands, Independence verbs) {
    /** What is done with the document that declares it. */
    private static final Set<String> ADOPTS =
            WordSet.of("adopt", "issue", "make", "sign", "approve", "pass", "proclaim", "announce", "read", "endorse");

    /** Chunks of a clause behind the noun up to its verb: "which the assembly in Pristina had adopted". */
    private static final int RELATIVE = 5;

    /** "Kosovo's declaration of independence from Serbia", "adopted a declaration of independence". */
    Optional<Found> of(Rule rule, int chunk) {
        // "Kosovo's unilateral independence declaration"
        boolean inFront = scene.units(chunk).stream()
                .anyMatch(unit -> rule.objects().contains(unit.lower()) && !unit.equals(scene.head(chunk)));
        OptionalInt of = inFront ? OptionalInt.of(chunk) : scene.clauses().after(chunk, "of");
        boolean independence = inFront
                || of.isPresent()
                        && (rule.objects().contains(scene.head(of.getAsInt()).lower()) || isFreeState(of.getAsInt()));
        // "read out the declaration"
        int before = Word.isOneOf(scene.parse().lower(chunk - 1), "out", "aloud") ? chunk - 2 : chunk - 1;
        Optional<VerbGroup> adopting = scene.parse()
                .verbAt(Math.max(0, before))
                .filter(verb -> ADOPTS.contains(verb.base()) && !verb.passive())
                .or(() -> independence ? adoptedBy(chunk, of.orElse(chunk)) : Optional.empty());
        boolean bare = of.isEmpty()
                && adopting.isPresent()
                && !scene.units(chunk).getFirst().in("a", "an")
                && isOnIndependence();
        if (!independence && !bare) {
            return Optional.empty();
        }
        int whose = of.orElse(chunk);
        OptionalInt agent = adopting.isPresent() ? scene.agent(adopting.get()) : OptionalInt.empty();
        Optional<Parents.Land> land = lands.of(agent, chunk);
        List<PolityKey> owners =
                adopting.isPresent() ? declarers.of(agent, whose, adopting.get()) : owners(chunk, whose);
        Optional<Status> status = adopting.isPresent() ? scene.status(adopting.get()) : governed(chunk);
        // "Spain rejected the declaration of independence": it is another's
        boolean others = isObject(chunk) && scene.units(chunk).getFirst().is("the");
        List<PolityKey> actors =
                owners.isEmpty() && adopting.isEmpty() && !others && !status.equals(Optional.of(Status.DONE))
                        ? governing(chunk, whose)
                        : owners;
        if (land.isPresent() && status.isPresent()) {
            int at = adopting.map(VerbGroup::chunk).orElse(chunk);
            Found told = verbs.ofLand(rule, land.get(), status.get(), at, whose, OptionalInt.of(chunk));
            // "rejected Anjouan's declaration": which it made
            return Optional.of(
                    adopting.isEmpty() && isObject(chunk) ? told.as(Status.DONE).asBackground() : told);
        }
        if (actors.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        List<PolityKey> parents = verbs.parents(scene.clauses().after(whose, "from"), actors);
        int anchor = adopting.map(VerbGroup::chunk).orElse(chunk);
        Found found =
                scene.acts().found(rule, actors, Parties.of(parents), status.get(), anchor, List.of(chunk, whose));
        return Optional.of(adopting.isEmpty() && isObject(chunk) ? found.asBackground() : found);
    }

    /** "the declaration of independence made by Pristina", "which the assembly in Pristina had adopted": behind the noun. */
    private Optional<VerbGroup> adoptedBy(int chunk, int last) {
        if (!scene.owners().of(chunk).isEmpty()) {
            return Optional.empty();
        }
        boolean from = scene.parse().lower(last + 1).equals("from");
        int behind = from ? last + 3 : last + 1;
        boolean clause = scene.parse().kindAt(behind, Chunk.Kind.RELATIVE)
                || scene.parse().lower(behind).equals("that")
                || scene.parse().kindAt(behind, Chunk.Kind.NOUN);
        return scene.parse().verbs().stream()
                .filter(verb -> verb.chunk() >= behind)
                .findFirst()
                .filter(verb -> ADOPTS.contains(verb.base())
                        && scene.clauses().object(verb).isEmpty())
                .filter(verb -> verb.participle() && verb.passive()
                        ? verb.chunk() == behind && scene.agent(verb).isPresent()
                        : clause && verb.finite() && !verb.passive() && verb.chunk() <= behind + RELATIVE);
    }

    /** Whose declaration it is, else which state it is that is declared. */
    private List<PolityKey> owners(int chunk, int whose) {
        List<PolityKey> owners = declarers.owners(chunk, whose);
        return owners.isEmpty() && isFreeState(whose)
                ? scene.polities(whose).stream()
                        .filter(new AbleToDeclare(scene)::is)
                        .toList()
                : owners;
    }

    /** "the declaration of an independent Palestinian state". */
    private boolean isFreeState(int noun) {
        return Word.isOneOf(scene.parse().lastWord(noun), "state", "republic")
                && scene.has(noun, "independent", "sovereign");
    }

    /** "has put off its declaration", "promised a declaration of independence": how far its own has come says the verb. */
    private Optional<Status> governed(int chunk) {
        boolean own = scene.units(chunk).getFirst().in(Words.POSSESSIVES)
                || scene.owners().of(chunk).isEmpty()
                        && scene.clauses().after(chunk, "by").isEmpty();
        Nominals nominals = new Nominals(scene);
        // "has no plans for a declaration": of the plans
        boolean told = own
                && nominals.governor(chunk)
                        .filter(verb -> !verb.passive() && scene.patient(verb).equals(OptionalInt.of(chunk)))
                        .isPresent();
        return told ? nominals.status(chunk) : Optional.of(Status.DONE);
    }

    private List<PolityKey> governing(int chunk, int whose) {
        return new Nominals(scene)
                .governor(chunk)
                .map(verb -> declarers.of(scene.agent(verb), whose, verb))
                .orElse(List.of());
    }

    /** "Armenians voted for independence. Two days later their parliament made the declaration": which one, the sentence before tells. */
    private boolean isOnIndependence() {
        int from = Math.max(0, scene.sentence() - 1);
        return scene.text().sentences().subList(from, scene.sentence() + 1).stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .anyMatch(token -> token.lower().startsWith("independen"));
    }

    /** "Belgrade, which rejects Kosovo's declaration": what is spoken of was before. */
    private boolean isObject(int chunk) {
        return scene.parse()
                // "rejected totally the declaration"
                .verbAt(Math.max(0, scene.parse().kindAt(chunk - 1, Chunk.Kind.OTHER) ? chunk - 2 : chunk - 1))
                .filter(verb -> Word.isOneOf(
                        verb.base(),
                        "reject",
                        "condemn",
                        "denounce",
                        "recognise",
                        "recognize",
                        "accept",
                        "acknowledge",
                        "oppose"))
                .isPresent();
    }
}
