package credence.reading.find;

import credence.act.Party;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Chunk;
import credence.reading.text.Word;
import java.util.List;

/** What is not recognised and is not named: the one that is talked about. */
record RefusedUnnamed(Scene scene, RecognitionWords words) {
    Targets.Meant of(int patient, List<PolityKey> actors) {
        if (!isAny(patient) && !isCalledSo(patient) && !isOfAnySort(patient)) {
            return Targets.Meant.none(patient);
        }
        List<Party> spoken = words.spokenOf(actors);
        boolean doubted = !isAny(patient) || spoken.size() == 1 && isContested(spoken.getFirst());
        return new Targets.Meant(doubted ? spoken : List.of(), patient);
    }

    /** "would not recognise any faction", "has no intention of recognising either side", "a state outside a peace agreement". */
    private boolean isAny(int patient) {
        boolean any = Word.isOneOf(scene.units(patient).getFirst().lower(), "any", "either")
                || Word.isOneOf(scene.parse().lower(patient - 1), "any", "either");
        return any && Word.isOneOf(scene.head(patient).lower(), "faction", "side", "party", "group")
                || scene.units(patient).getFirst().is("a")
                        && Word.isOneOf(scene.head(patient).lower(), "state", "country", "entity", "republic")
                        && Word.isOneOf(scene.parse().lower(patient + 1), "with", "outside", "without", "under");
    }

    /** A government beside the state, or a state that broke away: of the others nobody has doubts. */
    private boolean isContested(Party party) {
        return party instanceof Party.Known known
                && (scene.text().isContested(known.key())
                        || !scene.text().parents().of(known.key()).isEmpty())
                && scene.text()
                        .polities()
                        .find(known.key())
                        .filter(polity -> polity.kind() != PolityKind.FORMER)
                        .isPresent();
    }

    /** "would never recognise what he called an unlawful act": what is talked about. */
    private boolean isCalledSo(int patient) {
        return scene.parse().lower(patient).equals("what")
                && scene.parse().kindAt(patient + 1, Chunk.Kind.NOUN)
                && scene.parse()
                        .verbAt(Math.min(patient + 2, scene.parse().chunks().size() - 1))
                        .filter(calls -> calls.finite()
                                && Word.isOneOf(calls.base(), "call", "describe", "term", "brand", "dub", "label"))
                        .isPresent();
    }

    /** "would never recognise a state that steals our name": the one that is talked about. */
    private boolean isOfAnySort(int patient) {
        int behind = patient + 1;
        return scene.units(patient).getFirst().is("a")
                && Word.isOneOf(scene.head(patient).lower(), "state", "country", "entity", "republic")
                && (scene.parse().kindAt(behind, Chunk.Kind.RELATIVE)
                        || scene.parse().lower(behind).equals("that")
                        || scene.parse().kindAt(behind, Chunk.Kind.VERB));
    }
}
