package credence.reading.find;

import credence.act.Aspect;
import credence.act.Party;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which names are of persons who head a state or would, by the text or the list of leaders. */
final class NamedHeads {
    static final Set<String> OFFICES = WordSet.of(
            "president",
            "president-elect",
            "leader",
            "ruler",
            "premier",
            "emir",
            "candidate",
            "rival",
            "challenger",
            "opponent",
            "opposition",
            "ousted",
            "deposed",
            "exiled");

    private NamedHeads() {}

    /** @param known that whoever stands there rules or would */
    static Optional<Party> of(Scene at, List<Unit> units, boolean known) {
        Unit surname = units.getLast();
        if (!isName(surname)) {
            return Optional.empty();
        }
        int start = units.size() - 1;
        while (start > 0 && isName(units.get(start - 1))) {
            start--;
        }
        Optional<Party> told = recognised(at, surname.text());
        if (told.isPresent()) {
            return told;
        }
        String words = at.text().plain().wordsInLine(units.get(start).from(), surname.to());
        String full = new FullNames(at).inFull(words, surname);
        boolean rules = known
                || at.text()
                        .leaders()
                        .speaksFor(surname.text(), at.text().published().orElse(null))
                        .isPresent()
                || at.text()
                        .leaders()
                        .everSpokeFor(full, at.text().published().orElse(null))
                        .isPresent()
                || at.text().callings().isCalled(surname.text(), OFFICES)
                // "does not recognise Fathi Bashagha as premier. Algeria still recognises Abdul Hamid Dbeibah"
                || at.text().lastTold().topic(at.sentence()).stream().anyMatch(RecognisedPersons::isPerson);
        return Optional.<Party>of(new Party.Named(full)).filter(party -> rules && RecognisedPersons.isPerson(party));
    }

    private static boolean isName(Unit unit) {
        return unit.tag("PROPN") && unit.capital() && unit.polity() == null;
    }

    /** Who is recognised or not by what the text told before. */
    private static Optional<Party> recognised(Scene at, String surname) {
        return at.text().memory().toldUpTo(at.sentence()).reversed().stream()
                .filter(told -> told.kind().isOf(Aspect.RECOGNITION))
                .flatMap(told -> told.targets().stream())
                .filter(party -> RecognisedPersons.isPerson(party) && isCalled(party, surname))
                .findFirst();
    }

    private static boolean isCalled(Party party, String surname) {
        return party instanceof Party.Named(String name) && name.endsWith(" " + surname);
    }
}
