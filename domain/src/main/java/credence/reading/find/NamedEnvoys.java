package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import java.util.List;

/** Envoys who are told of by name alone. */
record NamedEnvoys(Scene scene) {
    /** "summoned the Chinese ambassador. Huang Xilian could be declared persona non grata": a name that the text has not given before. */
    boolean isByName(int noun) {
        return scene.units(noun).size() > 1
                && (noun > 0 || scene.units(noun).stream().anyMatch(unit -> unit.tag("PROPN")))
                // to the tagger a surname is any noun
                && scene.units(noun).stream()
                        .allMatch(unit ->
                                (unit.tag("PROPN") || unit.tag("NOUN")) && unit.capital() && unit.polity() == null)
                && !scene.text()
                        .callings()
                        .isCalled(scene.head(noun).text(), scene.lexicon().list("envoys"));
    }

    /** "summoned the Chilean ambassador, Juan Rojas. Rojas was told to leave": by the name that the text has given him. */
    boolean isIntroduced(int noun) {
        Unit head = scene.head(noun);
        return (head.tag("PROPN") || head.tag("NOUN"))
                && head.capital()
                && scene.units(noun).stream().allMatch(unit -> unit.polity() == null)
                && scene.text().posts().isPosted(head.text());
    }

    /** "the Chilean ambassador, Juan Rojas,", "Juan Rojas, the Chilean ambassador,": whether the name stands beside the envoy. */
    static boolean isBeside(Scene there, int envoy, String name) {
        return there.head(envoy).text().equals(name)
                || there.parse().kindAt(envoy + 1, Chunk.Kind.COMMA)
                        && there.parse().kindAt(envoy + 2, NOUN)
                        && there.head(envoy + 2).text().equals(name)
                || there.parse().kindAt(envoy - 1, Chunk.Kind.COMMA)
                        && there.parse().kindAt(envoy - 2, NOUN)
                        && there.head(envoy - 2).text().equals(name);
    }

    /** "Egypt recalled its ambassador, Ali Sabri. Sabri was told to take the first flight": by his own. */
    boolean isCalledHome(PolityKey sender) {
        return scene.text().memory().toldUpTo(scene.sentence()).stream()
                .anyMatch(told -> told.kind() == ActKind.AMBASSADOR_RECALLED
                        && told.status() != Status.REFUSED
                        && told.status() != Status.DENIED
                        && told.actors().equals(Parties.of(List.of(sender))));
    }
}
