package credence.reading.find;

import credence.act.Party;
import credence.act.Resolved;
import credence.act.Why;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.reading.mention.Naming;
import credence.reading.parse.ApposedClauses;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.Unit;
import credence.reading.text.Plain;
import credence.report.Passage;
import credence.time.Edtf;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells why a telling was read as it was. */
final class Reasons {
    /** How plainly the words show who a side is. */
    enum Plainness {
        /** Named in the words that show the act. */
        NAMED,
        /** Meant by words of the evidence, such as "it" or "the two regions". */
        MEANT,
        /** Known from what was told before. */
        KNOWN
    }

    private final Text text;
    private final Referents referents;

    Reasons(Text text, Referents referents) {
        this.text = text;
        this.referents = referents;
    }

    Why why(Found found, Party actor, @Nullable Party target) {
        Passage trigger = trigger(found);
        String words = text.plain().words(trigger);
        return new Why(
                found.rule().id(),
                found.rule().example(),
                trigger,
                side(found, actor, "agent of “" + words + "”"),
                target == null ? null : side(found, target, "target of “" + words + "”"),
                date(found));
    }

    Plainness plainness(Found found, @Nullable Party party) {
        if (!(party instanceof Party.Known known) || named(found, known.key()).isPresent()) {
            return Plainness.NAMED;
        }
        return meant(found, known.key()).isPresent() ? Plainness.MEANT : Plainness.KNOWN;
    }

    /** "Israel recalled", not "Israel has recalled". */
    boolean simplePast(Found found) {
        return text.parse(found.sentence())
                .verbAt(found.anchor())
                .filter(verb -> !verb.perfect() && !verb.pastPerfect())
                .isPresent();
    }

    /** "a day after it declared independence", "which recognised it on Sunday": told beside the main clause. */
    boolean isAside(Found found) {
        Parse parse = text.parse(found.sentence());
        return java.util.stream.IntStream.range(0, found.anchor())
                .anyMatch(k -> parse.kindAt(k, Chunk.Kind.RELATIVE)
                        || parse.kindAt(k, Chunk.Kind.SUBORDINATOR)
                        || java.util.Set.of("after", "before", "following").contains(parse.lower(k)));
    }

    /** Whether one stands beside the relative clause in which the other is told. */
    boolean isPastAside(Found one, Found other) {
        Parse parse = text.parse(one.sentence());
        return new ApposedClauses(parse, text.clauses(one.sentence())).isBeside(other.anchor(), one.anchor())
                || other.anchor() < one.anchor()
                        && parse.kindAt(one.anchor() - 1, Chunk.Kind.COMMA)
                        && java.util.stream.IntStream.range(Math.max(0, other.anchor() - 3), other.anchor())
                                .anyMatch(k -> parse.kindAt(k, Chunk.Kind.RELATIVE)
                                        // "Peru, in 1989 the first state to recognise it, closed its embassy"
                                        || k > 1
                                                && parse.kindAt(k, Chunk.Kind.NOUN)
                                                && text.clauses(one.sentence()).ordinalCountry(k)
                                                && (parse.kindAt(k - 1, Chunk.Kind.COMMA)
                                                        || parse.kindAt(k - 2, Chunk.Kind.COMMA)));
    }

