package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * "the only country to have done so", "the only one that recognises the militia": where no act is told beside the rank, what the words mean
 * was told before.
 */
record OnlyMeant(Scene scene) {
    private static final Set<String> RULERS = WordSet.of(
            "militia",
            "movement",
            "regime",
            "government",
            "group",
            "rulers",
            "authorities",
            "council",
            "rebels",
            "administration");

    /** @param chunk "the only country" */
    List<Claim> of(int chunk, List<Found> here) {
        Optional<VerbGroup> verb = scene.parse().verbs().stream()
                .filter(other -> other.chunk() > chunk
                        && !other.negated()
                        && other.modal().isEmpty())
                .filter(other -> other.infinitive()
                        ? scene.clauses()
                                .hook(other)
                                .filter(hook -> hook == chunk)
                                .isPresent()
                        : new ClaimHooks(scene).hangsOn(other.chunk(), chunk))
                .findFirst();
        // "leaves Pakistan as the only country"
        boolean left = scene.parse().lower(chunk - 1).equals("as")
                && scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN)
                && scene.head(chunk - 2).named();
        OptionalInt ranked = left ? OptionalInt.of(chunk - 2) : scene.clauses().ranked(chunk);
        List<Party> who = Parties.of(ranked.isPresent() ? scene.polities(ranked) : List.of());
        boolean its = ranked.isPresent()
                && scene.units(ranked.getAsInt()).size() == 1
                && scene.head(ranked.getAsInt()).is("its");
        if (verb.isEmpty() || who.size() != 1 && !its) {
            return List.of();
        }
        int from = scene.from(List.of(chunk));
        int to = scene.to(List.of(verb.get().chunk() + 1));
        Optional<Found> told = new MeantNews(scene)
                .of(verb.get(), chunk, here).stream()
                        .filter(news -> its || news.actors().equals(who))
                        .findFirst();
        if (told.isPresent()) {
            List<Party> after = leaders(verb.get());
            return new StandingClaims(scene).each(told.get(), ClaimForm.ONLY, null, null, after, from, to);
        }
        return its ? List.of() : rulers(verb.get(), who, here, from, to);
    }

    /** "followed Mexico's lead": who did so before. */
    private List<Party> leaders(VerbGroup verb) {
        int lead = verb.chunk() + 1;
        return verb.base().equals("follow") && scene.parse().kindAt(lead, Chunk.Kind.NOUN)
                ? Parties.of(scene.units(lead).stream()
                        .map(Unit::polity)
                        .filter(Objects::nonNull)
                        .map(key -> (PolityKey) key)
                        .toList())
                : List.of();
    }

    /** "recognises the militia as the government": the government with which another broke right before. */
    private List<Claim> rulers(VerbGroup verb, List<Party> who, List<Found> here, int from, int to) {
        OptionalInt whom = scene.clauses().object(verb);
        boolean ruled = new MeantDeed(scene).kinds(verb).contains(ActKind.RECOGNITION)
                && whom.isPresent()
                && scene.head(whom.getAsInt()).in(RULERS)
                && scene.units(whom.getAsInt()).getFirst().is("the");
        if (!ruled) {
            return List.of();
        }
        return new MeantNews(scene)
                .before(verb.chunk(), here).stream()
                        .filter(told -> told.status() == Status.DONE
                                && !told.actors().equals(who)
                                && Parties.keys(told.targets()).stream()
                                        .anyMatch(key -> scene.text().kind(key) == PolityKind.GOVERNMENT))
                        .findFirst()
                        .map(told -> new StandingClaims(scene)
                                .each(
                                        told.by(who).as(ActKind.RECOGNITION),
                                        ClaimForm.ONLY,
                                        null,
                                        null,
                                        List.of(),
                                        from,
                                        to))
                        .orElse(List.of());
    }
}
