package credence.web;

import credence.answer.Inquiry;
import credence.answer.QueryText;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.polity.Memberships;
import credence.polity.Polities;
import credence.polity.Population;
import credence.stance.History;
import credence.stance.Question;
import credence.stance.Viewpoint;
import java.util.List;

/**
 * A question of the register with all that was left open filled in.
 *
 * @param question by the first of the viewpoints
 * @param head the last revision of the ledger when it was asked
 */
public record Asked(
        Polities polities, Question question, List<Viewpoint> viewpoints, Population population, Revision head) {
    public Asked {
        viewpoints = List.copyOf(viewpoints);
    }

    /** Names as they were on the day asked. */
    Names names() {
        return new Names(polities, question.day());
    }

    /** The same, however late it was asked. */
    Inquiry inquiry() {
        return new Inquiry(polities, question, viewpoints, population);
    }

    /** Whether it was asked as known at the last revision. */
    public boolean isLatest() {
        return question.known().equals(head);
    }

    /** The address of this very question, for what is to be asked again. */
    public String address() {
        return QueryText.of(question, population);
    }

    /** What a page says of the question beside what it asks: on which day, as known when, by whose word. */
    public String told() {
        return "On " + Formats.written(question.day()) + ", as known at revision " + question.known()
                + (isLatest() ? " (the latest)" : " of " + head)
                + (question.reportedBy() == null
                        ? ""
                        : ", by what was published by " + Formats.written(question.reportedBy()))
                + (viewpoints.equals(List.of(Viewpoint.REGISTER))
                        ? ""
                        : ", by "
                                + String.join(
                                        ", by ",
                                        viewpoints.stream()
                                                .map(names()::viewpoint)
                                                .toList()))
                + ".";
    }

    /** Whose accounts there were as known, as a form offers them. */
    List<String> tellers(List<History> histories) {
        return histories.stream()
                .flatMap(history -> history.entries().stream())
                .filter(entry -> entry.revision().compareTo(question.known()) <= 0)
                .flatMap(entry -> entry.tellers().stream())
                .map(Teller::word)
                .distinct()
                .sorted()
                .toList();
    }

    /** The populations that a form offers. */
    public List<Offer> populations() {
        List<Offer> offers = new java.util.ArrayList<>(List.of(
                new Offer(Population.ALL.word(), "all polities"),
                new Offer(Population.UN_MEMBERS.word(), "UN members"),
                new Offer(Population.UN_MEMBERS_AND_OBSERVERS.word(), "UN members and observers")));
        for (String list : Inquiry.MEMBERSHIPS.lists()) {
            if (!list.equals(Memberships.UN_MEMBERS) && !list.equals(Memberships.ENDED)) {
                offers.add(new Offer(list, label(list)));
            }
        }
        if (offers.stream().noneMatch(offer -> offer.word().equals(population.word()))) {
            offers.add(new Offer(population.word(), population.word()));
        }
        return offers;
    }

    /** Who is counted, for people. */
    public String among() {
        return populations().stream()
                .filter(offer -> offer.word().equals(population.word()))
                .map(Offer::label)
                .findFirst()
                .orElse(population.word());
    }

    private static String label(String list) {
        String words = list.replace('-', ' ');
        return list.length() <= 4 || list.startsWith("un-")
                ? words.replaceFirst("^\\w+", words.split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT))
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A choice of a form. */
    public record Offer(String word, String label) {}
}
