package credence.deploy;

import credence.InvalidInput;
import credence.persistence.KeyFile;
import credence.persistence.StartFailure;
import credence.persistence.Verification;
import credence.persistence.VerificationResult;
import credence.proof.Note;
import credence.proof.VerifierKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** {@code ./credence verify}: whether anything in a register was changed behind its back, and what first. */
record Verify(PrintStream out, PrintStream err) {
    private static final long SHOWN_EVERY = 100_000;

    /** What was asked for. */
    private record Asked(@Nullable Path data, List<VerifierKey> keys, List<Note> checkpoints) {}

    /** Answers 0 where all is as it was written, 1 where not or where it cannot be looked at, 2 on a bad option. */
    int run(List<String> arguments) {
        try {
            return told(asked(arguments));
        } catch (BadOption wrong) {
            err.println(wrong.getMessage());
            return 2;
        } catch (CannotStart | StartFailure reason) {
            err.println(reason.getMessage());
        } catch (IOException | RuntimeException failure) {
            err.println("The register cannot be read: " + failure.getMessage());
        }
        return 1;
    }

    private int told(Asked asked) throws IOException {
        Verification.Place place = place(asked);
        long begun = System.nanoTime();
        AtomicLong shown = new AtomicLong();
        VerificationResult result = Verification.of(place, asked.checkpoints(), now -> progress(now.entries(), shown));
        double seconds = (System.nanoTime() - begun) / 1e9;
        return switch (result) {
            case VerificationResult.Whole whole -> {
                whole.notes().forEach(out::println);
                out.printf(
                        Locale.ROOT,
                        "Whole: nothing was changed. %d entries, revision %d, root %s; %d checkpoints, %d reports (%.1f s, %.0f entries a"
                                + " second)%n",
                        whole.entries(),
                        whole.entries(),
                        whole.root(),
                        whole.checkpoints(),
                        whole.reports(),
                        seconds,
                        whole.entries() / seconds);
                yield 0;
            }
            case VerificationResult.Bad(String where, String what) -> {
                out.println("BAD  " + where + ": " + what + ".");
                out.println("The register is not as it was written. Nothing was mended: compare it with a backup.");
                yield 1;
            }
            case VerificationResult.Unready(String why) -> {
                err.println(why);
                yield 1;
            }
        };
    }

    private void progress(long entries, AtomicLong shown) {
        if (entries % SHOWN_EVERY == 0 && shown.getAndSet(entries) != entries) {
            out.println("  " + entries + " entries are as they were written");
        }
    }

    private Verification.Place place(Asked asked) throws IOException {
        RegisterPlace register = RegisterPlace.existing(asked.data());
        if (!Settings.nameDatabase()) {
            out.println("Looking through the register in " + RegisterPlace.folder(asked.data())
                    + (register.isRunning() ? ", which is running" : ""));
        }
        return new Verification.Place(
                register.app().url(),
                register.app().user(),
                register.app().password(),
                register.keyFile() == null
                        ? null
                        : KeyFile.read(register.keyFile()).orElse(null),
                RegisterPlace.setting("credence.proof.name"),
                asked.keys());
    }

    private static Asked asked(List<String> arguments) {
        @Nullable Path data = null;
        List<VerifierKey> keys = new ArrayList<>();
        List<Note> checkpoints = new ArrayList<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            switch (name) {
                case "--data" -> data = Options.folder(Options.value(name, rest));
                case "--key" -> keys.add(VerifyCertificate.key(Options.value(name, rest)));
                case "--checkpoint" -> checkpoints.add(note(Options.value(name, rest)));
                default ->
                    throw new BadOption(
                            "There is no option " + name + ". Options: --data DIR, --checkpoint FILE, --key KEY.");
            }
        }
        return new Asked(data, keys, checkpoints);
    }

    private static Note note(String file) {
        try {
            return Note.parse(Files.readString(Path.of(file)));
        } catch (IOException unreadable) {
            throw new BadOption("--checkpoint cannot be read: " + unreadable.getMessage());
        } catch (InvalidInput broken) {
            throw new BadOption("--checkpoint: the " + broken.getMessage() + ". " + broken.mend());
        }
    }
}
