package credence.reading.find;

import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Ordinals;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.Token;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** Polities named together ("Abkhazia and South Ossetia"), and what takes them up again ("the two regions"). */
final class Groups {
    /** @param from where the first of them is named, in characters */
    private record Group(int sentence, int from, List<PolityKey> members) {}

    private static final Set<String> BETWEEN =
            Set.of(",", "and", "or", "the", "(", ")", "both", "as", "well", "self-proclaimed");

    private static final Set<String> TERRITORIAL =
            Set.of("regions", "territories", "republics", "entities", "areas", "enclaves", "statelets", "provinces");

    /** Sentences over which "the two countries" may be the sides of an act. */
    private static final int NEAR = 3;

    private static final int FEW = 3;

    private final Text text;
    private final List<Group> groups = new ArrayList<>();

    Groups(Text text) {
        this.text = text;
        List<Text.Named> run = new ArrayList<>();
        List<Text.Named> named = text.named();
        for (int i = 0; i < named.size(); i++) {
            Text.Named name = named.get(i);
            boolean paired = i > 0 && areBeside(named.get(i - 1), name)
                    || i + 1 < named.size() && areBeside(name, named.get(i + 1));
            if (name.naming().form() == credence.reading.mention.Naming.Form.DEMONYM && !paired) {
                continue;
            }
            if (!run.isEmpty() && !joins(run.getLast(), name)) {
                close(run);
            }
            run.add(name);
        }
        close(run);
    }

    /** "Chinese and Nicaraguan officials": of peoples only two that stand together. */
    private boolean areBeside(Text.Named left, Text.Named right) {
        int after = left.token() + left.naming().words();
        return left.sentence() == right.sentence()
                && left.naming().form() == credence.reading.mention.Naming.Form.DEMONYM
                && right.naming().form() == credence.reading.mention.Naming.Form.DEMONYM
                && right.token() == after + 1
                && text.sentences().get(left.sentence()).tokens().get(after).is("and");
    }

    private boolean joins(Text.Named left, Text.Named right) {
        if (left.sentence() != right.sentence()) {
            return false;
        }
        List<Token> tokens = text.sentences().get(left.sentence()).tokens();
        int first = left.token() + left.naming().words();
        if (first == right.token()) {
            return false;
        }
        List<Token> between = tokens.subList(first, right.token());
        String before = left.token() > 0 ? tokens.get(left.token() - 1).lower() : "";
        // "in Beijing the Iranian and Saudi envoys": nothing joins the first to the others
        // "Like Norway, Poland"
        return !(Word.isOneOf(before, "like", "unlike") && between.getFirst().is(","))
                && between.stream().allMatch(token -> BETWEEN.contains(token.lower()))
                && between.stream().anyMatch(token -> !token.is("the") && !token.is("self-proclaimed"));
    }

