package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who heads a state or would, by the text: whom "him", a surname, "his victory" or "neither side" mean that are recognised. */
record Claimants(Scene scene) {
    private static final Set<String> SPEAKING = WordSet.of(
            "foreign", "secretary", "spokesman", "spokeswoman", "ambassador", "envoy", "official", "diplomat");

    private static final Set<String> RULERS = WordSet.of("emir", "king", "sultan");

    private static final Set<String> HIM = WordSet.of("him", "her", "he", "she");

    private static final Set<String> WON = WordSet.of("victory", "win", "triumph", "claim");

    /** Sentences that "him" and "neither side" reach back over. */
    private static final int REACH = 4;

    /** "him", "neither side": a person, whoever it is. */
    static boolean areWords(Scene scene, int chunk) {
        return scene.units(chunk).size() == 1 && scene.head(chunk).in(HIM) || new Claimants(scene).isOfTwo(chunk);
    }

    /** Empty where the words are none such, or it cannot be told who. */
    Optional<Targets.Meant> of(int chunk, List<PolityKey> actors) {
        boolean honoured =
                !scene.head(chunk).in(WON) && Word.isOneOf(scene.parse().lower(chunk + 1), "with", "for");
        if (honoured) {
            // "recognised him with a medal"
            return Optional.empty();
        }
        if (scene.units(chunk).size() == 1 && scene.head(chunk).in(HIM)) {
            return him(chunk, actors).map(party -> new Targets.Meant(List.of(party), chunk));
        }
        if (isOfTwo(chunk)) {
            List<Party> two = two(chunk, actors);
            return two.isEmpty() ? Optional.empty() : Optional.of(new Targets.Meant(two, chunk));
        }
        if (scene.head(chunk).in(WON)) {
            return winner(chunk, actors).map(party -> new Targets.Meant(List.of(party), chunk));
        }
        Optional<Targets.Meant> ruler = ruler(chunk);
        if (ruler.isPresent()) {
            return ruler;
        }
        List<Integer> members = members(chunk);
        // "neither Nicolas Maduro nor Edmundo Gonzalez": who is named with one that rules would rule
        boolean one = members.stream().anyMatch(member -> named(member, false).isPresent());
        List<Party> named = one
                ? members.stream()
                        .flatMap(member -> named(member, true).stream())
                        .toList()
                : List.of();
        return named.size() == members.size()
                ? Optional.of(new Targets.Meant(named, members.getLast()))
                : Optional.empty();
    }

    /** "still recognises the emir", where the text names the one beside the office. */
    private Optional<Targets.Meant> ruler(int chunk) {
        boolean ruler = scene.head(chunk).in(RULERS)
                && scene.units(chunk).getFirst().is("the")
                && scene.units(chunk).size() == 2;
        for (int sentence = scene.sentence() - 1;
                ruler && sentence >= Math.max(0, scene.sentence() - 2 * REACH);
                sentence--) {
            Scene at = scene.beside(sentence);
            for (int j = 0; j + 2 < at.parse().chunks().size(); j++) {
                boolean beside = at.parse().kindAt(j, Chunk.Kind.NOUN)
                        && at.head(j).is(scene.head(chunk).lower())
                        && at.parse().kindAt(j + 1, Chunk.Kind.COMMA)
                        && at.parse().kindAt(j + 2, Chunk.Kind.NOUN);
                Optional<Party> named = beside ? NamedHeads.of(at, at.units(j + 2), true) : Optional.empty();
                if (named.isPresent()) {
                    return named.map(party -> new Targets.Meant(List.of(party), chunk));
                }
            }
        }
        return Optional.empty();
    }

    /** "refused to recognise Guillermo Endara": whoever is not recognised would rule. */
    Optional<Targets.Meant> called(int chunk) {
        return named(chunk, true).map(party -> new Targets.Meant(List.of(party), chunk));
    }