    /** "has not done so", "has said it will": what stands rather than what happened now. */
    boolean perfect(Found found) {
        Parse parse = text.parse(found.sentence());
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() <= found.anchor())
                .reduce((one, other) -> other)
                .filter(verb -> verb.perfect() || !verb.modal().isEmpty() && said(parse, verb.chunk()))
                .isPresent();
    }

    private static boolean said(Parse parse, int before) {
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() < before)
                .reduce((one, other) -> other)
                .filter(credence.reading.parse.VerbGroup::perfect)
                .isPresent();
    }

    private Passage trigger(Found found) {
        Parse parse = text.parse(found.sentence());
        Unit unit = parse.verbAt(found.anchor())
                .map(verb -> parse.unit(verb.unit()))
                .orElseGet(() -> text.clauses(found.sentence()).head(found.anchor()));
        return text.plain().passage(unit.from(), unit.to());
    }

    private Resolved side(Found found, Party party, String role) {
        return switch (party) {
            case Party.Named named -> new Resolved(named(found, named.text()), "in the report's own words, " + role);
            case Party.Known known -> side(found, known.key(), role);
        };
    }

    private Resolved side(Found found, PolityKey key, String role) {
        String name = text.polities().find(key).map(Polity::name).orElse(key.value());
        Optional<Unit> unit = named(found, key);
        if (unit.isPresent()) {
            return new Resolved(
                    text.plain().passage(unit.get().from(), unit.get().to()), form(unit.get(), name) + ", " + role);
        }
        Optional<Passage> before = lastNaming(found, key);
        String from = before.map(passage -> ", named “" + text.plain().words(passage) + "”")
                .orElse("");
        Optional<Passage> meant = meant(found, key);
        if (meant.isPresent()) {
            return new Resolved(meant.get(), "means " + name + from + ", " + role);
        }
        return new Resolved(
                before.orElseGet(() -> text.plain().passage(found.from(), found.to())),
                name + ", of whom the report was telling, " + role);
    }

    private String form(Unit unit, String name) {
        Naming naming = java.util.Objects.requireNonNull(unit.naming());
        return switch (naming.form()) {
            case NAME -> unit.text().equals(name) ? "name of " + name : "another name of " + name;
            case DEMONYM -> "adjective of " + name;
            case SEAT ->
                text.polities()
                                .find(naming.polity())
                                .filter(polity -> unit.text().equals(polity.capital()))
                                .isPresent()
                        ? "capital of " + name
                        : "seat of the government of " + name;
        };
    }

    private Optional<Unit> named(Found found, PolityKey key) {
        return text.parse(found.sentence()).units().stream()
                .filter(unit -> found.from() <= unit.from() && unit.to() <= found.to())
                .filter(unit -> key.equals(unit.polity()))
                .findFirst();
    }

    private Passage named(Found found, String words) {
        String evidence = text.plain().chars().substring(found.from(), found.to());
        int at = evidence.indexOf(Plain.of(words).chars());
        return at < 0
                ? text.plain().passage(found.from(), found.to())
                : text.plain()
                        .passage(
                                found.from() + at,
                                found.from() + at + Plain.of(words).chars().length());
    }

    private Optional<Passage> meant(Found found, PolityKey key) {
        Parse parse = text.parse(found.sentence());
        for (int i = 0; i < parse.chunks().size(); i++) {
            Chunk chunk = parse.chunks().get(i);
            int from = parse.unit(chunk.from()).from();
            int to = parse.unit(chunk.to() - 1).to();
            if (chunk.is(Chunk.Kind.NOUN)
                    && found.from() <= from
                    && to <= found.to()
                    && referents.one(new Place(found.sentence(), i)).contains(key)) {
                return Optional.of(text.plain().passage(from, to));
            }
        }
        return Optional.empty();
    }

    private Optional<Passage> lastNaming(Found found, PolityKey key) {
        return text.named().stream()
                .filter(name -> name.naming().polity().equals(key) && name.from() < found.to())
                .reduce((one, other) -> other)
                .or(() -> text.named().stream()
                        .filter(name -> name.naming().polity().equals(key))
                        .findFirst())
                .map(name -> text.plain().passage(name.from(), name.to()));
    }

    /** The words of the sentence, or of the one after it, that give the day. */
    private @Nullable Passage date(Found found) {
        Edtf when = found.when();
        if (when == null) {
            return null;
        }
        for (int sentence = found.sentence();
                sentence <= found.sentence() + 1 && sentence < text.sentences().size();
                sentence++) {
            Parse parse = text.parse(sentence);
            for (Time time : parse.times()) {
                if (when.equals(time.value()) || when.equals(time.ahead())) {
                    return text.plain()
                            .passage(
                                    parse.unit(time.from()).from(),
                                    parse.unit(time.to() - 1).to());
                }
            }
        }
        return null;
    }
}
