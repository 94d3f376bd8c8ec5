package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.time.Edtf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the text has told so far, kept as the finders come upon it, for what is said of it later. */
final class Memory {
    /** Sentences over which the parts of what was done together are told. */
    private static final int PARTS = 5;

    private final List<Found> told = new ArrayList<>();
    private final List<Found> byMany = new ArrayList<>();
    private final List<Found> opinions = new ArrayList<>();
    private final List<Found> topical = new ArrayList<>();
    private final List<Together> together = new ArrayList<>();
    private Optional<PolityKey> proclaimed = Optional.empty();
    private int proclamations;

    private record Together(ActKind kind, int sentence, List<PolityKey> targets, Edtf when) {}

    /** Remembers what the acts told so far were done toward, for "went back on its own recognition" and "did so". */
    void told(Found found) {
        told.add(found);
    }

    /** Remembers what several that are not named did together: "Western governments expelled Syria's envoys on Tuesday". */
    void together(ActKind kind, int sentence, List<PolityKey> targets, Edtf when) {
        together.add(new Together(kind, sentence, targets, when));
    }

    /** When such an act was of which a telling gives one part: "Canada and Italy did likewise". */
    Optional<Edtf> together(Found part) {
        return together.stream()
                .filter(whole -> whole.kind == part.kind()
                        && whole.sentence < part.sentence()
                        && whole.sentence >= part.sentence() - PARTS)
                .filter(whole -> part.targets().stream().flatMap(Parties::known).anyMatch(whole.targets::contains))
                .map(Together::when)
                .findFirst()
                .or(() -> byMany.stream()
                        // "Four states severed relations on Monday. Bahrain was the first to announce the break"
                        .filter(whole -> whole.kind() == part.kind()
                                && whole.sentence() < part.sentence()
                                && whole.sentence() >= part.sentence() - PARTS
                                && whole.targets().equals(part.targets())
                                && whole.when() != null
                                && whole.status() == part.status())
                        .map(whole -> Objects.requireNonNull(whole.when()))
                        .findFirst());
    }

    /** Remembers what many that are not named have done: "More than 100 states recognise Kosovo". */
    void byMany(Found found) {
        byMany.add(found);
    }

    /** Remembers what nobody that is named recognises: "not a single government has recognised them". */
    void topical(Found found) {
        topical.add(found);
    }

    /** What was spoken of up to a sentence as recognised or not, by nobody in particular. */
    List<Found> topicalUpTo(int sentence) {
        return upTo(topical, sentence);
    }

    /** What many were last told to have done, in one of the sentences right before. */
    Optional<Found> lastByMany(int sentence) {
        return byMany.reversed().stream()
                .filter(found -> found.sentence() <= sentence && found.sentence() >= sentence - 1)
                .findFirst();
    }

    /** Remembers what was condemned or supported, for "so did Jordan". */
    void opined(Found found) {
        opinions.add(found);
    }

    /** The opinions told up to a sentence, the last first. */
    List<Found> lastOpinions(int sentence) {
        return upTo(opinions, sentence).reversed();
    }

    /** The last opinion told in a sentence. */
    Optional<Found> lastOpinion(int sentence) {
        return opinions.reversed().stream()
                .filter(found -> found.sentence() == sentence)
                .findFirst();
    }

    /** Remembers a state that was proclaimed, whoever proclaimed it. */
    void proclaimed(PolityKey state) {
        proclaimed = Optional.of(state);
        proclamations++;
    }

    /** Grows with all that is remembered: while it stays, words go on meaning what they meant. */
    int remembered() {
        return told.size() + topical.size() + byMany.size() + opinions.size() + together.size() + proclamations;
    }

    /** The state that was proclaimed last: "the new state". */
    Optional<PolityKey> lastProclaimed() {
        return proclaimed;
    }

    /** All acts told so far, the latest last. */
    List<Found> told() {
        return Collections.unmodifiableList(told);
    }

    /** The acts told up to a sentence, the latest last. */
    List<Found> toldUpTo(int sentence) {
        return upTo(told, sentence);
    }

    /** The act told last up to a sentence. */
    Optional<Found> lastTold(int sentence) {
        return toldUpTo(sentence).reversed().stream().findFirst();
    }

    private static List<Found> upTo(List<Found> all, int sentence) {
        int end = all.size();
        while (end > 0 && all.get(end - 1).sentence() > sentence) {
            end--;
        }
        return Collections.unmodifiableList(all.subList(0, end));
    }

    /** "recognised Estonia, Latvia and Lithuania. ... Lithuania had led the way. Iceland recognised it": of several the one that acted last. */
    List<Party> lastToAct(List<Party> of, int sentence) {
        return lastTold(sentence)
                .filter(told -> told.actors().size() == 1 && of.size() > 1 && of.containsAll(told.actors()))
                .map(Found::actors)
                .orElse(of);
    }
}
