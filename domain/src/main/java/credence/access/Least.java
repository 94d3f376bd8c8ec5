package credence.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The least that a call or an address takes. */
public enum Least {
    /** Nothing: the login form, health, style. */
    ANYONE(Role.NONE),
    /** A reader; or anybody, where anonymous reading is on. */
    READER(Role.READER),
    /** A login of whatever role. */
    LOGIN(Role.NONE),
    ANALYST(Role.ANALYST),
    EDITOR(Role.EDITOR),
    ADMIN(Role.ADMIN);

    private final Role role;

    Least(Role role) {
        this.role = role;
    }

    /** What comes of somebody's asking. */
    public enum Answer {
        ALLOWED,
        /** Nobody known asks. */
        LOGIN_NEEDED,
        /** Somebody known asks, whose role does not cover it. */
        ROLE_NEEDED
    }

    /** @param caller null for nobody known */
    public Answer to(@Nullable Caller caller, boolean anonymousRead) {
        if (this == ANYONE || this == READER && anonymousRead) {
            return Answer.ALLOWED;
        }
        if (caller == null) {
            return Answer.LOGIN_NEEDED;
        }
        return caller.role().covers(role) ? Answer.ALLOWED : Answer.ROLE_NEEDED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
