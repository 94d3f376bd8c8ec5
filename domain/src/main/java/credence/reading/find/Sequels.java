package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Acts told by pointing at another: "a day after Saudi Arabia did so", "followed suit", "following Russia and Nauru". */
final class Sequels {
    private static final Pattern LATER = Pattern.compile(
            "(?:.* )?(a|one|two|three|four|five|six|seven|eight|nine|ten) (day|week|month|year)s? (?:later|afterwards)");
    private static final List<String> NUMBERS =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private final Scene scene;

    Sequels(Scene scene) {
        this.scene = scene;
    }

    /** @param here the acts told in this sentence so far */
    List<Found> all(List<Found> here) {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            if (followedBy(verb)) {
                followers(verb, here).ifPresent(found::add);
            } else if (inKind(verb)) {
                answered(verb).ifPresent(found::add);
            } else if (elliptic(verb)) {
                alike(verb, here).ifPresent(found::add);
            } else if (same(verb) || inverted(verb)) {
                again(verb, here).ifPresent(found::add);
            } else if (Set.of("follow", "join").contains(verb.base()) && verb.gerund()) {
                predecessors(verb.chunk(), scene.clauses().object(verb), here).ifPresent(found::add);
            }
        }
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            similar(chunk, here).ifPresent(found::add);
        }
        List<Found> told = new ArrayList<>(here);
        told.addAll(found);
        found.addAll(gapped(told));
        return found;
    }

    /** "Venezuela did so in 2009, Brazil and Argentina in December 2010": the verb of the act before is meant again. */
    private List<Found> gapped(List<Found> told) {
        List<Found> found = new ArrayList<>();
        int size = scene.parse().chunks().size();
        for (int j = 1; j < size; j++) {
            boolean opens = scene.parse().kindAt(j - 1, Chunk.Kind.COMMA)
                    || scene.parse().kindAt(j - 1, Chunk.Kind.AND)
                    || scene.parse().kindAt(j - 1, Chunk.Kind.STOP);
            if (!opens
                    || !scene.parse().kindAt(j, Chunk.Kind.NOUN)
                    || scene.clauses().list(j).getFirst() != j) {
                continue;
            }
            int last = scene.clauses().list(j).getLast();
            int noun = j;
            Optional<credence.reading.parse.Time> time = scene.parse().kindAt(last + 1, Chunk.Kind.TIME)
                    ? scene.parse().timeAt(last + 1)
                    : Optional.empty();
            boolean ends = last + 2 >= size || !scene.parse().kindAt(last + 2, Chunk.Kind.VERB);
            Optional<Found> before = told.stream()
                    .filter(act -> act.anchor() < noun && act.status() == Status.DONE && act.when() != null)
                    .reduce((one, other) -> other);
            List<PolityKey> actors = new ArrayList<>(scene.polities(noun));
            boolean between = before.isPresent() && verbBetween(before.get().anchor(), noun);
            if (time.isEmpty()
                    || time.get().value() == null
                    || !ends
                    || before.isEmpty()
                    || actors.isEmpty()
                    || between) {
                continue;
            }
            actors.removeIf(actor -> before.get().actors().contains(Party.of(actor))
                    || before.get().targets().contains(Party.of(actor)));
            if (!actors.isEmpty()) {
                Found again = scene.found(
                        scene.lexicon().rule("sequel.did-so"),
                        before.get().kind(),
                        Scene.parties(actors),
                        before.get().targets(),
                        Status.DONE,
                        before.get().symmetric(),
                        noun,
                        List.of(noun, last, last + 1));
                found.add(again.dated(time.get().value()));
            }
        }
        return found;
    }

    private boolean verbBetween(int from, int to) {
        for (int j = from + 1; j < to; j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.VERB)) {
                return true;
            }
        }
        return false;
    }

    private boolean same(VerbGroup verb) {
        String next = scene.parse().lower(verb.chunk() + 1);
        return switch (verb.base()) {
            case "do", "done", "did" ->
                next.equals("so")
                        || next.equals("the same")
                        || next.equals("likewise")
                        || next.equals("it") && !verb.negated();
            case "rule" ->
                next.equals("it") && scene.parse().lower(verb.chunk() + 2).equals("out");
            case "join" -> next.equals("them") || next.equals("it");
            case "act" -> verb.infinitive() && rankedBefore(verb);
            case "go" ->
                verb.infinitive() && rankedBefore(verb) && next.equals("down")
                        || next.equals("down")
                                && scene.parse()
                                        .lower(verb.chunk() + 2)
                                        .matches("(?:that|the same|this) (?:road|path)");
            case "change" -> verb.infinitive() && rankedBefore(verb) && next.matches("(?:its|their) mind");
            case "announce" -> next.matches("the same (?:step|move|decision)");
            case "take", "took", "make" ->
                next.matches("(?:a|the) (?:similar|same) (?:step|move|decision|switch|choice)")
                        || next.matches("(?:the|that|this|such a|the same) (?:same )?(?:step|move)")
                        || next.equals("that")
                                && scene.parse().lower(verb.chunk() + 2).matches("step|move");
            case "follow" ->
                next.equals("suit")
                        || verb.infinitive() && scene.clauses().object(verb).isEmpty()
                        || verb.finite()
                                && !verb.passive()
                                && scene.clauses().object(verb).isEmpty();
            default -> false;
        };
    }

    /** "following a similar decision by Brazil three days earlier". */
    private Optional<Found> similar(int chunk, List<Found> here) {
        boolean similar = scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && scene.has(chunk, Set.of("similar", "same", "identical", "like"))
                && scene.head(chunk).lower().matches("decisions?|moves?|steps?|announcements?|declarations?|actions?")
                && scene.parse().lower(chunk + 1).equals("by")
                && scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN);
        return similar
                ? predecessors(chunk + 1, OptionalInt.of(chunk + 2), here)
                        .map(told ->
                                told.dated(scene.dating().counted(chunk + 2).orElse(null)))
                : Optional.empty();
    }

    /** "Cuba and Venezuela already do", "Russia and China do not", "in Africa only Senegal has": the verb before is meant. */
    private boolean elliptic(VerbGroup verb) {
        int next = verb.chunk() + 1;
        boolean ends = next >= scene.parse().chunks().size()
                || scene.parse().kindAt(next, Chunk.Kind.STOP)
                || scene.parse().lower(next).matches("[.;]")
                || scene.parse().kindAt(next, Chunk.Kind.COMMA);
        boolean too = Set.of("will", "would").contains(scene.parse().lower(verb.chunk()))
                && Set.of("too", "also", "not").contains(scene.parse().lower(next));
        return (verb.finite()
                                && ends
                                && Set.of("do", "does", "has", "have", "did", "done")
                                        .contains(verb.base())
                        || too)
                && scene.text().lastKind(scene.sentence() - 1).isPresent();
    }

    private boolean not(VerbGroup verb) {
        return verb.negated() || scene.parse().lower(verb.chunk() + 1).equals("not");
    }

    private Optional<Found> alike(VerbGroup verb, List<Found> here) {
        List<PolityKey> actors = scene.polities(scene.clauses().subject(verb));
        Optional<Found> first = antecedent(verb, here, actors)
                .filter(told -> told.kind() == ActKind.RECOGNITION || told.kind() == ActKind.RELATIONS_SEVERED);
        if (first.isEmpty() || actors.isEmpty()) {
            return Optional.empty();
        }
        Found told = scene.found(
                scene.lexicon().rule("sequel.did-so"),
                first.get().kind(),
                Scene.parties(actors),
                first.get().targets(),
                not(verb)
                        ? Status.REFUSED
                        : scene.parse().lower(verb.chunk()).matches("will|would") ? Status.ANNOUNCED : Status.DONE,
                first.get().symmetric(),
                verb.chunk(),
                shown(verb));
        return Optional.of(told.status() == Status.DONE ? told.asBackground() : told);
    }

    private boolean followedBy(VerbGroup verb) {
        return verb.base().equals("follow")
                && scene.parse().unit(verb.unit()).is("followed")
                && byWhom(verb).isPresent();
    }

    /** Behind "followed", with nothing but a time between: "followed within hours by Iraq and Tunisia". */
    private OptionalInt byWhom(VerbGroup verb) {
        for (int j = verb.chunk() + 1; j <= verb.chunk() + 4; j++) {
            if (scene.parse().kindAt(j, Chunk.Kind.PREPOSITION)
                    && scene.parse().lower(j).equals("by")) {
                return scene.parse().kindAt(j + 1, Chunk.Kind.NOUN) ? OptionalInt.of(j + 1) : OptionalInt.empty();
            }
            if (scene.parse().kindAt(j, Chunk.Kind.VERB) || scene.parse().kindAt(j, Chunk.Kind.COMMA)) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** "Algeria recognised it, followed by Iraq": they did the same after it. */
    private Optional<Found> followers(VerbGroup verb, List<Found> here) {
        OptionalInt who = byWhom(verb);
        List<PolityKey> actors = new ArrayList<>(scene.polities(who));
        Optional<Found> first = antecedent(verb, here, actors)
                .filter(told -> told.kind().effect().isPresent() || told.kind() == ActKind.DIPLOMATS_EXPELLED);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        actors.removeIf(actor -> first.get().targets().contains(Party.of(actor)));
        if (actors.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> shown = new ArrayList<>(scene.clauses().list(who.getAsInt()));
        shown.add(verb.chunk());
        Found told = scene.found(
                scene.lexicon().rule("sequel.did-so"),
                first.get().kind(),
                Scene.parties(actors),
                first.get().targets(),
                first.get().status(),
                first.get().symmetric(),
                scene.clauses().list(who.getAsInt()).getLast(),
                shown);
        return Optional.of(first.get().background() ? told.asBackground() : told);
    }

    /** "the third member of the Union to act". */
    private boolean rankedBefore(VerbGroup verb) {
        return scene.clauses()
                .hook(verb)
                .filter(scene.clauses()::ordinalCountry)
                .isPresent();
    }

    private boolean inKind(VerbGroup verb) {
        boolean answers = Set.of(
                        "answer", "answered", "respond", "responded", "reply", "replied", "retaliate", "retaliated")
                .contains(verb.base());
        return answers
                && scene.parse().lower(verb.chunk() + 1).equals("in")
                && scene.parse().lower(verb.chunk() + 2).startsWith("kind");
    }

    /** "India answered in kind": the same, toward who did it. */
    private Optional<Found> answered(VerbGroup verb) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = scene.polities(scene.clauses().subject(verb));
        Optional<Found> first = scene.text().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.kind() == ActKind.DIPLOMATS_EXPELLED || told.kind() == ActKind.AMBASSADOR_RECALLED)
                .filter(told -> told.targets().containsAll(Scene.parties(actors)))
                .findFirst();
        return first.isEmpty() || actors.isEmpty() || status.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(
                        scene.lexicon().rule("sequel.did-so"),
                        first.get().kind(),
                        Scene.parties(actors),
                        first.get().actors(),
                        status.get(),
                        false,
                        verb.chunk(),
                        List.of(verb.chunk() + 2)));
    }

    /** "as did the Maldives", "and so did Colombia", "as the United States had done". */
    private boolean inverted(VerbGroup verb) {
        boolean did = Set.of("do", "did", "done", "have", "has", "had", "will", "would")
                .contains(verb.base());
        boolean as = Set.of("as", "so").contains(scene.parse().lower(verb.chunk() - 1));
        int subject = scene.clauses().subject(verb).orElse(-1);
        boolean asBefore = subject > 0
                && scene.parse()
                        .lower(scene.clauses().list(subject).getFirst() - 1)
                        .equals("as");
        return did && (as && scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.NOUN) || asBefore);
    }

    private OptionalInt actor(VerbGroup verb) {
        return inverted(verb) && scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.NOUN)
                ? OptionalInt.of(verb.chunk() + 1)
                : scene.clauses().subject(verb);
    }

    private Optional<Found> again(VerbGroup verb, List<Found> here) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = scene.polities(actor(verb));
        if (actors.isEmpty() && isAssembly(actor(verb))) {
            actors = scene.owner(actor(verb).getAsInt());
        }
        Optional<Found> first = antecedent(verb, here, actors);
        if (status.isEmpty() || actors.isEmpty() || first.isEmpty()) {
            return Optional.empty();
        }
        Found told = scene.found(
                scene.lexicon().rule("sequel.did-so"),
                first.get().kind(),
                Scene.parties(actors),
                first.get().targets(),
                verb.infinitive() && first.get().actors().equals(Scene.parties(actors))
                        ? first.get().status()
                        : verb.base().equals("rule")
                                ? verb.negated() ? Status.HYPOTHETICAL : Status.REFUSED
                                : inverted(verb) && status.get() == Status.DONE
                                        ? first.get().status()
                                        : status.get(),
                first.get().symmetric(),
                verb.chunk(),
                shown(verb));
        Edtf shifted = later(verb.chunk(), first.get().when())
                .filter(date -> !isAfterPublication(date))
                .orElseGet(() -> shifted(verb.chunk(), first.get().when()));
        boolean beside = inverted(verb) && first.get().sentence() == scene.sentence() && told.when() == null;
        return Optional.of(
                shifted != null
                        ? told.dated(shifted)
                        : beside ? told.dated(first.get().when()) : told);
    }

    /** "Slovenia's parliament followed a week later": what it did before others had been done by states. */
    private boolean isAssembly(OptionalInt subject) {
        return subject.isPresent()
                && credence.reading.parse.Words.ASSEMBLIES.contains(
                        scene.head(subject.getAsInt()).lower());
    }

    /** "did so", "so did Cyprus and Romania", "as did the United States, France and Britain". */
    private List<Integer> shown(VerbGroup verb) {
        List<Integer> shown = new ArrayList<>(List.of(verb.chunk()));
        OptionalInt actor = actor(verb);
        actor.ifPresent(first -> shown.addAll(scene.clauses().list(first)));
        if (inverted(verb) && Set.of("as", "so").contains(scene.parse().lower(verb.chunk() - 1))) {
            shown.add(verb.chunk() - 1);
        } else if (Set.of("so", "the same", "likewise", "suit")
                .contains(scene.parse().lower(verb.chunk() + 1))) {
            shown.add(verb.chunk() + 1);
        }
        return shown;
    }

    /** The act pointed at: before in the sentence, else the last told, by another actor. */
    private Optional<Found> antecedent(VerbGroup verb, List<Found> here, List<PolityKey> actors) {
        boolean own = verb.infinitive();
        Optional<Found> before = here.stream()
                .filter(found -> found.anchor() < verb.chunk()
                        && (own || !verb.modal().isEmpty() || !found.actors().containsAll(Scene.parties(actors))))
                .reduce((a, b) -> b);
        List<Found> told = scene.text().toldUpTo(scene.sentence() - 1).stream()
                .filter(found -> found.kind().effect().isPresent() || found.kind() == ActKind.DIPLOMATS_EXPELLED)
                .filter(found -> own || actors.isEmpty() || !found.actors().containsAll(Scene.parties(actors)))
                .toList();
        boolean ownBefore = before.isEmpty()
                && verb.modal().isEmpty()
                && !actors.isEmpty()
                && here.stream()
                        .anyMatch(found ->
                                found.anchor() < verb.chunk() && found.actors().containsAll(Scene.parties(actors)));
        if (before.isPresent() || told.isEmpty() || ownBefore) {
            return before;
        }
        // Others do too what the report is about, rather than recall envoys as somebody did in answer to it.
        boolean answer =
                isMission(told.getLast().kind()) && !isMission(told.getFirst().kind());
        return told.reversed().stream()
                .filter(found -> !answer || !isMission(found.kind()))
                .findFirst();
    }

    private static boolean isMission(ActKind kind) {
        return kind == ActKind.DIPLOMATS_EXPELLED
                || kind.effect()
                        .filter(effect -> effect.aspect() == Aspect.MISSION)
                        .isPresent();
    }

    private boolean isAfterPublication(Edtf date) {
        return scene.text().published().map(day -> date.from().isAfter(day)).orElse(false);
    }

    /** "Kiribati did the same four days later": counted from the act it follows. */
    private Optional<Edtf> later(int chunk, @Nullable Edtf when) {
        for (int j = chunk + 1; when != null && j <= chunk + 3; j++) {
            Matcher measure = LATER.matcher(scene.parse().lower(j));
            if (scene.parse().kindAt(j, Chunk.Kind.TIME) && measure.matches()) {
                int many = measure.group(1).equals("a") ? 1 : NUMBERS.indexOf(measure.group(1));
                boolean day = when.to().equals(when.from().plusDays(1));
                return switch (measure.group(2)) {
                    case "day" -> day ? Optional.of(Edtf.of(when.from().plusDays(many))) : Optional.empty();
                    case "week" -> day ? Optional.of(Edtf.of(when.from().plusWeeks(many))) : Optional.empty();
                    case "month" ->
                        Optional.of(Edtf.of(YearMonth.from(when.from()).plusMonths(many)));
                    default -> Optional.of(Edtf.of(Year.from(when.from()).plusYears(many)));
                };
            }
        }
        return Optional.empty();
    }

    /** "a day after Saudi Arabia did so": one day from the date of the act in the main clause. */
    private @Nullable Edtf shifted(int chunk, @Nullable Edtf when) {
        if (when == null || !when.to().equals(when.from().plusDays(1))) {
            return null;
        }
        for (int j = chunk - 1; j > 0; j--) {
            boolean after = scene.parse().lower(j).equals("after")
                    || scene.parse().lower(j).equals("before");
            String measure = scene.parse().lower(j - 1);
            int days =
                    switch (measure) {
                        case "a day", "one day", "the day" -> 1;
                        case "two days" -> 2;
                        case "three days" -> 3;
                        case "hours", "shortly", "a few hours" -> 0;
                        default -> -1;
                    };
            if (after && days >= 0) {
                LocalDate day = scene.parse().lower(j).equals("after")
                        ? when.from().minusDays(days)
                        : when.from().plusDays(days);
                return Edtf.of(day);
            }
        }
        return null;
    }

    /** "following Russia, Nicaragua and Nauru", "after Russia and Syria": they had done so before. */
    Optional<Found> predecessors(int anchor, OptionalInt names, List<Found> here) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<PolityKey> actors = new ArrayList<>(scene.polities(names));
        Optional<Found> first = here.stream()
                .filter(found -> found.kind()
                                .effect()
                                .map(e -> e.aspect() == Aspect.RECOGNITION)
                                .orElse(false)
                        || found.kind() == ActKind.RELATIONS_SEVERED
                        || found.kind() == ActKind.RELATIONS_ESTABLISHED
                        || found.kind() == ActKind.EMBASSY_OPENED)
                .filter(found -> found.status() == Status.DONE
                        || found.status() == Status.ANNOUNCED
                        || found.status() == Status.INTENDED)
                .reduce((a, b) -> b);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        actors.removeIf(actor -> first.get().actors().contains(Party.of(actor))
                || first.get().targets().contains(Party.of(actor)));
        if (actors.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> shown = new ArrayList<>(scene.clauses().list(names.getAsInt()));
        if (scene.parse().kindAt(anchor, Chunk.Kind.VERB) || scene.parse().kindAt(anchor, Chunk.Kind.PREPOSITION)) {
            shown.add(anchor);
        }
        Found told = scene.found(
                scene.lexicon().rule("sequel.before"),
                first.get().kind(),
                Scene.parties(actors),
                first.get().targets(),
                Status.DONE,
                first.get().symmetric(),
                anchor,
                shown);
        return Optional.of(told.dated(null).asBackground());
    }

    /** "after Russia recognised" opens a clause; "after Russia to recognise" does not. */
    private boolean clauseOf(int chunk) {
        return scene.parse().verbAt(chunk).filter(VerbGroup::finite).isPresent();
    }

    /** "after Kenya in March and Sudan in April": those named beside a time of their own. */
    List<Found> datedPredecessors(int names, List<Found> here) {
        List<Found> found = new ArrayList<>();
        int j = names;
        while (scene.parse().kindAt(j, Chunk.Kind.NOUN) && scene.parse().kindAt(j + 1, Chunk.Kind.TIME)) {
            int noun = j;
            Edtf when = scene.parse()
                    .timeAt(j + 1)
                    .map(credence.reading.parse.Time::value)
                    .orElse(null);
            predecessors(noun - 1, OptionalInt.of(noun), here)
                    .map(told -> told.dated(when))
                    .ifPresent(found::add);
            j += scene.parse().kindAt(j + 2, Chunk.Kind.AND) || scene.parse().kindAt(j + 2, Chunk.Kind.COMMA) ? 3 : 2;
        }
        return found;
    }

    /** The "after Russia and Syria" of a ranking: what follows the ranked noun group, before the sentence ends. */
    OptionalInt ranked(int chunk) {
        for (int j = chunk + 1; j + 1 < scene.parse().chunks().size(); j++) {
            boolean after = Set.of("after", "behind").contains(scene.parse().lower(j));
            boolean joining = scene.parse()
                    .verbAt(j)
                    .map(v -> v.gerund() && Set.of("follow", "join").contains(v.base()))
                    .orElse(false);
            int next = scene.parse().kindAt(j + 1, Chunk.Kind.OTHER) ? j + 2 : j + 1;
            if ((after || joining)
                    && scene.parse().kindAt(next, Chunk.Kind.NOUN)
                    && !scene.polities(next).isEmpty()
                    && !clauseOf(scene.clauses().list(next).getLast() + 1)) {
                return OptionalInt.of(next);
            }
        }
        return OptionalInt.empty();
    }
}
