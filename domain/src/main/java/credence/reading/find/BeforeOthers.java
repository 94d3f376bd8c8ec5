package credence.reading.find;

import credence.claim.Claim;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.List;
import java.util.regex.Pattern;

/** Who acts before all others is the first: "did so before all others", "ahead of every other government in the region". */
record BeforeOthers(Scene scene) {
    private static final Pattern OTHERS = Pattern.compile(
            "all (?:the )?others|them all|all of them|everyone else|anyone else|anybody else"
                    + "|(?:any|every) other(?: [a-z-]+)? (?:country|state|nation|government|capital|member|power)"
                    + "|all (?:the )?other(?: [a-z-]+)? (?:countries|states|nations|governments|capitals|members|powers)");

    /** @param here the acts told in this sentence */
    List<Claim> of(VerbGroup verb, List<Found> here) {
        for (int j = verb.chunk() + 1; j <= verb.chunk() + 8 && !scene.parse().kindAt(j, Chunk.Kind.STOP); j++) {
            boolean ahead = scene.parse().lower(j).equals("of")
                    && scene.parse().lower(j - 1).equals("ahead");
            boolean others = (ahead || Word.isOneOf(scene.parse().lower(j), "before", "ahead of"))
                    && OTHERS.matcher(scene.parse().lower(j + 1)).matches();
            if (others) {
                int end = j + 1;
                return here.stream()
                        .filter(told -> told.anchor() == verb.chunk() || isAnnounced(verb, told, end))
                        .findFirst()
                        .map(told -> new StandingClaims(scene)
                                .of(
                                        told,
                                        1,
                                        List.of(),
                                        Math.min(told.from(), scene.from(List.of(end))),
                                        Math.max(told.to(), scene.to(List.of(end)))))
                        .orElse(List.of());
            }
        }
        return List.of();
    }

    /** "announced on Saturday, before all other Arab states, that it would expel him". */
    private boolean isAnnounced(VerbGroup verb, Found told, int end) {
        return verb.finite()
                && Word.isOneOf(verb.base(), "announce", "declare", "say", "decide")
                && scene.parse().kindAt(end + 1, Chunk.Kind.COMMA)
                && told.anchor() > end
                && told.anchor() <= end + 5
                && told.actors()
                        .equals(Parties.of(scene.polities(scene.clauses().subject(verb))));
    }
}
