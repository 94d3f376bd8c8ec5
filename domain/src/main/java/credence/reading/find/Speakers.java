package credence.reading.find;

import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names who speaks, in the words of the text where it names them, in full where it named them in full before. */
final class Speakers {
    /** A speaker by name, and for whom. */
    record Speaker(String name, Optional<PolityKey> polity) {}

    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");

    private final Text text;
    private final Referents referents;

    Speakers(Text text, Referents referents) {
        this.text = text;
        this.referents = referents;
    }

    /** Empty where nobody in particular speaks. */
    Optional<Speaker> at(Place place) {
        Parse parse = text.parse(place.sentence());
        Unit head = text.clauses(place.sentence()).head(place.chunk());
        List<PolityKey> meant = referents.one(place);
        Optional<PolityKey> polity = meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
        if (head.in(PRONOUNS)) {
            Optional<String> person = head.is("it") ? Optional.empty() : referents.personBefore(place);
            return person.or(() -> polity.flatMap(this::name)).map(name -> new Speaker(name, polity));
        }
        if (isPerson(head) || isFullName(parse, place.chunk(), head)) {
            return Optional.of(new Speaker(full(parse, place.chunk(), head), polity));
        }
        int name = place.chunk() + 2;
        boolean introduced = parse.kindAt(name - 1, Chunk.Kind.COMMA)
                && parse.kindAt(name, Chunk.Kind.NOUN)
                && parse.kindAt(name + 1, Chunk.Kind.COMMA);
        if (introduced
                && head.tag("NOUN")
                && isPerson(text.clauses(place.sentence()).head(name))) {
            return Optional.of(
                    new Speaker(full(parse, name, text.clauses(place.sentence()).head(name)), polity));
        }
        boolean office = Offices.speaksFor(head.lower())
                || head.named()
                || Channels.isAgency(words(parse, place.chunk()))
                || Set.of(
                                "office",
                                "embassy",
                                "mission",
                                "council",
                                "commission",
                                "agency",
                                "organisation",
                                "organization",
                                "movement",
                                "front")
                        .contains(head.lower());
        return office ? Optional.of(new Speaker(office(parse, place, polity), polity)) : Optional.empty();
    }

    /** Whoever stands where a speaker does, by the words of the text: "a consul in Prague"; empty for papers and pronouns. */
    Optional<Speaker> anybody(Place place) {
        Parse parse = text.parse(place.sentence());
        Unit head = text.clauses(place.sentence()).head(place.chunk());
        boolean paper = head.lower()
                .matches(
                        "law|constitution|report|article|sign|banner|banners|poster|posters|headline|text|song|resolution"
                                + "|decision|relations|ties|move|step|deal|agreement|accord|talks|crowds?|war|vote|plan|host|result|event|case"
                                + "|treaty|slogan|slogans|title|book|film|poll|survey|study|map|placard|placards|motion|clause|act");
        boolean speaks = parse.kindAt(place.chunk(), Chunk.Kind.NOUN)
                && !paper
                && !head.tag("PRON")
                && !head.tag("NUM")
                && head.lower().length() > 2;
        return speaks
                ? Optional.of(new Speaker(office(parse, place, Optional.empty()), Optional.empty()))
                : Optional.empty();
    }

    /** Empty where it is not a person or an office that can be said to speak. */
    Optional<Speaker> person(Place place) {
        Unit head = text.clauses(place.sentence()).head(place.chunk());
        boolean speaks = head.in(Set.of("he", "she"))
                || isPerson(head)
                || isFullName(text.parse(place.sentence()), place.chunk(), head)
                || Offices.isTitle(head.lower())
                || head.lower().matches("ministry|government|office|embassy|spokesman|spokeswoman");
        return speaks ? at(place) : Optional.empty();
    }

    private static boolean isPerson(Unit head) {
        return head.tag("PROPN")
                && head.capital()
                && !head.named()
                && !Offices.speaksFor(head.lower())
                && !Channels.isAgency(head.text());
    }

    /** "Edgars Rinkevics": two words in capitals, whatever the tagger takes the rarer one for. */
    private static boolean isFullName(Parse parse, int chunk, Unit head) {
        Chunk noun = parse.chunks().get(chunk);
        int last = noun.to() - 1;
        return last > noun.from()
                && parse.unit(last).equals(head)
                && isName(head)
                && isName(parse.unit(last - 1))
                && !head.named()
                && !Offices.speaksFor(head.lower())
                && !Channels.isAgency(head.text());
    }

    /** "Choe Son-hui" of "foreign minister Choe Son-hui"; "Choe" alone is looked up. */
    private String full(Parse parse, int chunk, Unit head) {
        Chunk noun = parse.chunks().get(chunk);
        int end = noun.to();
        int start = end - 1;
        while (start > noun.from() && isName(parse.unit(start - 1))) {
            start--;
        }
        if (end - start > 1) {
            return original(parse.unit(start).from(), parse.unit(end - 1).to());
        }
        return referents.fullName(head.text()).orElse(head.text());
    }

    private static boolean isName(Unit unit) {
        return unit.capital()
                && Character.isLetter(unit.text().charAt(0))
                && unit.naming() == null
                && !Offices.isTitle(unit.lower())
                && !unit.tag("DET")
                && !Set.of("mr", "mrs", "ms", "dr").contains(unit.lower());
    }

    private String office(Parse parse, Place place, Optional<PolityKey> polity) {
        Chunk noun = parse.chunks().get(place.chunk());
        int from = noun.from();
        Unit first = parse.unit(from);
        int end = parse.unit(noun.to() - 1).to();
        boolean linked = parse.kindAt(place.chunk() + 1, Chunk.Kind.PREPOSITION)
                && Set.of("in", "of").contains(parse.lower(place.chunk() + 1))
                && parse.kindAt(place.chunk() + 2, Chunk.Kind.NOUN)
                && parse.unit(parse.chunks().get(place.chunk() + 2).to() - 1).named();
        if (linked) {
            end = parse.unit(parse.chunks().get(place.chunk() + 2).to() - 1).to();
        }
        boolean own = first.in(Set.of("its", "their", "his", "her"));
        boolean article = first.is("the") || first.is("a") || first.is("an");
        boolean dropped = (own || article) && noun.to() - from > 1;
        String words = original(dropped ? parse.unit(from + 1).from() : first.from(), end);
        boolean bare =
                !linked && parse.units().subList(from, noun.to()).stream().noneMatch(unit -> unit.polity() != null);
        return bare && polity.isPresent() && !Channels.isAgency(words)
                ? name(polity.get()).map(name -> name + " " + words).orElse(words)
                : words;
    }

    private Optional<String> name(PolityKey key) {
        return text.polities().find(key).map(Polity::name);
    }

    private String words(Parse parse, int chunk) {
        Chunk noun = parse.chunks().get(chunk);
        return original(
                parse.unit(noun.from()).from(), parse.unit(noun.to() - 1).to());
    }

    private String original(int from, int to) {
        return text.plain().words(from, to).replaceAll("\\s+", " ");
    }
}