    /** "neither Laurent Gbagbo nor Alassane Ouattara". */
    private List<Integer> members(int chunk) {
        boolean nor = scene.units(chunk).getFirst().is("neither")
                && scene.parse().lower(chunk + 1).equals("nor")
                && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN);
        return nor ? List.of(chunk, chunk + 2) : scene.clauses().list(chunk);
    }

    /** "neither side", "either man". */
    private boolean isOfTwo(int chunk) {
        boolean either = scene.units(chunk).getFirst().in("neither", "either");
        return either && Word.isOneOf(scene.head(chunk).lower(), "side", "man", "candidate", "claimant", "rival");
    }

    /** "Maduro's victory", "a victory for Maduro", "his victory", "Mr Gbagbo's claim to be in charge": as head of what they won. */
    private Optional<Party> winner(int chunk, List<PolityKey> actors) {
        List<Unit> units = scene.units(chunk);
        boolean claim = scene.head(chunk).is("claim");
        if (claim
                && scene.parse()
                        .verbAt(Math.min(chunk + 1, scene.parse().chunks().size() - 1))
                        .filter(VerbGroup::infinitive)
                        .isEmpty()) {
            // a claim to a territory
            return Optional.empty();
        }
        if (units.getFirst().in("his", "her")) {
            return him(chunk, actors);
        }
        for (int i = 1; i < units.size(); i++) {
            if (units.get(i).is("'s")) {
                return NamedHeads.of(scene, units.subList(0, i), false);
            }
        }
        boolean of = !claim
                && Word.isOneOf(scene.parse().lower(chunk + 1), "for", "of", "by")
                && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN);
        return of ? NamedHeads.of(scene, scene.units(chunk + 2), false) : Optional.empty();
    }

    /** "does not recognise Mr Gbagbo", "his rival, Adama Barrow,", of whom the text tells that they rule or would. */
    private Optional<Party> named(int chunk, boolean rules) {
        if (!scene.parse().kindAt(chunk, Chunk.Kind.NOUN)) {
            return Optional.empty();
        }
        boolean beside = scene.head(chunk).in(NamedHeads.OFFICES)
                && scene.parse().kindAt(chunk + 1, Chunk.Kind.COMMA)
                && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN);
        return NamedHeads.of(scene, scene.units(beside ? chunk + 2 : chunk), rules);
    }

    /** The one told of last: who was recognised there or not, else who acts there, else who is named there last. */
    private Optional<Party> him(int chunk, List<PolityKey> actors) {
        for (int sentence = scene.sentence(); sentence >= Math.max(0, scene.sentence() - REACH); sentence--) {
            Scene at = sentence == scene.sentence() ? scene : scene.beside(sentence);
            int end = sentence == scene.sentence() ? chunk : at.parse().chunks().size();
            Optional<Party> one = recognisedIn(sentence)
                    .or(() -> rivalNamedIn(at.sentence()))
                    .or(() -> acting(at, end, actors))
                    .or(() -> in(at, end, actors).findFirst());
            if (one.isPresent()) {
                return one;
            }
        }
        return Optional.empty();
    }

    private Optional<Party> recognisedIn(int sentence) {
        return scene.text().memory().toldUpTo(sentence).reversed().stream()
                .takeWhile(told -> told.sentence() == sentence)
                .filter(told ->
                        told.kind().isOf(Aspect.RECOGNITION) && told.targets().size() == 1)
                .map(told -> told.targets().getFirst())
                .filter(party -> RecognisedPersons.isPerson(party) || isGovernment(party))
                .findFirst();
    }

    /** "recognised Guaidó. Trump's words came minutes after Guaidó had taken an oath. Peru recognised him": who was recognised, where named again. */
    private Optional<Party> rivalNamedIn(int sentence) {
        return scene.text().lastTold().topic(scene.sentence()).stream()
                .filter(party -> party instanceof Party.Known(PolityKey key)
                        && isGovernment(party)
                        && scene.text().namedIn(sentence).contains(key))
                .findFirst();
    }

    private boolean isGovernment(Party party) {
        return party instanceof Party.Known(PolityKey key) && scene.text().kind(key) == PolityKind.GOVERNMENT;
    }

    private static Optional<Party> acting(Scene at, int end, List<PolityKey> actors) {
        return at.parse().verbs().reversed().stream()
                .filter(VerbGroup::finite)
                .map(verb -> at.clauses().subject(verb))
                .filter(subject -> subject.isPresent() && subject.getAsInt() < end)
                .map(OptionalInt::getAsInt)
                .flatMap(subject -> at(at, subject, actors).stream())
                .findFirst();
    }

    /** Those named before a chunk, the last first. */
    private static Stream<Party> in(Scene at, int end, List<PolityKey> actors) {
        return IntStream.range(0, end).map(j -> end - 1 - j).boxed().flatMap(j -> at(at, j, actors).stream());
    }

    /** Whoever is named at a chunk and speaks for none of those who judge them. */
    private static Optional<Party> at(Scene at, int chunk, List<PolityKey> actors) {
        if (!at.parse().kindAt(chunk, Chunk.Kind.NOUN)) {
            return Optional.empty();
        }
        List<Unit> units = at.units(chunk);
        // "Guaidó's oath"
        int owner = (int) units.stream().takeWhile(unit -> !unit.is("'s")).count();
        List<Unit> words = units.subList(0, Math.max(1, owner));
        PolityKey rival = words.getLast().polity();
        if (rival != null && words.getLast().named() && at.text().kind(rival) == PolityKind.GOVERNMENT) {
            return Optional.of(Party.of(rival));
        }
        List<PolityKey> speaksFor = at.polities(chunk);
        boolean judges = speaksFor.stream().anyMatch(key -> actors.contains(key) || judges(at, key))
                || isSpokesman(at, words.getLast().text());
        return judges
                ? Optional.empty()
                : NamedHeads.of(at, words, false)
                        .or(() -> owner < units.size() ? NamedHeads.of(at, units, false) : Optional.empty());
    }

    /** "Secretary of State Mike Pompeo": no head of anything. */
    private static boolean isSpokesman(Scene at, String surname) {
        return at.text().callings().isCalled(surname, SPEAKING)
                && !at.text().callings().isCalled(surname, NamedHeads.OFFICES);
    }

    /** Who says how it stands to others, and toward whom nobody acts. */
    private static boolean judges(Scene at, PolityKey key) {
        Party party = Party.of(key);
        List<Found> told = at.text().memory().toldUpTo(at.sentence());
        return told.stream()
                        .anyMatch(found -> found.actors().contains(party)
                                && (found.kind() == ActKind.RECOGNITION || PointedOpinions.isOpinion(found)))
                && told.stream().noneMatch(found -> found.targets().contains(party));
    }

    /** The last two who were recognised or not, else who would rule. */
    private List<Party> two(int chunk, List<PolityKey> actors) {
        List<Party> told = scene.text().memory().toldUpTo(scene.sentence()).stream()
                .filter(found -> found.kind().isOf(Aspect.RECOGNITION))
                .flatMap(found -> found.targets().stream())
                .filter(party -> RecognisedPersons.isPerson(party) || isGovernment(party))
                .distinct()
                .toList();
        if (told.size() == 2) {
            return told;
        }
        List<Party> two = new ArrayList<>();
        for (int sentence = scene.sentence(); sentence >= Math.max(0, scene.sentence() - REACH); sentence--) {
            Scene at = sentence == scene.sentence() ? scene : scene.beside(sentence);
            int end = sentence == scene.sentence() ? chunk : at.parse().chunks().size();
            for (Party party : in(at, end, actors).toList()) {
                if (!two.contains(party)) {
                    two.add(party);
                }
            }
            if (two.size() > 1) {
                return two.subList(0, 2);
            }
        }
        return List.of();
    }
}
