package credence.web;

import credence.act.Party;
import credence.persistence.Library;
import credence.polity.Polities;
import credence.polity.Polity;
import credence.polity.PolityKey;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** The names of polities, for showing. */
record Names(Polities polities) {
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
        return new Side(polities.find(key).map(Polity::name).orElse(key.value()), key.value());
    }
}
