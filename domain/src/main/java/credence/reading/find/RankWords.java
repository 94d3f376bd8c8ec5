package credence.reading.find;

import credence.claim.ClaimForm;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The rank that the words of a noun group give. */
final class RankWords {
    private final Scene scene;

    RankWords(Scene scene) {
        this.scene = scene;
    }

    int only(int chunk) {
        int from = scene.parse().chunks().get(chunk).from();
        return scene.parse()
                .unitAt(from - 1)
                .filter(unit -> unit.is("only"))
                .map(Unit::from)
                .orElse(Integer.MAX_VALUE);
    }

    OptionalInt rank(int chunk) {
        if (scene.head(chunk).in("minister", "lady", "secretary")) {
            return OptionalInt.empty();
        }
        for (Unit unit : scene.units(chunk)) {
            OptionalInt rank = Ordinals.rank(unit.lower());
            if (rank.isPresent()) {
                return rank;
            }
        }
        return OptionalInt.empty();
    }

    /** "the first two countries to": neither alone is the first. */
    private boolean isOfSeveral(int chunk) {
        List<Unit> units = scene.units(chunk);
        for (int i = 1; i < units.size(); i++) {
            if (Ordinals.rank(units.get(i - 1).lower()).isPresent()
                    && Ordinals.count(units.get(i).lower()).orElse(1) > 1) {
                return true;
            }
        }
        return false;
    }

    /** "It is not the first rupture", "will not be the first to follow". */
    boolean isDenied(int chunk) {
        boolean not = Word.isOneOf(scene.parse().lower(chunk - 1), "not", "hardly", "scarcely", "nor", "neither");
        return not
                || scene.parse()
                        .verbAt(Math.max(0, chunk - 1))
                        .filter(verb -> Statuses.COPULAS.contains(verb.base())
                                && (verb.negated() || verb.infinitive() && isUnwanted(verb.chunk() - 1)))
                        .isPresent();
    }

    /** "does not want to be the first to": what is not wished ranks nobody. */
    private boolean isUnwanted(int chunk) {
        if (Word.isOneOf(scene.parse().lower(chunk), "no wish", "no desire", "no intention")) {
            return true;
        }
        return scene.parse()
                .verbAt(Math.max(0, chunk))
                .filter(verb ->
                        (verb.negated() || scene.parse().lower(chunk - 1).startsWith("no "))
                                && Word.isOneOf(verb.base(), "want", "wish", "like", "intend", "plan", "care"))
                .isPresent();
    }

    Optional<ClaimForm> form(int chunk) {
        OptionalInt rank = rank(chunk);
        if (rank.isPresent() && isOfSeveral(chunk)) {
            return Optional.empty();
        }
        if (rank.isPresent()) {
            boolean since = rank.getAsInt() == 1 && SinceWhen.isRank(scene.parse(), chunk);
            return Optional.of(since ? ClaimForm.SINCE : rank.getAsInt() == 1 ? ClaimForm.FIRST : ClaimForm.ORDINAL);
        }
        boolean counted = scene.units(chunk).stream()
                .anyMatch(unit -> Ordinals.count(unit.lower()).isPresent() && !unit.is("one"));
        // "one of only 14 countries" is a number of countries, and no claim to be the only one.
        // "only Ukraine itself" counts no states
        boolean named = scene.head(chunk).named() || scene.head(chunk).is("itself");
        if (scene.has(chunk, "only", "sole", "lone") && !counted && !named || isTheOne(chunk)) {
            return Optional.of(ClaimForm.ONLY);
        }
        if (isOnly(chunk)) {
            return Optional.of(ClaimForm.ONLY);
        }
        // "the last but one Nordic country" is not the last
        return scene.has(chunk, "last") && !scene.parse().lower(chunk + 1).equals("but")
                ? Optional.of(ClaimForm.LAST)
                : Optional.empty();
    }

    /** "the one Western government to recognise it". */
    private boolean isTheOne(int chunk) {
        List<Unit> units = scene.units(chunk);
        return units.size() > 2
                && units.getFirst().is("the")
                && units.get(1).is("one")
                && scene.head(chunk).in(NamedOfMany.COUNTRY);
    }

    /** "the first and so far only country": the word stands before its noun group. */
    boolean isOnly(int chunk) {
        return scene.parse().lower(chunk - 1).equals("only")
                && scene.units(chunk).size() == 1
                && Word.isOneOf(
                        scene.head(chunk).lower(), "country", "state", "nation", "government", "power", "member");
    }
}
