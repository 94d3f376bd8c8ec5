package credence.reading.mention;

import credence.polity.Polities;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.reading.text.Plain;
import credence.reading.text.Token;
import credence.reading.text.WordSet;
import credence.reading.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every way the polities are named, by first word. */
public final class Names {
    private static final PolityKey UNION = new PolityKey("XEU");

    /** Whose capital had a name that is a town elsewhere. */
    private static final PolityKey RHODESIA = new PolityKey("XRH");

    /** After a hyphen, of what a state does by leading others. */
    private static final Set<String> LED = WordSet.of("led", "staged", "imposed", "orchestrated");

    private static final Set<String> RUN = WordSet.of("run", "controlled", "appointed");

    /** Of two joined by a hyphen, the first. */
    private static final Map<String, PolityKey> HALVES = Map.of(
            "Anglo", new PolityKey("GBR"),
            "Franco", new PolityKey("FRA"),
            "Sino", new PolityKey("CHN"),
            "Russo", new PolityKey("RUS"),
            "Indo", new PolityKey("IND"),
            "Greco", new PolityKey("GRC"));

    /** With which names begin that many states have and one is called by alone. */
    private static final Set<String> REPUBLICS = WordSet.of("People", "Islamic");

    private record Name(List<String> words, Naming naming) {}

    /** Until when a former state held the capital that another is called by today. */
    private static final Map<PolityKey, LocalDate> ENDED = Map.of(
            new PolityKey("SUN"),
            LocalDate.of(1991, 12, 25),
            new PolityKey("CSK"),
            LocalDate.of(1992, 12, 31),
            new PolityKey("YUG"),
            LocalDate.of(2003, 2, 4),
            new PolityKey("VDR"),
            LocalDate.of(1976, 7, 1),
            new PolityKey("YMD"),
            LocalDate.of(1990, 5, 22),
            RHODESIA,
            LocalDate.of(1980, 4, 18));

    private final Map<String, List<Name>> byFirst;
    private final Namesakes namesakes;

    private final @Nullable LocalDate day;
    private final boolean union;

    /** To whom of those that share a name it goes. */
    private final Set<PolityKey> meant;

    private Names(Map<String, List<Name>> byFirst, @Nullable LocalDate day, boolean union, Set<PolityKey> meant) {
        this.byFirst = byFirst;
        this.namesakes = new Namesakes(byFirst.keySet());
        this.day = day;
        this.union = union;
        this.meant = meant;
    }

    /** The same names as a report of that day means them: "Moscow" of 1990 is the Soviet Union. */
    public Names on(@Nullable LocalDate day) {
        return new Names(byFirst, day, union, SharedNames.usual(day));
    }

    /** The same names as a report on the European Union means them: its "Brussels" is no Belgian government. */
    public Names ofUnion() {
        return new Names(byFirst, day, true, meant);
    }

    /** The same names as a report means them that names these by what nobody else is called: its "Dominican" is of the one of both that it names. */
    public Names where(Set<PolityKey> own) {
        return new Names(byFirst, day, union, SharedNames.meant(own, day));
    }

    /** Whether a shared name goes to another than in these names. */
    public boolean meansOthers(Names other) {
        return !meant.equals(other.meant);
    }

    public Names(Polities polities) {
        this(new HashMap<>(), null, false, SharedNames.usual(null));
        for (Polity polity : polities.all()) {
            add(polity, polity.name(), Naming.Form.NAME);
            polity.aliases().forEach(alias -> add(polity, alias, Naming.Form.NAME));
            if (polity.capital() != null) {
                add(polity, polity.capital(), Naming.Form.SEAT);
            }
            polity.seats().forEach(seat -> add(polity, seat, Naming.Form.SEAT));
            polity.demonyms().forEach(demonym -> add(polity, demonym, Naming.Form.DEMONYM));
            SharedNames.too(polity.key()).ifPresent(name -> add(polity, name, Naming.Form.NAME));
        }
        byFirst.values()
                .forEach(names -> names.sort(Comparator.comparing((Name name) -> -name.words.size())
                        .thenComparing(name -> name.naming.form())));
    }

    private void add(Polity polity, String name, Naming.Form form) {
        List<String> words = Words.of(Plain.of(name).chars());
        if (words.isEmpty()) {
            return;
        }
        if (words.size() > 2 && words.getFirst().length() == 1 && words.get(1).equals(".")) {
            // "N. Korea": one word with its full stop behind another word
            List<String> joined = new ArrayList<>(words.subList(2, words.size()));
            joined.addFirst(words.getFirst() + ".");
            add(polity, joined, form);
        }
        add(polity, words, form);
    }

