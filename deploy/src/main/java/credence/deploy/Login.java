package credence.deploy;

import credence.persistence.Access;
import credence.persistence.FirstLogin;
import credence.persistence.Setup;
import credence.review.Editor;
import java.time.Duration;

/** The first editor's login, as the terminal shows it: what is generated is shown once, and only its hash is kept. */
record Login(Setup setup, Access access) {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    void show(String address) {
        setup.firstLogin()
                .ifPresentOrElse(
                        first -> {
                            tell("The first login, shown only this once:", first);
                            Progress.line("Change the password at " + address + "/account.");
                        },
                        () -> Progress.line("Log in as before; ./credence reset-login gives a lost login anew."));
    }

    /** The old password and every old token end, and the role is admin; this waits, for nothing else runs in a start that only resets. */
    void reset() {
        Editor editor = new Editor(FirstLogin.NAME);
        String password = Secrets.random();
        access.makeAdmin(editor).await().atMost(LONGEST);
        access.changePassword(editor, password).await().atMost(LONGEST);
        access.revokeTokens(editor).await().atMost(LONGEST);
        String token = access.issueToken(editor).await().atMost(LONGEST);
        tell(
                "The new login, shown only this once; the old one has ended:",
                new FirstLogin(editor.name(), password, token));
    }

    private static void tell(String heading, FirstLogin login) {
        Progress.line(heading);
        Progress.line("  name      " + login.name());
        Progress.line("  password  " + login.password());
        Progress.line("  token     " + login.token());
        Progress.line("  (the token is for curl and gRPC: authorization: Bearer TOKEN)");
    }
}
