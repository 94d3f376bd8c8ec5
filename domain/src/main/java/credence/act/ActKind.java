package credence.act;

import static credence.act.Effect.EMBASSY_OPEN;
import static credence.act.Effect.RECOGNISED;
import static credence.act.Effect.RECOGNITION_REFUSED;
import static credence.act.Effect.RECOGNITION_SUSPENDED;
import static credence.act.Effect.RECOGNITION_WITHDRAWN;

import credence.InvalidInput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sixteen kinds of act, each with its CAMEO code (Conflict and Mediation Event Observations, codebook 1.1b3), its PLOVER event
 * type, and what it changes in the stances of its two sides: own(...) that of the actor toward the target, both(...) that of either
 * toward the other. A joint act is each side's own. Null where a scheme has no code; nothing where the act changes no stance.
 *
 * <p>This is the whole table; DECISIONS.md argues it.
 */
public enum ActKind {
    RECOGNITION("054", "SUPPORT", own(RECOGNISED)),
    WITHDRAWAL_OF_RECOGNITION(null, null, own(RECOGNITION_WITHDRAWN)),
    SUSPENSION_OF_RECOGNITION(null, null, own(RECOGNITION_SUSPENDED)),
    RELATIONS_ESTABLISHED("054", "SUPPORT", both(Effect.RELATIONS_ESTABLISHED), both(RECOGNISED)),
    RELATIONS_SEVERED("161", "SANCTION", both(Effect.RELATIONS_SEVERED), both(Effect.EMBASSY_CLOSED)),
    RELATIONS_SUSPENDED("161", "SANCTION", both(Effect.RELATIONS_SUSPENDED)),
    RELATIONS_DOWNGRADED("161", "SANCTION", both(Effect.RELATIONS_DOWNGRADED)),
    RELATIONS_RESTORED("054", "SUPPORT", both(Effect.RELATIONS_RESTORED), both(RECOGNISED)),
    EMBASSY_OPENED("054", "SUPPORT", own(EMBASSY_OPEN)),
    EMBASSY_CLOSED("161", "SANCTION", own(Effect.EMBASSY_CLOSED)),
    AMBASSADOR_RECALLED("161", "SANCTION", own(Effect.AMBASSADOR_RECALLED)),
    DIPLOMATS_EXPELLED("161", "SANCTION"),
    ANNEXATION("192", "ASSAULT"),
    INDEPENDENCE_DECLARED(null, null),
    CONDEMNATION("111", "ACCUSE"),
    SUPPORT("051", "SUPPORT");

    private static final List<Change> REFUSAL = List.of(own(RECOGNITION_REFUSED));

    private final @Nullable String cameo;
    private final @Nullable String plover;
    private final List<Change> changes;
    private final String word;

    ActKind(@Nullable String cameo, @Nullable String plover, Change... changes) {
        this.cameo = cameo;
        this.plover = plover;
        this.changes = List.of(changes);
        this.word = name().toLowerCase(Locale.ROOT);
    }

    /**
     * What an act makes of a stance.
     *
     * @param both whether of both sides' stances; otherwise only of the actor's own
     */
    public record Change(Effect effect, boolean both) {}

    private static Change own(Effect effect) {
        return new Change(effect, false);
    }

    private static Change both(Effect effect) {
        return new Change(effect, true);
    }

    /** What an act of this kind changes when it had come so far: only what was done does, and a refusal to recognise. */
    public List<Change> changes(Status status) {
        return switch (status) {
            case DONE -> changes;
            case REFUSED -> this == RECOGNITION ? REFUSAL : List.of();
            case ANNOUNCED, INTENDED, THREATENED, DENIED, URGED, HYPOTHETICAL -> List.of();
        };
    }

    /** What an act of this kind is about: the first of its changes, those after it are implied. Empty where it changes nothing. */
    public Optional<Effect> effect() {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(changes.getFirst().effect());
    }

    /** Whether what it changes is of this aspect. */
    public boolean isOf(Aspect aspect) {
        return effect().filter(effect -> effect.aspect() == aspect).isPresent();
    }

    /** The word used in JSON, proto, tables and pages, for example {@code relations_severed}. */
    public String word() {
        return word;
    }

    /** For people: "relations severed". */
    public String label() {
        return word().replace('_', ' ');
    }

    public Optional<String> cameo() {
        return Optional.ofNullable(cameo);
    }

    public Optional<String> plover() {
        return Optional.ofNullable(plover);
    }

    /**
     * @param word as {@link #word} gives it
     * @throws InvalidInput naming kind
     */
    public static ActKind parse(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "kind",
                        "is not a kind of act: \"" + word + "\"",
                        "Send one of the 16 kinds, such as recognition."));
    }
}
