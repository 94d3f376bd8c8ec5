package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an organisation is called beside its name, its organs, and who speaks for it: "the IGAD bloc", "the OAS's General Assembly", "the head of the Arab League". */
final class Bodies {
    private static final Set<String> CALLED =
            WordSet.of("bloc", "alliance", "organisation", "organization", "grouping", "body");
    private static final Set<String> ORGANS =
            WordSet.of("council", "assembly", "commission", "committee", "secretariat");

    /** Who leads an organisation or speaks for it; of a state they would be somebody else's. */
    private static final Set<String> LEADS = WordSet.of(
            "chairman",
            "chairwoman",
            "chairperson",
            "chair",
            "head",
            "general",
            "secretary-general",
            "chief",
            "commissioner",
            "spokesman",
            "spokeswoman",
            "spokesperson");

    private static final Set<String> OF = WordSet.of("of", "for");

    /** Whom only organisations have, and no state. */
    private static final Set<String> CHAIRS =
            WordSet.of("chairman", "chairwoman", "chairperson", "chair", "secretary-general");

    /** The United Nations and their organs, where allies and others meet: no alliance. */
    private static final Set<PolityKey> UNITED =
            Set.of(new PolityKey("XUN"), new PolityKey("XUC"), new PolityKey("XUG"));

    private final Text text;

    Bodies(Text text) {
        this.text = text;
    }

    Optional<PolityKey> of(Parse parse, Chunk noun, Unit head) {
        boolean last = noun.to() - noun.from() > 1 && parse.unit(noun.to() - 1).equals(head);
        boolean organ = head.in(ORGANS)
                && (head.capital() || last && parse.unit(noun.to() - 2).is("'s"));
        if (!last || head.named() || !organ && !head.in(CALLED)) {
            return Optional.empty();
        }
        for (int i = noun.from(); i < noun.to() - 1; i++) {
            PolityKey key = parse.unit(i).polity();
            if (key != null && text.isOrganisation(key)) {
                boolean named = parse.units().subList(i + 1, noun.to() - 1).stream()
                        .allMatch(unit -> unit.capital() || unit.is("'s"));
                return (organ ? named : i == noun.to() - 2) ? Optional.of(key) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "the alliance", "the bloc": the organisation that was named last. */
    Optional<PolityKey> named(Parse parse, Chunk noun, Unit head) {
        boolean bare = noun.to() - noun.from() == 2 && parse.unit(noun.from()).is("the") && head.in("bloc", "alliance");
        int from = parse.unit(noun.from()).from();
        return bare ? lastBefore(from, head.is("alliance")) : Optional.empty();
    }

    private Optional<PolityKey> lastBefore(int from, boolean allied) {
        return text.named().reversed().stream()
                .filter(name -> name.from() < from)
                .map(name -> name.naming().polity())
                .filter(text::isOrganisation)
                .filter(key -> !allied || !UNITED.contains(key))
                .findFirst();
    }

    /** "the African Union's chairman", "the secretary general of NATO", "African Union chairman Moussa Faki". */
    Optional<PolityKey> led(Place place, Parse parse, Chunk noun, Unit head) {
        boolean person = head.tag("PROPN") && !head.named();
        @Nullable PolityKey owner = null;
        boolean leads = false;
        for (int i = noun.from(); i < noun.to(); i++) {
            @Nullable PolityKey key = parse.unit(i).polity();
            owner = owner == null && key != null ? key : owner;
            leads |= parse.unit(i).in(LEADS) && (person || i == noun.to() - 1);
        }
        if (!leads || owner != null && !text.isOrganisation(owner)) {
            return Optional.empty();
        }
        if (owner == null && parse.unit(noun.from()).is("its") && head.in(CHAIRS)) {
            // "The African Union rejected it, and its chairman condemned Israel"
            return lastBefore(parse.unit(noun.from()).from(), false);
        }
        int of = place.chunk() + 1;
        if (owner == null && OF.contains(parse.lower(of)) && parse.kindAt(of + 1, Chunk.Kind.NOUN)) {
            @Nullable
            PolityKey named = parse.unit(parse.chunks().get(of + 1).to() - 1).polity();
            return Optional.ofNullable(named).filter(text::isOrganisation);
        }
        return Optional.ofNullable(owner);
    }
}
