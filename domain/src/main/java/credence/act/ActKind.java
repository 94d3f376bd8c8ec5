package credence.act;

import credence.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sixteen kinds of act, each with its CAMEO code (Conflict and Mediation Event Observations, codebook 1.1b3), its PLOVER event
 * type, and its effect on the stance. Null where a scheme has none or the act changes no stance.
 */
public enum ActKind {
    RECOGNITION("054", "SUPPORT", Effect.RECOGNISED),
    WITHDRAWAL_OF_RECOGNITION(null, null, Effect.RECOGNITION_WITHDRAWN),
    SUSPENSION_OF_RECOGNITION(null, null, Effect.RECOGNITION_SUSPENDED),
    RELATIONS_ESTABLISHED("054", "SUPPORT", Effect.RELATIONS_ESTABLISHED),
    RELATIONS_SEVERED("161", "SANCTION", Effect.RELATIONS_SEVERED),
    RELATIONS_SUSPENDED("161", "SANCTION", Effect.RELATIONS_SUSPENDED),
    RELATIONS_DOWNGRADED("161", "SANCTION", Effect.RELATIONS_DOWNGRADED),
    RELATIONS_RESTORED("054", "SUPPORT", Effect.RELATIONS_ESTABLISHED),
    EMBASSY_OPENED("054", "SUPPORT", Effect.EMBASSY_OPEN),
    EMBASSY_CLOSED("161", "SANCTION", Effect.EMBASSY_CLOSED),
    AMBASSADOR_RECALLED("161", "SANCTION", Effect.AMBASSADOR_RECALLED),
    DIPLOMATS_EXPELLED("161", "SANCTION", null),
    ANNEXATION("192", "ASSAULT", null),
    INDEPENDENCE_DECLARED(null, null, null),
    CONDEMNATION("111", "ACCUSE", null),
    SUPPORT("051", "SUPPORT", null);

    private final @Nullable String cameo;
    private final @Nullable String plover;
    private final @Nullable Effect effect;

    ActKind(@Nullable String cameo, @Nullable String plover, @Nullable Effect effect) {
        this.cameo = cameo;
        this.plover = plover;
        this.effect = effect;
    }

    /** The word used in JSON, proto, tables and pages, for example {@code relations_severed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
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

    public Optional<Effect> effect() {
        return Optional.ofNullable(effect);
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
