package credence.web;

import credence.act.Party;
import credence.polity.Polities;
import credence.polity.Polity;
import credence.polity.PolityKey;
import org.jspecify.annotations.Nullable;

/** The names of polities, for showing. */
record Names(Polities polities) {
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