    private void add(Polity polity, List<String> words, Naming.Form form) {
        Naming naming = new Naming(polity.key(), form, words.size());
        byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>()).add(new Name(words, naming));
    }

    /** What the words from a place on name, the longest name first; empty where they name nothing. */
    public Optional<Naming> at(List<Token> tokens, int index) {
        String first = tokens.get(index).text();
        if (namesakes.isPerson(tokens, index)
                || Namesakes.isCalledAfter(tokens, index)
                || Provinces.isPart(tokens, index)) {
            return Optional.empty();
        }
        if (union && cased(first).equals("Brussels")) {
            return Optional.of(new Naming(UNION, Naming.Form.SEAT, 1));
        }
        Optional<Naming> naming = startingWith(first, tokens, index);
        if (naming.isPresent()) {
            // "the province's ethnic Albanian leaders": no state's
            boolean ethnic = index > 0 && tokens.get(index - 1).is("ethnic");
            return naming.filter(found -> !ethnic || found.form() != Naming.Form.DEMONYM);
        }
        String cased = cased(first);
        return cased.equals(first) ? Optional.empty() : startingWith(cased, tokens, index);
    }

    /** "US-Israeli": whom the halves name; empty where one of them names nobody. */
    public List<PolityKey> joined(String word) {
        int hyphen = word.indexOf('-');
        if (hyphen <= 0) {
            return List.of();
        }
        Optional<PolityKey> first = single(word.substring(0, hyphen));
        Optional<PolityKey> second = single(word.substring(hyphen + 1));
        return first.isPresent() && second.isPresent() ? List.of(first.get(), second.get()) : List.of();
    }

    /** "Saudi-led", "Russian-staged": who leads it. */
    public Optional<PolityKey> leading(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0 && LED.contains(word.substring(hyphen + 1))
                ? single(word.substring(0, hyphen))
                : Optional.empty();
    }

    /** "the Taliban-run foreign ministry", "the Houthi-controlled government": whose it is. */
    public Optional<PolityKey> ruling(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0 && RUN.contains(word.substring(hyphen + 1))
                ? single(word.substring(0, hyphen))
                : Optional.empty();
    }

    private Optional<PolityKey> single(String word) {
        PolityKey half = HALVES.get(word);
        if (half != null) {
            return Optional.of(half);
        }
        return byFirst.getOrDefault(word, List.of()).stream()
                .filter(name -> name.words.size() == 1)
                .map(name -> name.naming.polity())
                .findFirst();
    }

    private Optional<Naming> startingWith(String first, List<Token> tokens, int index) {
        List<Name> names = byFirst.get(first);
        if (names == null || Namesakes.isPartOfTheWorld(tokens, index)) {
            return Optional.empty();
        }
        Naming best = null;
        for (Name name : names) {
            if (matches(name.words, tokens, index)
                    && !Organs.isOfAnother(name.naming, tokens, index)
                    && !isOfAnother(name, tokens, index)) {
                Naming other = name.naming;
                boolean rather = best == null
                        || other.words() == best.words()
                                && (holdsSeat(other) || isGone(best) || meant.contains(other.polity()));
                best = rather ? other : best;
            }
        }
        if (best != null && best.polity().equals(RHODESIA) && isGone(best)) {
            return Optional.empty();
        }
        if (best != null && Provinces.isAmerican(tokens, index + best.words())) {
            return Optional.empty();
        }
        boolean home = best != null && best.form() == Naming.Form.SEAT && namesakes.isHome(tokens, index);
        return home ? Optional.empty() : Optional.ofNullable(best);
    }

    /** "the People's Republic of Benin", "the Polish People's Republic"; a longer name is told before a shorter one. */
    private boolean isOfAnother(Name name, List<Token> tokens, int index) {
        if (!name.words.getLast().equals("Republic") || !REPUBLICS.contains(name.words.getFirst())) {
            return false;
        }
        int behind = index + name.words.size();
        return behind < tokens.size() && tokens.get(behind).is("of")
                || index > 0 && single(tokens.get(index - 1).text()).isPresent();
    }

    private boolean isGone(Naming naming) {
        return naming.form() == Naming.Form.SEAT && ENDED.containsKey(naming.polity()) && !holdsSeat(naming);
    }

    private boolean holdsSeat(Naming naming) {
        LocalDate end = ENDED.get(naming.polity());
        return day != null && naming.form() == Naming.Form.SEAT && end != null && !day.isAfter(end);
    }

    private static boolean matches(List<String> words, List<Token> tokens, int index) {
        if (index + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String said = tokens.get(index + i).text();
            if (!said.equals(words.get(i)) && !cased(said).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A dateline or headline writes a name in capitals: "NUR-SULTAN", "TAIPEI". Short ones are abbreviations and stay. */
    private static String cased(String word) {
        if (word.length() < 4 || hasSmall(word) || !word.equals(word.toUpperCase(Locale.ROOT))) {
            return word;
        }
        StringBuilder cased = new StringBuilder(word.length());
        boolean first = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            cased.append(first ? c : Character.toLowerCase(c));
            first = !Character.isLetter(c);
        }
        return cased.toString();
    }

    /** Cheaper than to write the whole word in capitals, and true of nearly every word. */
    private static boolean hasSmall(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.toUpperCase(c) != c) {
                return true;
            }
        }
        return false;
    }
}
