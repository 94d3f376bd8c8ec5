package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.claim.Comparison;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Claims that nobody does, or ever did. */
record Nobody(Scene scene) {
    private static final Pattern STANDS = Pattern.compile("(?:is|are) .*|recogni[sz]es?");

    private static final Set<String> RECOGNISE = WordSet.of("recognise", "recognize");

    private static final Set<String> EXCEPT =
            WordSet.of("except", "but", "besides", "other than", "apart from", "save", "bar");

    /** "No EU member recognises Abkhazia", "is recognised by no country", "has not been recognised by any country". */
    List<Claim> of(VerbGroup verb) {
        if (!RECOGNISE.contains(verb.base())
                || verb.pastPerfect()
                || verb.infinitive()
                || !verb.modal().isEmpty()
                || !verb.perfect()
                        && !STANDS.matcher(scene.parse().lower(verb.chunk())).matches()) {
            return List.of();
        }
        OptionalInt agent = agent(verb);
        if (agent.isEmpty() || !isNone(agent.getAsInt(), verb)) {
            return List.of();
        }
        OptionalInt patient = verb.passive() ? scene.clauses().subject(verb) : scene.patient(verb);
        if (patient.isEmpty()) {
            return List.of();
        }
        List<PolityKey> except = except(agent.getAsInt());
        if (except.size() == 1) {
            return onlyOne(except.getFirst(), agent.getAsInt(), patient.getAsInt(), verb);
        }
        List<PolityKey> leftOut = leftOut();
        if (leftOut.size() == 1) {
            return onlyOne(leftOut.getFirst(), agent.getAsInt(), patient.getAsInt(), verb);
        }
        if (!leftOut.isEmpty() || !isNobody(agent.getAsInt())) {
            return List.of();
        }
        int not = scene.parse().lower(agent.getAsInt() - 1).equals("not") ? agent.getAsInt() - 1 : agent.getAsInt();
        List<Integer> shown = List.of(not, agent.getAsInt(), patient.getAsInt(), verb.chunk());
        // Who recognises nobody's state today may have done so once; who has recognised none never did.
        ClaimForm form = verb.perfect() ? ClaimForm.NEVER : ClaimForm.COUNT;
        return new Targets(scene)
                .recognised(patient.getAsInt(), List.of()).parties().stream()
                        .map(target -> new Claim(
                                form,
                                ActKind.RECOGNITION,
                                null,
                                target,
                                null,
                                form == ClaimForm.COUNT ? Integer.valueOf(0) : null,
                                form == ClaimForm.COUNT ? Comparison.EXACTLY : null,
                                new Whom(scene).counted(agent.getAsInt()),
                                null,
                                List.of(),
                                scene.text().plain().passage(scene.from(shown), scene.to(shown))))
                        .toList();
    }

    private OptionalInt agent(VerbGroup verb) {
        if (verb.passive()) {
            return scene.clauses().after(verb.chunk(), "by");
        }
        OptionalInt subject = scene.clauses().subject(verb);
        int but = subject.orElse(0) - 1;
        int nobody = scene.parse().lower(but - 1).equals("apart") ? but - 2 : but - 1;
        boolean excepted = EXCEPT.contains(scene.parse().lower(but))
                || Word.isOneOf(scene.parse().lower(but), "than", "from");
        // "No state but Israel recognises it", "No member other than Israel": behind the word stands the exception
        return excepted
                        && scene.parse().kindAt(nobody, Chunk.Kind.NOUN)
                        && (isPerson(nobody) || scene.units(nobody).getFirst().is("no"))
                ? OptionalInt.of(nobody)
                : subject;
    }

    /** "No country other than Turkey recognises it": who alone does. */
    private List<PolityKey> except(int agent) {
        int word = wordOfException(agent);
        boolean other =
                scene.head(agent).is("other") || scene.units(agent).getLast().is("other");
        boolean exception = other && scene.parse().lower(word).equals("than")
                || word > agent + 1
                || EXCEPT.contains(scene.parse().lower(word));
        // "nobody but Turkey", "no one except Turkey"
        boolean states = isPerson(agent) || scene.units(agent).stream().anyMatch(unit -> unit.in(Holdings.STATES));
        return states && exception && scene.parse().kindAt(word + 1, Chunk.Kind.NOUN)
                ? scene.polities(word + 1)
                : List.of();
    }

    /** "Apart from Chile, no country has", "Chile aside, no country has": whom the sentence leaves out where it begins. */
    private List<PolityKey> leftOut() {
        OptionalInt excepted = new Excepted(scene).at(0);
        if (excepted.isPresent()) {
            return scene.polities(excepted);
        }
        int aside = scene.clauses().list(0).getLast() + 1;
        return scene.parse().lower(aside).equals("aside")
                        && scene.parse().kindAt(aside + 1, Chunk.Kind.COMMA)
                        && scene.parse().kindAt(0, Chunk.Kind.NOUN)
                ? scene.polities(OptionalInt.of(0))
                : List.of();
    }

    /** "No state apart from Turkey": the last word before the name. */
    private int wordOfException(int agent) {
        boolean apart = scene.parse().lower(agent + 1).equals("apart")
                && scene.parse().lower(agent + 2).equals("from");
        return apart ? agent + 2 : agent + 1;
    }

    private List<Claim> onlyOne(PolityKey actor, int agent, int patient, VerbGroup verb) {
        int exception = wordOfException(agent) + 1;
        List<Integer> shown = except(agent).isEmpty()
                ? List.of(0, agent, patient, verb.chunk())
                : List.of(agent, exception, patient, verb.chunk());
        return new Targets(scene)
                .recognised(patient, List.of(actor)).parties().stream()
                        .map(target -> new Claim(
                                ClaimForm.ONLY,
                                ActKind.RECOGNITION,
                                Party.of(actor),
                                target,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                scene.text().plain().passage(scene.from(shown), scene.to(shown))))
                        .toList();
    }

    private boolean isNone(int agent, VerbGroup verb) {
        boolean not = verb.negated() || scene.parse().lower(agent - 1).equals("not");
        return isPerson(agent)
                || not && scene.parse().lower(agent).startsWith("a single ")
                || scene.units(agent).getFirst().is(verb.negated() ? "any" : "no");
    }

    private boolean isPerson(int agent) {
        return Word.isOneOf(scene.parse().lower(agent), "nobody", "no one", "no-one");
    }

    private boolean isNobody(int agent) {
        return scene.head(agent).in(Holdings.STATES)
                && !scene.has(agent, "other")
                && wordOfException(agent) == agent + 1
                && !EXCEPT.contains(scene.parse().lower(agent + 1));
    }
}
