package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.claim.Comparison;
import credence.polity.UnStatus;
import credence.reading.find.NoneWords.None;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Claims that nobody recognises it, or ever did: "No EU member recognises Abkhazia", "is recognised by no country", "no state ever recognised it". */
record Nobody(Scene scene) {
    private static final Pattern STANDS = Pattern.compile("(?:(?:is|are) .*)?(?:recogni[sz]es?|recogni[sz]ed)");

    /** @param main the verb that tells what none of them did */
    List<Claim> of(None none, VerbGroup main) {
        boolean stands = main.perfect()
                || isEver(main)
                || (main.passive()
                                || main.participle()
                                || !scene.parse().lower(main.chunk()).endsWith("ed"))
                        && STANDS.matcher(scene.parse().lower(main.chunk())).matches();
        OptionalInt whom = whom(main);
        if (!stands || whom.isEmpty()) {
            return List.of();
        }
        String population = new Whom(scene).counted(none.counted());
        int not = scene.parse().lower(none.chunk() - 1).equals("not") ? none.chunk() - 1 : none.chunk();
        List<Integer> shown = List.of(not, none.counted(), whom.getAsInt(), main.chunk());
        // "recognised by no state" tells the number of states today; who has recognised none, and whom nobody
        // recognises, never was
        boolean never = main.perfect() || isEver(main) || !scene.has(none.counted(), NoneWords.STATES);
        return targets(whom.getAsInt()).stream()
                .filter(target -> population != null || !isMember(target))
                .map(target -> new Claim(
                        never ? ClaimForm.NEVER : ClaimForm.COUNT,
                        ActKind.RECOGNITION,
                        null,
                        target,
                        null,
                        never ? null : Integer.valueOf(0),
                        never ? null : Comparison.EXACTLY,
                        population,
                        null,
                        List.of(),
                        scene.text().plain().passage(scene.from(shown), scene.to(shown))))
                .toList();
    }

    /** A member of the UN is recognised by somebody, and a body by nobody: another is meant. */
    private boolean isMember(Party target) {
        return Parties.known(target).anyMatch(scene.text()::isOrganisation)
                || Parties.known(target)
                        .flatMap(key -> scene.text().polities().find(key).stream())
                        .anyMatch(polity -> polity.un() == UnStatus.MEMBER || polity.un() == UnStatus.FORMER_MEMBER);
    }

    /** "no state ever recognised it". */
    private boolean isEver(VerbGroup main) {
        return scene.parse().lower(main.chunk()).startsWith("ever ")
                || scene.units(main.chunk()).stream().anyMatch(unit -> unit.is("never"))
                || scene.parse().lower(main.chunk() - 1).equals("ever");
    }

    private OptionalInt whom(VerbGroup main) {
        if (main.passive() || main.participle()) {
            return scene.clauses().subject(main);
        }
        // "has accorded recognition to it", "accorded it recognition"
        OptionalInt to = main.base().startsWith("recogni")
                ? OptionalInt.empty()
                : scene.clauses().after(main.chunk(), "to", "on");
        return to.isPresent() ? to : scene.patient(main);
    }

    private List<Party> targets(int whom) {
        List<Party> recognised = scene.parse().kindAt(whom, Chunk.Kind.NOUN)
                ? new Targets(scene).recognised(whom, List.of()).parties()
                : List.of();
        return recognised.isEmpty() ? Parties.of(scene.polities(whom)) : recognised;
    }
}
