package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.claim.Comparison;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.polity.UnStatus;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Sentence;
import credence.reading.text.Token;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who recognises a polity, called its allies: "one of Taiwan's 12 remaining allies", "leaves it with 12", "its only ally in Europe". */
final class Allies {
    /** Beside these words allies are those who recognise it. */
    private static final Set<String> CALLED =
            WordSet.of("remaining", "diplomatic", "formal", "official", "left", "leaves", "sole", "lone", "only");

    private static final Set<String> MANY = WordSet.of("allies", "partners", "friends");
    private static final Set<String> ONE = WordSet.of("ally", "partner", "friend");
    private static final Set<String> FORMAL = WordSet.of("diplomatic", "formal", "official");
    private static final Set<String> LEAVING = WordSet.of("leave", "left", "leaves", "leaving");
    private static final Set<String> HOLDING = WordSet.of("count", "retain", "number");
    private final Scene scene;
    private final Whom whom;

    Allies(Scene scene, Whom whom) {
        this.scene = scene;
        this.whom = whom;
    }

    /** "one of Taiwan's 12 remaining allies"; "leaves it with 12 allies", beside an act. */
    static boolean mayBeIn(Sentence sentence, boolean near) {
        boolean allies = false;
        boolean called = near;
        for (Token token : sentence.tokens()) {
            allies |= Word.isOneOf(token.lower(), "allies", "ally", "partners", "partner", "friends", "friend");
            called |= CALLED.contains(token.lower());
        }
        return allies && called;
    }

    List<Claim> at(int chunk) {
        if (scene.head(chunk).in(ONE)) {
            return alone(chunk);
        }
        return scene.head(chunk).in(MANY) ? many(chunk) : List.of();
    }

