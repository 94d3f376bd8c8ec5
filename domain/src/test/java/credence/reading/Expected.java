package credence.reading;

import credence.act.Account;
import credence.act.Act;
import credence.act.Party;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A golden report: its text, and what a careful editor records from it (see golden/README.md for the form). */
record Expected(
        String name,
        String text,
        LocalDate published,
        List<ExpectedAct> acts,
        List<String[]> claims,
        List<String[]> statements) {

    record ExpectedAct(
            String kind,
            String actor,
            String target,
            String status,
            @Nullable String when,
            boolean background,
            boolean symmetric,
            String evidence,
            boolean optional) {
        boolean isOf(Account account) {
            Act act = account.act();
            String one = word(act.actor());
            String other = word(act.target());
            boolean pair =
                    one.equals(actor) && other.equals(target) || symmetric && one.equals(target) && other.equals(actor);
            return pair && act.kind().word().equals(kind);
        }

        boolean hasStatusOf(Account account) {
            return account.act().status().word().equals(status);
        }

        @Override
        public String toString() {
            return kind + " " + actor + " -> " + target + " " + status + " " + when + " | " + evidence;
        }
    }

    static String word(@Nullable Party party) {
        if (party == null) {
            return "-";
        }
        return switch (party) {
            case Party.Known known -> known.key().value();
            case Party.Named named -> named.text();
        };
    }

    static Expected read(Path expected, String text) {
        LocalDate published = LocalDate.MIN;
        List<ExpectedAct> acts = new ArrayList<>();
        List<String[]> claims = new ArrayList<>();
        List<String[]> statements = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(expected)) {
                String[] field = line.split("\t");
                switch (field[0]) {
                    case "published" -> published = LocalDate.parse(field[1]);
                    case "act" -> acts.add(act(field));
                    case "claim" -> claims.add(field);
                    case "statement" -> statements.add(field);
                    default -> {}
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        String name = expected.getFileName().toString().replace(".expected", "");
        return new Expected(name, text, published, acts, claims, statements);
    }

    private static ExpectedAct act(String[] field) {
        return new ExpectedAct(
                field[1],
                field[2],
                field[3].replace("\"", ""),
                field[4],
                field[5].equals("-") ? null : field[5],
                Boolean.parseBoolean(field[6]),
                Boolean.parseBoolean(field[7]),
                field[8],
                field.length > 9 && field[9].equals("optional"));
    }
}
