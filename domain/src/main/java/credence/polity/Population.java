package credence.polity;

import credence.InvalidInput;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who is counted, on a day. */
public sealed interface Population {
    Population UN_MEMBERS = new UnMembers();
    Population UN_MEMBERS_AND_OBSERVERS = new UnMembersAndObservers();
    Population ALL = new All();

    /** The members of the United Nations on the day. */
    record UnMembers() implements Population {
        @Override
        public boolean contains(PolityKey key, LocalDate day, Memberships memberships) {
            return memberships.isMember(Memberships.UN_MEMBERS, key, day);
        }

        @Override
        public String word() {
            return Memberships.UN_MEMBERS;
        }
    }

    /** Those, and the observer states. */
    record UnMembersAndObservers() implements Population {
        @Override
        public boolean contains(PolityKey key, LocalDate day, Memberships memberships) {
            return memberships.isMember(Memberships.UN_MEMBERS, key, day)
                    || memberships.isMember(Memberships.UN_OBSERVERS, key, day);
        }

        @Override
        public String word() {
            return "un-members-and-observers";
        }
    }

    /** Every polity of the register that is not known to have ended by the day. */
    record All() implements Population {
        @Override
        public boolean contains(PolityKey key, LocalDate day, Memberships memberships) {
            return !memberships.isMember(Memberships.ENDED, key, day);
        }

        @Override
        public String word() {
            return "all";
        }
    }

    /** The members of a list on the day, such as eu or africa. */
    record NamedList(String name) implements Population {
        @Override
        public boolean contains(PolityKey key, LocalDate day, Memberships memberships) {
            return memberships.isMember(name, key, day);
        }

        @Override
        public String word() {
            return name;
        }
    }

    /** Those named, on any day. */
    record Keys(Set<PolityKey> keys) implements Population {
        public Keys {
            keys = Set.copyOf(keys);
        }

        @Override
        public boolean contains(PolityKey key, LocalDate day, Memberships memberships) {
            return keys.contains(key);
        }

        @Override
        public String word() {
            return new TreeSet<>(keys).stream().map(PolityKey::value).collect(Collectors.joining(","));
        }
    }

    /** Whether a polity is counted on a day. */
    boolean contains(PolityKey key, LocalDate day, Memberships memberships);

    /** The word used in JSON and parameters: un-members, un-members-and-observers, all, a list's name, or keys with commas. */
    String word();

    /**
     * @param word as {@link #word} gives it
     * @throws InvalidInput naming population
     */
    static Population parse(String word, Memberships memberships) {
        for (Population population : Set.of(UN_MEMBERS, UN_MEMBERS_AND_OBSERVERS, ALL)) {
            if (population.word().equals(word)) {
                return population;
            }
        }
        if (memberships.lists().contains(word)) {
            return new NamedList(word);
        }
        try {
            return new Keys(
                    Arrays.stream(word.split(",", -1)).map(PolityKey::new).collect(Collectors.toUnmodifiableSet()));
        } catch (InvalidInput notKeys) {
            throw new InvalidInput(
                    "population",
                    "is no population",
                    "Send un-members, un-members-and-observers, all, keys such as FRA,DEU or one of "
                            + String.join(", ", memberships.lists()) + ".");
        }
    }
}