    /** "one of Taiwan's 12 remaining allies", "Taiwan has only 12 diplomatic allies", "left Taiwan with 12 diplomatic partners". */
    private List<Claim> many(int chunk) {
        Optional<Amount> inside = Amount.in(scene.parse(), chunk);
        Optional<Amount> number = inside.isPresent() ? inside : new AllyNumbers(scene).behind(chunk);
        if (number.isEmpty()) {
            return List.of();
        }
        List<PolityKey> owners = scene.owners().of(chunk);
        int last = chunk;
        if (owners.isEmpty() && scene.parse().lower(chunk + 1).equals("of")) {
            if (inside.isPresent() && isSome(chunk)) {
                // "Two allies of Taiwan cut ties": not all that it has
                return List.of();
            }
            owners = scene.polities(chunk + 2);
            last = chunk + 2;
        }
        int first = chunk;
        if (owners.isEmpty()
                && scene.parse().lower(chunk - 1).equals("of")
                && scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN)
                && scene.head(chunk - 2).in("tally", "roster", "number", "list", "circle", "band")) {
            // "Taiwan's tally of allies dropped to 12"
            owners = scene.owners().of(chunk - 2);
            first = owners.isEmpty() ? chunk : chunk - 2;
        }
        if (owners.isEmpty()) {
            OptionalInt holder = holder(chunk);
            owners = holder.isPresent() ? held(holder.getAsInt()) : List.of();
            first = holder.orElse(chunk);
        }
        // "Nauru broke with Taiwan. That takes the island's allies to 12": of two islands that which lost one
        boolean others = !owners.isEmpty()
                && !isOwnedByName(chunk)
                && scene.head(chunk).is("allies")
                && !isRecognition(chunk, owners.getFirst(), true);
        if (others || owners.isEmpty() && holder(chunk).isEmpty()) {
            owners = leftBehind(chunk);
        }
        if (owners.size() != 1 || !isRecognition(chunk, owners.getFirst(), true)) {
            return List.of();
        }
        String place = whom.place(last + 1);
        return List.of(claim(
                ClaimForm.COUNT,
                null,
                owners.getFirst(),
                number.get(),
                place.isEmpty() ? null : place,
                Math.min(number.get().from(), scene.from(List.of(first))),
                Math.max(number.get().to(), scene.to(List.of(place.isEmpty() ? last : last + 2)))));
    }

    /** "Two allies of Taiwan", and not "one of 12 allies", "its last 12", "the 12", "only 12". */
    private boolean isSome(int chunk) {
        return !scene.has(chunk, "the", "its", "remaining", "last", "only", "just", "diplomatic", "formal", "official")
                && !Word.isOneOf(scene.parse().lower(chunk - 1), "just", "only", "with")
                && !(scene.parse().lower(chunk - 1).equals("of")
                        && scene.parse().lower(chunk - 2).equals("one"));
    }

    private boolean isOwnedByName(int chunk) {
        return scene.units(chunk).stream().anyMatch(unit -> unit.polity() != null);
    }

    /** "its allies", "the island's allies": of whoever the news just left. */
    private List<PolityKey> leftBehind(int chunk) {
        Unit first = scene.units(chunk).getFirst();
        boolean owned = first.is("its") || scene.has(chunk, "'s");
        return !owned
                ? List.of()
                : scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> told.sentence() >= scene.sentence() - 1
                                && (told.kind() == ActKind.RELATIONS_SEVERED
                                        || told.kind() == ActKind.WITHDRAWAL_OF_RECOGNITION))
                        .findFirst()
                        .map(told -> Parties.keys(told.targets()))
                        .orElse(List.of());
    }

    /** "The Vatican is Taiwan's only diplomatic ally in Europe", "Eswatini, the last ally of Taiwan in Africa". */
    private List<Claim> alone(int chunk) {
        boolean last = scene.has(chunk, "last");
        if (!last && !scene.has(chunk, "only", "sole", "lone")) {
            return List.of();
        }
        boolean of =
                scene.parse().lower(chunk + 1).equals("of") && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN);
        List<PolityKey> owners = of ? scene.polities(chunk + 2) : scene.owners().of(chunk);
        OptionalInt who = ranked(chunk, of ? chunk + 2 : chunk);
        List<PolityKey> actors = who.isPresent() ? scene.polities(who) : List.of();
        if (owners.size() != 1
                || actors.size() != 1
                || actors.equals(owners)
                || !isRecognition(chunk, owners.getFirst(), true)) {
            return List.of();
        }
        int end = of ? chunk + 2 : chunk;
        String place = whom.place(end + 1);
        return List.of(claim(
                last ? ClaimForm.LAST : ClaimForm.ONLY,
                Party.of(actors.getFirst()),
                owners.getFirst(),
                null,
                place.isEmpty() ? null : place,
                scene.from(List.of(Math.min(chunk, who.getAsInt()))),
                scene.to(List.of(place.isEmpty() ? end : end + 2))));
    }

    /** "Taiwan's only ally in Europe is the Vatican": who is called so may stand behind it. */
    private OptionalInt ranked(int chunk, int last) {
        int be = whom.place(last + 1).isEmpty() ? last + 1 : last + 3;
        boolean behind = scene.parse()
                        .verbAt(Math.min(be, scene.parse().chunks().size() - 1))
                        .filter(verb -> verb.chunk() == be && AllyNumbers.BE.contains(verb.base()) && !verb.negated())
                        .isPresent()
                && scene.parse().kindAt(be + 1, Chunk.Kind.NOUN)
                && scene.head(be + 1).named();
        return behind ? OptionalInt.of(be + 1) : scene.clauses().ranked(chunk);
    }

    /** An ally of who has a seat in the UN may be one in arms; the allies of others are who recognises them. */
    private boolean isRecognition(int chunk, PolityKey owner, boolean counted) {
        return scene.has(chunk, FORMAL)
                || (counted || scene.has(chunk, "remaining"))
                        && !scene.head(chunk).lower().startsWith("partner")
                        && scene.text()
                                .polities()
                                .find(owner)
                                .map(Polity::un)
                                .filter(seat -> seat != UnStatus.MEMBER)
                                .isPresent();
    }

    private OptionalInt holder(int chunk) {
        int before = chunk - 1;
        while (scene.parse().kindAt(before, Chunk.Kind.OTHER)) {
            before--;
        }
        Optional<VerbGroup> verb = scene.parse()
                .verbAt(before)
                .filter(have -> Holdings.HAVE.contains(have.base()) || HOLDING.contains(have.base()));
        if (verb.isPresent() && !verb.get().negated()) {
            return scene.clauses().subject(verb.get());
        }
        int down = scene.parse().lower(before).equals("to") ? before - 1 : before;
        // "is now down to 12 allies"
        int copula = scene.parse().kindAt(down - 1, Chunk.Kind.OTHER) ? down - 2 : down - 1;
        Optional<VerbGroup> is = scene.parse()
                .verbAt(Math.max(0, copula))
                // "has been whittled down to 12 allies"
                .filter(be ->
                        AllyNumbers.BE.contains(be.base()) || be.passive() && AllyNumbers.CHANGING.contains(be.base()));
        if (Word.isOneOf(scene.parse().lower(down), "down to", "down") && is.isPresent()) {
            // "Taiwan is down to 12 allies"
            return scene.clauses().subject(is.get());
        }
        Optional<VerbGroup> leaves = scene.parse().lower(before).equals("with")
                ? scene.parse()
                        .verbAt(Math.max(0, before - 1))
                        .filter(leave -> leave.base().equals("leave")
                                // "Taiwan, left with just 12 allies, protested"
                                && (leave.passive() || scene.parse().kindAt(leave.chunk() - 1, Chunk.Kind.COMMA)))
                : Optional.empty();
        if (leaves.isPresent()) {
            // "The island is left with 16 allies"
            return scene.clauses().subject(leaves.get());
        }
        if (scene.parse().lower(before).equals("with")
                && scene.parse().kindAt(before - 1, Chunk.Kind.COMMA)
                && scene.parse().kindAt(before - 2, Chunk.Kind.NOUN)
                && Word.isOneOf(scene.parse().lower(chunk + 1), "left", "remaining")) {
            // "Taiwan, with 12 allies left, protested"
            return OptionalInt.of(before - 2);
        }
        boolean left = scene.parse().lower(before).equals("with")
                && scene.parse().kindAt(before - 1, Chunk.Kind.NOUN)
                && (scene.parse()
                                .verbAt(Math.max(0, before - 2))
                                .filter(leave -> leave.base().equals("leave"))
                                .isPresent()
                        || scene.has(before - 1, LEAVING));
        return left ? OptionalInt.of(before - 1) : OptionalInt.empty();
    }

    /** Whom a noun group names last: in "the move leaves Taiwan" the tagger may take "leaves" for a noun. */
    private List<PolityKey> held(int chunk) {
        boolean misread =
                scene.has(chunk, LEAVING) && scene.units(chunk).getLast().named();
        PolityKey named = misread ? scene.units(chunk).getLast().polity() : null;
        return named == null ? scene.polities(chunk) : List.of(named);
    }

    private Claim claim(
            ClaimForm form,
            @Nullable Party actor,
            PolityKey owner,
            @Nullable Amount number,
            @Nullable String population,
            int from,
            int to) {
        Comparison comparison = number == null ? null : number.comparison();
        return new Claim(
                form,
                ActKind.RECOGNITION,
                actor,
                Party.of(owner),
                null,
                number == null ? null : Integer.valueOf(number.number()),
                comparison,
                population,
                null,
                List.of(),
                scene.text().plain().passage(from, to));
    }
}
