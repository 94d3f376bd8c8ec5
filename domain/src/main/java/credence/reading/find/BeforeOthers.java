package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.claim.Claim;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who acts before all others is the first: "did so before anybody else", "ahead of every other government in the region". */
record BeforeOthers(Scene scene) {
    private static final Pattern OTHERS =
            Pattern.compile("all (?:the )?others|them all|all of them|(?:every|any)(?:one|body)(?: else)?|any others?"
                    + "|(?:any|every) other(?: [a-z-]+){0,3} (?:country|state|nation|government|capital|member|power|ally|republic)"
                    + "|all (?:the )?other(?: [a-z-]+){0,3} (?:countries|states|nations|governments|capitals|members|powers|allies)"
                    + "|all (?:of )?its(?: [a-z-]+)? (?:neighbours|neighbors|partners|allies|peers)"
                    + "|the rest of the (?:world|bloc|continent|region)");

    /** In chunks, from the act to what it was before. */
    private static final int FAR = 8;

    /** @param here the acts told in this sentence */
    List<Claim> all(List<Found> here) {
        List<Claim> claims = new ArrayList<>();
        for (int j = 0; j + 1 < scene.parse().chunks().size(); j++) {
            boolean ahead = scene.parse().lower(j).equals("of")
                    && scene.parse().lower(j - 1).equals("ahead");
            if ((ahead || Word.isOneOf(scene.parse().lower(j), "before", "ahead of"))
                    && OTHERS.matcher(scene.parse().lower(j + 1)).matches()
                    && !isClause(j + 2)) {
                claims.addAll(first(j, here));
            }
        }
        return claims;
    }

    /** "before all the others had spoken", "before anyone else could": no rank but a time. */
    private boolean isClause(int end) {
        int behind = scene.parse().lower(end).equals("else") ? end + 1 : end;
        boolean somewhere = Word.isOneOf(scene.parse().lower(behind), "in", "at", "on")
                && scene.parse().kindAt(behind + 1, Chunk.Kind.NOUN)
                && !PlacesInOrder.isRegion(scene.parse().lower(behind + 1));
        if (somewhere) {
            // "was ahead of everyone in the table"
            return true;
        }
        while (scene.parse().kindAt(behind, Chunk.Kind.PREPOSITION)
                && scene.parse().kindAt(behind + 1, Chunk.Kind.NOUN)) {
            behind += 2;
        }
        int verb = behind;
        // "before anyone else did": of the act itself
        return scene.parse()
                .verbAt(verb)
                .filter(VerbGroup::finite)
                .filter(does -> !Word.isOneOf(scene.parse().lower(verb), "did", "had")
                        || scene.parse().kindAt(verb + 1, Chunk.Kind.VERB))
                .isPresent();
    }

    private List<Claim> first(int before, List<Found> here) {
        int end = before + 1;
        Optional<Found> act = here.stream()
                .filter(told -> told.status() == Status.DONE || isAnnounced(told, end))
                .filter(told -> Math.abs(told.anchor() - end) <= FAR && isOneClause(told, end))
                .reduce((one, other) -> other.anchor() < end || one.anchor() > end ? other : one);
        return act.or(() -> wasAhead(before))
                .map(told -> new StandingClaims(scene)
                        .of(
                                told,
                                1,
                                List.of(),
                                told.sentence() == scene.sentence()
                                        ? Math.min(told.from(), scene.from(List.of(end)))
                                        : scene.from(List.of(0)),
                                told.sentence() == scene.sentence()
                                        ? Math.max(told.to(), scene.to(List.of(end)))
                                        : scene.to(List.of(end))))
                .orElse(List.of());
    }

    /** Nothing between them tells of another act: "Within hours Peru had recognised it, ahead of everyone". */
    private boolean isOneClause(Found told, int end) {
        int opens = scene.parse().lower(end - 2).equals("ahead") ? end - 2 : end - 1;
        if (told.anchor() > end && opens > 0 && !scene.parse().kindAt(opens - 1, Chunk.Kind.COMMA)) {
            // "spoke before all the others and condemned it"
            return false;
        }
        int from = Math.min(told.anchor(), end);
        int to = Math.max(told.anchor(), end);
        for (int j = from + 1; j < to; j++) {
            boolean verb = scene.parse().verbAt(j).filter(VerbGroup::finite).isPresent();
            if (scene.parse().kindAt(j, Chunk.Kind.STOP) || verb && !isAnnounced(told, end)) {
                return false;
            }
        }
        return true;
    }

    /** "announced on Saturday, before all other Arab states, that it would expel him". */
    private boolean isAnnounced(Found told, int end) {
        return told.anchor() > end
                && told.anchor() <= end + 5
                && scene.parse().kindAt(end + 1, Chunk.Kind.COMMA)
                && scene.parse().verbs().stream()
                        .filter(verb -> verb.finite() && verb.chunk() < end)
                        .reduce((one, other) -> other)
                        .filter(verb -> Word.isOneOf(verb.base(), "announce", "declare", "say", "decide"))
                        .filter(verb -> told.actors()
                                .equals(Parties.of(
                                        scene.polities(scene.clauses().subject(verb)))))
                        .isPresent();
    }

    /** "Now that recognition has begun, Russia was ahead of everyone", "It did so before any other country": in what it did. */
    private Optional<Found> wasAhead(int before) {
        int ahead = scene.parse().lower(before).equals("of") ? before - 2 : before - 1;
        int be = scene.parse().lower(ahead).equals("so") ? ahead - 1 : ahead;
        List<Party> who = scene.parse()
                .verbAt(Math.max(0, be))
                .filter(verb -> verb.finite() && !verb.negated() && verb.modal().isEmpty())
                .filter(verb -> be < ahead ? verb.base().equals("do") : Statuses.COPULAS.contains(verb.base()))
                .map(verb -> Parties.of(scene.polities(scene.clauses().subject(verb))))
                .orElse(List.of());
        return who.size() != 1
                ? Optional.empty()
                : scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .filter(told -> told.sentence() >= scene.sentence() - 2
                                && told.status() == Status.DONE
                                && !told.background()
                                && told.kind().effect().isPresent()
                                && told.actors().equals(who))
                        .findFirst();
    }
}
