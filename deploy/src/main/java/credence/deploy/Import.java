package credence.deploy;

import credence.persistence.Access;
import credence.persistence.ImportProgress;
import credence.persistence.ImportResult;
import credence.persistence.Importer;
import java.util.Locale;
import java.util.stream.Collectors;

/** An import, as the terminal shows it. */
final class Import {
    private static final int STEP = 10;

    private final Importer importer;
    private final Access access;
    private int shown = -1;

    Import(Importer importer, Access access) {
        this.importer = importer;
        this.access = access;
    }

    /** @return 0 when all of the file is in the register, 1 when nothing of it was written */
    int run(ImportOptions options) {
        if (!access.editors().await().indefinitely().contains(options.by())) {
            System.err.println("There is no editor \"" + options.by() + "\". Give one of /editors: --by NAME.");
            return 1;
        }
        Progress.line("Importing " + options.file().path() + (options.dryRun() ? " (dry run)" : ""));
        ImportResult result = importer.run(options.file(), options.dryRun(), options.by(), this::show)
                .await()
                .indefinitely();
        return switch (result) {
            case ImportResult.Done done -> done(done);
            case ImportResult.Refused refused -> refused(refused);
        };
    }

    private synchronized void show(ImportProgress progress) {
        int step = progress.percent() / STEP;
        if (step > shown) {
            shown = step;
            Progress.line("  " + progress.told());
        }
    }

    private static int done(ImportResult.Done done) {
        Progress.line(String.format(
                Locale.ROOT, "%s, %,d lines, read in %s", done.format().label(), done.lines(), Progress.total()));
        Progress.line(
                done.isNothingNew()
                        ? "Nothing new: nothing " + (done.dryRun() ? "would be" : "was") + " written."
                        : String.format(
                                Locale.ROOT,
                                "%s: %,d entries, %,d proposals, %,d observations.",
                                done.dryRun() ? "A dry run, nothing was written; it would be" : "Written",
                                done.entries(),
                                done.proposals(),
                                done.observations()));
        Progress.line(String.format(Locale.ROOT, "Known from before: %,d lines.", done.known()));
        if (done.skippedAll() > 0) {
            Progress.line(String.format(
                    Locale.ROOT,
                    "Skipped: %,d (%s).",
                    done.skippedAll(),
                    done.skipped().entrySet().stream()
                            .map(reason -> reason.getValue() + " with " + reason.getKey())
                            .collect(Collectors.joining("; "))));
        }
        if (!done.dryRun() && !done.isNothingNew()) {
            Progress.line("The ledger is at revision " + done.revision() + "."
                    + (done.proposals() > 0 ? " The proposals wait at /review?by=gdelt." : ""));
        }
        return 0;
    }

    private static int refused(ImportResult.Refused refused) {
        refused.problems()
                .forEach(problem -> System.err.println(
                        "  " + problem.told() + ". " + problem.wrong().mend()));
        if (refused.found() > refused.problems().size()) {
            System.err.println(
                    "  ... and " + (refused.found() - refused.problems().size()) + " more.");
        }
        System.err.println("Nothing was written: mend what is listed, and import the file again.");
        return 1;
    }
}
