package credence.web;

import credence.act.Party;
import credence.answer.Called;
import credence.ledger.Teller;
import credence.persistence.Library;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.stance.Viewpoint;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The names of polities, for showing.
 *
 * @param day they are those of this day; null: those of today
 */
record Names(Polities polities, @Nullable LocalDate day) {
    Names(Polities polities) {
        this(polities, null);
    }

    static Uni<Names> of(Library library) {
        return library.polities().map(Names::new);
    }

    Side side(Party party) {
        return switch (party) {
            case Party.Known known -> side(known.key());
            case Party.Named named -> new Side(named.text(), null);
        };
    }

    @Nullable
    Side sideOrNull(@Nullable Party party) {
        return party == null ? null : side(party);
    }

    Side side(PolityKey key) {
        return new Side(name(key), key.value());
    }

    String name(PolityKey key) {
        return called().name(key);
    }

    /** For what is written down as data. */
    Called called() {
        return new Called(polities, day);
    }

    /** "the register’s word", "Kosovo's account", "the account of Test Wire". */
    String viewpoint(Viewpoint viewpoint) {
        return switch (viewpoint) {
            case Viewpoint.Register register -> "the register’s word";
            case Viewpoint.Of(Teller teller) -> teller(teller);
        };
    }

    /** @param teller null where nobody is named */
    String teller(@Nullable Teller teller) {
        return switch (teller) {
            case null -> "an account of nobody named";
            case Teller.Of(PolityKey key) -> {
                String name = side(key).name();
                yield name + (name.endsWith("s") ? "’ account" : "’s account");
            }
            case Teller.Outlet(String name) -> "the account of " + name;
        };
    }
}
