package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether "the decision" is that of the news, and not what was told last. */
record NewsOrLast(Scene scene) {
    private static final Set<String> ALSO = WordSet.of("also", "too");

    private static final Pattern EARLIER = Pattern.compile(
            "last (?:week|weekend)|earlier(?: this (?:week|month|year))?|(?:\\w+ )?(?:day|week|month)s? (?:earlier|before)");

    /** @param actors who speak of it */
    boolean isNews(Found news, Found last, List<PolityKey> actors) {
        return isAside(news, last) || isToo(news, last) || isHit(news, actors) && !isHit(last, actors);
    }

    /**
     * "Taiwan broke off relations in reply. China welcomed the decision": the one that was answered. "Spain and Norway recognised it. Oslo will
     * open an embassy. Israel denounced the step": that of both.
     */
    private static boolean isAside(Found news, Found last) {
        boolean answers = last.targets().stream().anyMatch(news.actors()::contains);
        boolean follows = last.status() == Status.ANNOUNCED
                && last.actors().size() < news.actors().size()
                && news.actors().containsAll(last.actors());
        // "Israel recognised Somaliland. The two will open embassies. Somalia condemned the step": what comes with it
        boolean comesWith = last.status() == Status.ANNOUNCED
                && news.status() == Status.DONE
                && Stream.concat(last.actors().stream(), last.targets().stream())
                        .allMatch(side ->
                                news.actors().contains(side) || news.targets().contains(side));
        return answers || follows || comesWith;
    }

    /** "Chad broke with Mali. Togo also recalled its ambassador from Bamako. Ghana condemned the decision": what is only told beside it. */
    private boolean isToo(Found news, Found last) {
        if (last.sentence() == scene.sentence()
                || last.sentence() == news.sentence()
                || !last.targets().equals(news.targets())
                || last.actors().stream().anyMatch(news.actors()::contains)) {
            return false;
        }
        Scene there = scene.beside(last.sentence());
        return there.parse().units().stream().anyMatch(unit -> unit.in(ALSO))
                || IntStream.range(0, there.parse().chunks().size())
                        .anyMatch(j -> there.parse().kindAt(j, Chunk.Kind.TIME)
                                && EARLIER.matcher(there.parse().lower(j)).matches());
    }

    /** "Chad recalled its envoy from Mali. Togo left another dispute behind. Mali condemned the move": who is acted toward. */
    private static boolean isHit(Found told, List<PolityKey> actors) {
        return told.targets().stream().anyMatch(Parties.of(actors)::contains);
    }

    /** "Honduras restored ties with Taiwan. Belize hailed the step": of the one that is told to have taken it, and not of the other. */
    boolean isOfOne(Found told, String conduct) {
        Scene there = scene.beside(told.sentence());
        List<PolityKey> doers = there.parse()
                .verbAt(told.anchor())
                .map(verb -> there.polities(there.agent(verb)))
                .orElse(List.of());
        return !conduct.equals("news") && !doers.isEmpty() && Parties.of(doers).equals(told.actors());
    }
}
