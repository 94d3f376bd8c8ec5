package credence.api;

import credence.InvalidInput;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.persistence.Draft;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.time.Edtf;
import credence.v1.DraftAct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person proposes, checked; every failure is {@link InvalidInput} naming the field by its path. */
record Drafts(Polities polities) {
    private static final int LONGEST_WHY = 1000;
    private static final int LONGEST_NAME = 200;

    Draft draft(credence.v1.Draft sent) {
        try {
            if (sent.hasCorrects() && sent.getCorrects() < 1) {
                throw new InvalidInput("corrects", "is not 1 or more", "Send the revision of the entry to correct.");
            }
            @Nullable
            LocalDate published = sent.getPublished().isEmpty() ? null : Requests.day("published", sent.getPublished());
            return new Draft(
                    act("act", sent.getAct()),
                    sent.getSource(),
                    text(sent.getUrl()),
                    published,
                    sent.hasCorrects() ? new Revision(sent.getCorrects()) : null,
                    tellers(sent.getTellersList()),
                    !sent.getNotHeld(),
                    text(sent.getNote()));
        } catch (InvalidInput wrong) {
            throw wrong.named("draft." + wrong.field());
        }
    }

    Act act(String path, DraftAct sent) {
        try {
            boolean named = !sent.getTarget().isEmpty() || !sent.getTargetText().isEmpty();
            @Nullable Party target = named ? party("target", sent.getTarget(), sent.getTargetText()) : null;
            if (sent.getSymmetric() && target == null) {
                throw new InvalidInput("target", "is empty though the act is joint", "Send the other side.");
            }
            ActKind kind = Words.kind("kind", sent.getKind());
            Party actor = party("actor", sent.getActor(), sent.getActorText());
            if (Act.isTowardItself(kind, actor, target)) {
                throw new InvalidInput("target", "is the actor itself", "Send two polities.");
            }
            return new Act(
                    kind,
                    actor,
                    target,
                    Objects.requireNonNullElse(Words.of(sent.getStatus()), Status.DONE),
                    sent.getWhen().isEmpty() ? null : Edtf.parse(sent.getWhen()),
                    sent.getSymmetric());
        } catch (InvalidInput wrong) {
            throw wrong.named(path + "." + (wrong.field().equals("date") ? "when" : wrong.field()));
        }
    }

    /** Words are a field of their own, so that a slip in a key never becomes a party. */
    private Party party(String field, String key, String text) {
        if (text.isEmpty()) {
            return Party.of(Requests.polity(field, key, polities));
        }
        if (!key.isEmpty()) {
            throw new InvalidInput(field + "_text", "is given beside " + field, "Send one of the two.");
        }
        if (text.isBlank() || text.length() > LONGEST_NAME || text.chars().anyMatch(c -> c < ' ')) {
            throw new InvalidInput(field + "_text", "names nobody", "Send words of up to 200 characters on one line.");
        }
        return new Party.Named(text.strip());
    }

    private List<Teller> tellers(List<String> sent) {
        List<Teller> tellers = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            String field = "tellers[" + i + "]";
            try {
                if (!sent.get(i).startsWith(Teller.OUTLET) && !PolityKey.isKey(sent.get(i))) {
                    throw new InvalidInput(
                            field,
                            "is nobody who can tell an act",
                            "Send the key of a polity such as PRK, or outlet: and a name.");
                }
                Teller teller = Teller.parse(sent.get(i));
                if (teller instanceof Teller.Of(var key)) {
                    Requests.polity(field, key.value(), polities);
                }
                tellers.add(teller);
            } catch (InvalidInput wrong) {
                throw wrong.named(field);
            }
        }
        return tellers;
    }

    private static @Nullable String text(String sent) {
        return sent.isBlank() ? null : sent.strip();
    }

    /** Null where none is given. */
    static @Nullable String why(String sent) {
        @Nullable String why = text(sent);
        if (why != null && why.length() > LONGEST_WHY) {
            throw new InvalidInput("why", "is longer than " + LONGEST_WHY + " characters", "Shorten it.");
        }
        if (why != null && why.indexOf('\0') >= 0) {
            throw new InvalidInput("why", "holds the character U+0000", "Remove it.");
        }
        return why;
    }

    /** One that must be given. */
    static String reason(String sent) {
        @Nullable String why = why(sent);
        if (why == null) {
            throw new InvalidInput("why", "is empty", "Say why.");
        }
        return why;
    }
}
