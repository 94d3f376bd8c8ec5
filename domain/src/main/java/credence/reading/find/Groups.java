package credence.reading.find;

import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.mention.Naming;
import credence.reading.parse.Chunk;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What takes up polities that were named together, or did something together, before: "the two regions", "both countries". */
final class Groups {
    private static final Set<String> TERRITORIAL = WordSet.of(
            "regions", "territories", "republics", "entities", "areas", "enclaves", "statelets", "provinces");

    /** Sentences over which "the two countries" may be the sides of an act. */
    private static final int NEAR = 3;

    private static final int FEW = 3;

    private final Text text;
    private final NamedTogether together;

    Groups(Text text) {
        this.text = text;
        this.together = new NamedTogether(text);
    }

    /** The polities a counted or definite plural takes up; empty where it is none, or none were named together. */
    List<PolityKey> meant(Place place, Unit head) {
        Parse parse = text.parse(place.sentence());
        Chunk noun = parse.chunks().get(place.chunk());
        if (!GroupNouns.are(parse, noun, head)) {
            return List.of();
        }
        int count = 2;
        boolean counted = false;
        for (int i = noun.from(); i < noun.to(); i++) {
            OptionalInt number = parse.unit(i).is("both")
                    ? OptionalInt.of(2)
                    : Ordinals.count(parse.unit(i).lower());
            if (number.isPresent()) {
                count = number.getAsInt();
                counted = true;
            }
        }
        boolean many = parse.unit(noun.from()).in("other", "most", "some")
                || parse.unit(noun.from()).is("all") && !counted;
        if (many || count > 6 || !counted && !parse.unit(noun.from()).in("the", "these", "those", "both")) {
            return List.of();
        }
        int until = new AskedOf(text).until(place);
        if (!counted && !GroupNouns.arePair(head)) {
            return noun.to() - noun.from() == 2 && GroupNouns.areStates(head)
                    ? new ToldPairs(text).onlyOne(place.sentence(), until)
                    : List.of();
        }
        List<PolityKey> sayers = count == 2 ? new ToldPairs(text).ofSayer(place) : List.of();
        if (!sayers.isEmpty()) {
            return sayers;
        }
        List<PolityKey> alike = TERRITORIAL.contains(head.lower()) ? List.of() : alike(place.sentence(), until, count);
        List<PolityKey> told = alike.isEmpty() && count == 2 ? told(place.sentence(), until, head.lower()) : alike;
        if (!told.isEmpty()) {
            return told;
        }
        List<PolityKey> main = count == 2 && place.chunk() == 0 && !TERRITORIAL.contains(head.lower())
                ? mainPairOver(place.sentence(), until)
                : List.of();
        if (!main.isEmpty()) {
            return main;
        }
        // "the two entities", where two were recognised, rather than the two that then recognise them.
        List<PolityKey> recognised = text.lastTold().topicPolities(place.sentence());
        if (TERRITORIAL.contains(head.lower()) && recognised.size() == count) {
            return recognised;
        }
        // "two republics in eastern Ukraine" are none of the states that the sentence names.
        boolean states =
                !TERRITORIAL.contains(head.lower()) && parse.unit(noun.from()).in("the", "these", "those", "both");
        List<PolityKey> fitting =
                together.nearest(place.sentence(), until, count, group -> fits(group, head.lower()), states);
        if (fitting.isEmpty() && count >= FEW && states) {
            return new CountedTraits(text).onlyNamed(place.sentence(), until, count);
        }
        return fitting.isEmpty() && head.is("republics") ? lastBefore(place.sentence(), count) : fitting;
    }

    /** "The two", where it stands: those told of or named together before it, and not who acts toward them. */
    List<PolityKey> pair(Place place) {
        List<PolityKey> here = inClauseBefore(place);
        if (!here.isEmpty()) {
            return here;
        }
        AskedOf asked = new AskedOf(text);
        if (!asked.is(place)) {
            return pair(place.sentence());
        }
        // "Chad stood by Mali. Oman and Kuwait urged the two to talk": an opinion makes no two of them
        boolean opinion = text.memory()
                .lastTold(place.sentence() - 1)
                .filter(PointedOpinions::isOpinion)
                .isPresent();
        List<PolityKey> told = opinion ? List.of() : told(place.sentence(), asked.until(place), "two");
        return told.isEmpty() ? text.mentions().mainPair() : told;
    }

    /** "Iran did that to Britain in 1989; the two restored relations in 1990": those that the clauses before in the sentence name. */
    private List<PolityKey> inClauseBefore(Place place) {
        Parse parse = text.parse(place.sentence());
        boolean parted = place.chunk() > 0 && Word.isOneOf(parse.lower(place.chunk() - 1), ";", "but", "and", "though");
        int from = parse.unit(parse.chunks().get(place.chunk()).from()).from();
        List<PolityKey> named = parted
                ? text.named().stream()
                        .filter(name -> name.sentence() == place.sentence() && name.from() < from)
                        .filter(name -> name.naming().form() != Naming.Form.DEMONYM)
                        .map(name -> name.naming().polity())
                        .distinct()
                        .toList()
                : List.of();
        return named.size() == 2 && named.stream().noneMatch(text::isOrganisation) ? named : List.of();
    }