    private void close(List<Text.Named> run) {
        List<PolityKey> members =
                run.stream().map(name -> name.naming().polity()).distinct().toList();
        if (members.size() > 1) {
            groups.add(new Group(run.getFirst().sentence(), run.getFirst().from(), members));
        }
        // "in eastern Ukraine, Donetsk and Luhansk": the state before them is none of the two regions.
        List<PolityKey> contested = members.stream().filter(text::isContested).toList();
        if (contested.size() > 1 && contested.size() < members.size()) {
            groups.add(new Group(run.getFirst().sentence(), run.getFirst().from(), contested));
        }
        run.clear();
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
        boolean many = parse.unit(noun.from()).in(Set.of("other", "most", "some"))
                || parse.unit(noun.from()).is("all") && !counted;
        if (many || count > 6 || !counted && !parse.unit(noun.from()).in(Set.of("the", "these", "those", "both"))) {
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
        boolean states = !TERRITORIAL.contains(head.lower())
                && parse.unit(noun.from()).in(Set.of("the", "these", "those", "both"));
        List<PolityKey> fitting = nearest(place.sentence(), until, count, group -> fits(group, head.lower()), states);
        if (fitting.isEmpty() && count >= FEW && states) {
            return new CountedTraits(text).onlyNamed(place.sentence(), until, count);
        }
        return fitting.isEmpty() && head.is("republics") ? lastBefore(place.sentence(), count) : fitting;
    }

    /** "The two", where it stands: those told of or named together before it, and not who acts toward them. */
    List<PolityKey> pair(Place place) {
        AskedOf asked = new AskedOf(text);
        if (!asked.is(place)) {
            return pair(place.sentence());
        }
        // "Chad stood by Mali. Oman and Kuwait urged the two to talk": an opinion makes no two of them
        boolean opinion = text.memory().toldUpTo(place.sentence() - 1).reversed().stream()
                .findFirst()
                .filter(PointedOpinions::isOpinion)
                .isPresent();
        List<PolityKey> told = opinion ? List.of() : told(place.sentence(), asked.until(place), "two");
        return told.isEmpty() ? text.mentions().mainPair() : told;
    }

    /** "The two": the sides of the last act, else the two named together last. */
    List<PolityKey> pair(int sentence) {
        List<PolityKey> told = told(sentence, Integer.MAX_VALUE, "two");
        return told.isEmpty() ? lastBefore(sentence, 2) : told;
    }

    /** "They": the last two named together up to a sentence. */
    List<PolityKey> before(int sentence) {
        return last(group -> group.sentence <= sentence && group.members.size() == 2);
    }

    /** The last named together before a place that are so many or more: of whom "the latter two" are the last. */
    List<PolityKey> atLeast(int count, int sentence, int until) {
        return last(group -> group.members.size() >= count && group.sentence <= sentence && group.from < until);
    }

    private List<PolityKey> last(Predicate<Group> which) {
        return groups.reversed().stream()
                .filter(which)
                .findFirst()
                .map(Group::members)
                .orElse(List.of());
    }

    /** The nearest polities named together, so many; those named before go before those named after. */
    List<PolityKey> lastBefore(int sentence, int count) {
        return nearest(sentence, Integer.MAX_VALUE, count, group -> true, true);
    }

    private List<PolityKey> nearest(int sentence, int until, int count, Predicate<Group> fits, boolean named) {
        List<Group> fitting = groups.stream()
                .filter(group -> group.members.size() == count && fits.test(group))
                .toList();
        Optional<List<PolityKey>> before = fitting.reversed().stream()
                .filter(group -> group.sentence <= sentence && group.from < until)
                .findFirst()
                .map(Group::members);
        return before.or(() -> named && count == 2 ? twoNamed(sentence) : Optional.empty())
                .or(() -> fitting.stream().findFirst().map(Group::members))
                .orElse(List.of());
    }

    /** "Saudi Arabia's embassy in Tehran opened on Wednesday. The two countries": the only two that a sentence names, the nearest such. */
    private Optional<List<PolityKey>> twoNamed(int sentence) {
        for (int back = 0; back <= NEAR && back <= sentence; back++) {
            int at = sentence - back;
            List<PolityKey> named = text.namedIn(at).stream()
                    .filter(key -> !text.isOrganisation(key))
                    .toList();
            if (named.size() == 2) {
                return Optional.of(named);
            }
            if (named.size() > 2) {
                return Optional.empty();
            }
        }
        return Optional.empty();
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
        boolean named = groups.stream()
                .anyMatch(group -> group.members.size() == count && group.sentence > first && group.from < until);
        return doers.size() == count && !named && run.size() > 1 && !further ? doers : List.of();
    }

    /** "The two countries" after "Algeria broke off ties with Morocco": the sides of the last act, unless two were named together since. */
    private List<PolityKey> told(int sentence, int until, String head) {
        int named = groups.stream()
                .filter(group -> group.members.size() == 2 && group.sentence <= sentence && group.from < until)
                .mapToInt(Group::sentence)
                .max()
                .orElse(-1);
        boolean since = text.memory().toldUpTo(sentence - 1).reversed().stream()
                .findFirst()
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
        List<PolityKey> near =
                last(group -> group.members.size() == 2 && group.sentence <= sentence && group.from < until);
        boolean told = text.memory().toldUpTo(sentence - 1).reversed().stream()
                .takeWhile(found -> found.sentence() >= sentence - NEAR)
                .anyMatch(found -> Parties.keys(found.actors()).stream().anyMatch(near::contains));
        return near.isEmpty() || told || near.stream().anyMatch(main::contains) ? List.of() : main;
    }

    /** In a paragraph of its own "the two countries" are those that the report is about, rather than the two it has just told of. */
    private List<PolityKey> mainOr(List<PolityKey> pair, int sentence) {
        List<PolityKey> main = text.mentions().mainPair();
        boolean apart = text.memory().toldUpTo(sentence - 1).reversed().stream()
                .findFirst()
                .filter(last -> text.sentences().get(last.sentence()).paragraph()
                        != text.sentences().get(sentence).paragraph())
                .isPresent();
        return apart && !main.isEmpty() && !main.containsAll(pair) ? main : pair;
    }

    private boolean fits(Group group, String head) {
        boolean republics = head.equals("republics")
                && groups.stream().anyMatch(other -> other.members.stream().allMatch(this::isRepublic));
        boolean states = Set.of("governments", "countries", "states", "nations", "capitals", "neighbours", "neighbors")
                .contains(head);
        return !(head.equals("sides") && GroupNouns.areAllies(text, group.members))
                && (!states || group.members.stream().noneMatch(text::isOrganisation))
                && (!TERRITORIAL.contains(head) || isContested(group))
                && (!republics || group.members.stream().allMatch(this::isRepublic));
    }

    private boolean isRepublic(PolityKey key) {
        return text.isContested(key)
                && text.polities()
                        .find(key)
                        .filter(polity -> polity.name().contains("Republic"))
                        .isPresent();
    }

    /** No UN member is called one of "the two regions"; a pair of them named nearer does not take the words from those that are. */
    private boolean isContested(Group group) {
        return group.members.stream().allMatch(text::isContested);
    }
}
