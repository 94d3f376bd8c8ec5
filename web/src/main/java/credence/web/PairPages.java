package credence.web;

import credence.InvalidInput;
import credence.act.Aspect;
import credence.ledger.Revision;
import credence.persistence.Library;
import credence.persistence.Register;
import credence.polity.Polities;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.stance.Stance;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where one polity stands toward another. */
@Path("/pairs")
public class PairPages {
    private final Register register;
    private final Library library;
    private final Visitors visitors;

    PairPages(Register register, Library library, Visitors visitors) {
        this.register = register;
        this.library = library;
        this.visitors = visitors;
    }

    /** The form that chooses a pair. */
    public record choose(
            Frame frame,
            String actor,
            String target,
            @Nullable InvalidInput wrong,
            List<Polity> polities) implements TemplateInstance {}

    /**
     * A pair.
     *
     * @param head the last revision of the ledger
     * @param latest whether the stance is as known at the last revision
     */
    public record pair(
            Frame frame,
            Side actor,
            Side target,
            Stance stance,
            Revision head,
            boolean latest,
            List<StanceLine> lines,
            List<EntryLine> acts)
            implements TemplateInstance {}

    @GET
    public Uni<Response> choose(@RestQuery @Nullable String actor, @RestQuery @Nullable String target) {
        Frame frame = visitors.frame("pairs");
        return library.polities().chain(polities -> {
            if (actor == null && target == null) {
                return Answers.page(new choose(frame, "", "", null, polities.all()));
            }
            try {
                return Uni.createFrom()
                        .item(Answers.seeOther("/pairs/" + Choice.polity("actor", actor, polities) + "/"
                                + Choice.polity("target", target, polities)));
            } catch (InvalidInput wrong) {
                return Answers.page(400, new choose(frame, blank(actor), blank(target), wrong, polities.all()));
            }
        });
    }

    /**
     * The stance of a pair.
     *
     * @param asOf valid time, D: a day, today when left out
     * @param known known time, K: a revision, the last one when left out
     */
    @GET
    @Path("/{actor}/{target}")
    public Uni<Response> pair(
            @RestPath String actor,
            @RestPath String target,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String known,
            HttpHeaders headers) {
        Frame frame = visitors.frame("pairs");
        LocalDate day = day(asOf);
        return Uni.combine()
                .all()
                .unis(library.polities(), register.head())
                .asTuple()
                .chain(both -> {
                    Polities polities = both.getItem1();
                    PolityKey from = Choice.key("actor", actor, polities);
                    PolityKey to = Choice.key("target", target, polities);
                    if (from.equals(to)) {
                        throw new InvalidInput("target", "is the actor itself", "Choose two polities.");
                    }
                    Revision revision = revision(known, both.getItem2());
                    return register.between(from, to, revision)
                            .map(entries -> Stance.of(from, to, day, revision, entries))
                            .chain(stance -> Wants.page(headers)
                                    ? page(frame, stance, both.getItem2(), new Names(polities))
                                    : Uni.createFrom()
                                            .item(Answers.json(new Json(new Names(polities)).stance(stance))));
                });
    }

    private static Uni<Response> page(Frame frame, Stance stance, Revision head, Names names) {
        return Answers.page(new pair(
                frame,
                names.side(stance.actor()),
                names.side(stance.target()),
                stance,
                head,
                stance.known().equals(head),
                Arrays.stream(Aspect.values())
                        .map(aspect -> StanceLine.of(stance.position(aspect), names))
                        .toList(),
                stance.acts().stream().map(entry -> EntryLine.of(entry, names)).toList()));
    }

    private static LocalDate day(@Nullable String asOf) {
        if (asOf == null || asOf.isBlank()) {
            return LocalDate.now(ZoneOffset.UTC);
        }
        try {
            LocalDate day = LocalDate.parse(asOf);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // told below
        }
        throw new InvalidInput("asOf", "is not a day", "Send it as YYYY-MM-DD, such as 2022-07-14.");
    }

    static Revision revision(@Nullable String known, Revision head) {
        if (known == null || known.isBlank()) {
            return head;
        }
        if (!known.matches("\\d{1,18}")) {
            throw new InvalidInput("known", "is not a revision", "Send the number of a revision, 0 to " + head + ".");
        }
        Revision revision = new Revision(Long.parseLong(known));
        if (revision.compareTo(head) > 0) {
            throw new InvalidInput(
                    "known", "lies after the last revision", "Send the number of a revision, 0 to " + head + ".");
        }
        return revision;
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