    /** "The two": the sides of the last act, else the two named together last. */
    List<PolityKey> pair(int sentence) {
        List<PolityKey> told = told(sentence, Integer.MAX_VALUE, "two");
        return told.isEmpty() ? lastBefore(sentence, 2) : told;
    }

    /** "They": the last two named together up to a sentence. */
    List<PolityKey> before(int sentence) {
        return together.last(
                group -> group.sentence() <= sentence && group.members().size() == 2);
    }

    /** The last named together before a place that are so many or more: of whom "the latter two" are the last. */
    List<PolityKey> atLeast(int count, int sentence, int until) {
        return together.last(
                group -> group.members().size() >= count && group.sentence() <= sentence && group.from() < until);
    }

    /** The nearest polities named together, so many; those named before go before those named after. */
    List<PolityKey> lastBefore(int sentence, int count) {
        return together.nearest(sentence, Integer.MAX_VALUE, count, group -> true, true);
    }

    /**
     * "Mali expelled the French ambassador in January, and Burkina Faso did the same. The two countries": so many as acted last, one
     * after the other, toward the same one, unless as many were named together since.
     */
    List<PolityKey> alike(int sentence, int until, int count) {
        List<Found> told = text.lastTold().doneBefore(sentence);
        if (told.isEmpty() || told.getFirst().sentence() < sentence - 2) {
            return List.of();
        }
        List<Party> targets = told.getFirst().targets();
        int latest = told.getFirst().sentence();
        List<Found> near =
                told.stream().takeWhile(found -> found.sentence() >= latest - 1).toList();
        List<Found> run = near.stream()
                .takeWhile(found -> found.targets().equals(targets))
                .toList();
        boolean further = run.size() == near.size()
                && told.size() > run.size()
                && told.get(run.size()).targets().equals(targets);
        List<PolityKey> doers = run.reversed().stream()
                .flatMap(found -> Parties.keys(found.actors()).stream())
                .distinct()
                .toList();
        int first = run.getLast().sentence();
        boolean named = together.any(
                group -> group.members().size() == count && group.sentence() > first && group.from() < until);
        return doers.size() == count && !named && run.size() > 1 && !further ? doers : List.of();
    }

    /** "Mali recognised it in May and Chad did so in June, whereupon China broke with both": who acts in the clauses before, or in the sentence before. */
    List<PolityKey> apart(Place place) {
        return new ActorsApart(text, this).of(place);
    }

    /** "The two countries" after "Algeria broke off ties with Morocco": the sides of the last act, unless two were named together since. */
    private List<PolityKey> told(int sentence, int until, String head) {
        int named = together.latest(
                group -> group.members().size() == 2 && group.sentence() <= sentence && group.from() < until);
        boolean since = text.memory()
                .lastTold(sentence - 1)
                .filter(last -> last.sentence() > named && last.sentence() >= sentence - NEAR)
                .isPresent();
        List<PolityKey> pair = since && !TERRITORIAL.contains(head)
                ? mainOr(text.lastTold().lastPair(sentence - 1), sentence)
                : List.of();
        return pair.stream().anyMatch(text::isOrganisation) ? List.of() : pair;
    }

    /** "Ireland and Belgium summoned the envoys. The two countries": those that the report is about, where these two did nothing together. */
    private List<PolityKey> mainPairOver(int sentence, int until) {
        List<PolityKey> main = text.mentions().mainPair();
        List<PolityKey> near = together.last(
                group -> group.members().size() == 2 && group.sentence() <= sentence && group.from() < until);
        boolean told = text.memory().toldUpTo(sentence - 1).reversed().stream()
                .takeWhile(found -> found.sentence() >= sentence - NEAR)
                .anyMatch(found -> Parties.keys(found.actors()).stream().anyMatch(near::contains));
        return near.isEmpty() || told || near.stream().anyMatch(main::contains) ? List.of() : main;
    }

    /** In a paragraph of its own "the two countries" are those that the report is about, rather than the two it has just told of. */
    private List<PolityKey> mainOr(List<PolityKey> pair, int sentence) {
        List<PolityKey> main = text.mentions().mainPair();
        boolean apart = text.memory()
                .lastTold(sentence - 1)
                .filter(last -> text.sentences().get(last.sentence()).paragraph()
                        != text.sentences().get(sentence).paragraph())
                .isPresent();
        return apart && !main.isEmpty() && !main.containsAll(pair) ? main : pair;
    }

    private boolean fits(NamedTogether.Group group, String head) {
        boolean republics = head.equals("republics")
                && together.any(other -> other.members().stream().allMatch(this::isRepublic));
        boolean states = Word.isOneOf(
                head, "governments", "countries", "states", "nations", "capitals", "neighbours", "neighbors");
        return !(head.equals("sides") && GroupNouns.areAllies(text, group.members()))
                && (!states || group.members().stream().noneMatch(text::isOrganisation))
                && (!TERRITORIAL.contains(head) || isContested(group))
                && (!republics || group.members().stream().allMatch(this::isRepublic));
    }

    private boolean isRepublic(PolityKey key) {
        return text.isContested(key)
                && text.polities()
                        .find(key)
                        .filter(polity -> polity.name().contains("Republic"))
                        .isPresent();
    }

    /** No UN member is called one of "the two regions"; a pair of them named nearer does not take the words from those that are. */
    private boolean isContested(NamedTogether.Group group) {
        return group.members().stream().allMatch(text::isContested);
    }
}
