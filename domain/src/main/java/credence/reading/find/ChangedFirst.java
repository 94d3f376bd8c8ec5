package credence.reading.find;

import credence.act.Status;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.reading.text.Word;
import java.util.List;

/** What is told to have changed that nobody had done: "No country had ever recognised it. That changed on Friday, when Israel recognised it". */
record ChangedFirst(Scene scene) {
    /** "No country had ever recognised it. That changed on Friday, when Israel": what is told next is the first. */
    List<Claim> of(List<Found> here) {
        int before = scene.sentence() - 1;
        if (here.isEmpty()
                || before < 0
                || !NoneWords.mayBeIn(scene.text().sentences().get(before))
                || !isChange()) {
            return List.of();
        }
        Scene then = scene.beside(before);
        Exclusions earlier = new Exclusions(then);
        return earlier.nones.all().stream()
                .flatMap(none ->
                        earlier
                                .nones
                                .verb(none)
                                .filter(verb -> earlier.isTold(none, verb, List.of()) && !verb.perfect())
                                .stream()
                                .flatMap(verb -> here.stream()
                                        .filter(told -> told.status() == Status.DONE
                                                && told.actors().size() == 1)
                                        .filter(told ->
                                                earlier.deeds.kinds(verb).contains(told.kind()))
                                        .limit(1)
                                        .flatMap(told -> new StandingClaims(then)
                                                        .each(
                                                                told,
                                                                ClaimForm.FIRST,
                                                                1,
                                                                null,
                                                                List.of(),
                                                                then.from(List.of(none.chunk())),
                                                                then.to(List.of(none.last(), verb.chunk())))
                                                        .stream())))
                .toList();
    }

    private boolean isChange() {
        return Word.isOneOf(scene.parse().lower(0), "that", "this", "it", "all that", "all this")
                && scene.parse().verbs().stream()
                        .findFirst()
                        .filter(verb -> verb.base().equals("change"))
                        .isPresent();
    }
}
