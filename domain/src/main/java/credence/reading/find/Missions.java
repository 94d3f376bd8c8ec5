package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.CalendarWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which embassy a noun group means, whose it is, and where: "its embassy in Havana", "one there", "those in Angola and Spain". */
final class Missions {
    private static final Pattern EACH_OTHER = Pattern.compile("each other|the other 's|respective|one another");

    private static final Set<String> IN = WordSet.of("in", "to", "at");

    private static final Set<String> HIS = WordSet.of("his", "her");

    private static final Set<String> MANNERS = WordSet.of(
            "anger",
            "fury",
            "protest",
            "response",
            "retaliation",
            "reply",
            "answer",
            "solidarity",
            "return",
            "reaction");

    private static final PolityKey BELGIUM = new PolityKey("BEL");

    private static final Set<String> STAFF = WordSet.of("diplomats", "envoys", "staff", "officials", "personnel");

    private static final Set<String> DOORS = WordSet.of("door", "doors", "gate", "gates");

    private final Scene scene;
    private final PointedMissions pointed;
    private final MissionHosts unnamed;

    Missions(Scene scene) {
        this.scene = scene;
        this.pointed = new PointedMissions(scene);
        this.unnamed = new MissionHosts(scene, pointed);
    }

    /** Whether a noun group is the object of a rule, or points at one told of before. */
    boolean isMeant(int noun, Rule rule) {
        return isNamed(noun, rule) || pointed.is(noun) && pointed.before(noun).isPresent();
    }

    boolean isNamed(int noun, Rule rule) {
        if (!scene.parse().kindAt(noun, NOUN)) {
            return false;
        }
        String head = scene.head(noun).lower();
        return rule.objects().contains(head)
                && (isEmbassy(noun) || scene.text().isOnEmbassies() && !MissionNames.needsMore(head))
                && !scene.has(noun, rule.without());
    }

    boolean isEmbassy(int noun) {
        return MissionNames.isEmbassy(scene, noun);
    }

    /** What is opened or closed: the object, or what does so by itself; "opened its gates", "the doors of its embassy" are said of it. */
    OptionalInt patient(VerbGroup verb) {
        OptionalInt patient = ofPlace(scene.patient(verb), verb);
        boolean doors = patient.isPresent() && scene.head(patient.getAsInt()).in(DOORS);
        // "reopened the same morning": when, and not what
        boolean when = patient.isPresent() && scene.head(patient.getAsInt()).in(CalendarWords.SPANS);
        OptionalInt ofEmbassy = doors ? scene.clauses().after(patient.getAsInt(), "of") : OptionalInt.empty();
        if (ofEmbassy.isPresent() && isEmbassy(ofEmbassy.getAsInt())) {
            return ofEmbassy;
        }
        return patient.isEmpty() || doors || when || isOwnerOf(patient, verb) ? itself(verb) : patient;
    }

    /** "the embassy in Havana would reopen": it opens or closes by itself. */
    OptionalInt itself(VerbGroup verb) {
        OptionalInt subject = ofPlace(scene.clauses().subject(verb), verb);
        return subject.isPresent()
                        && (isEmbassy(subject.getAsInt())
                                || isMission(subject.getAsInt())
                                || pointed.canAct(subject.getAsInt())
                                || pointed.reopens(subject.getAsInt(), verb))
                ? subject
                : OptionalInt.empty();
    }

    /** "its embassy in Nairobi, which opened in 2014": the embassy, and not the place. */
    private OptionalInt ofPlace(OptionalInt subject, VerbGroup verb) {
        int place = subject.orElse(-1);
        return place > 1
                        && IN.contains(scene.parse().lower(place - 1))
                        && scene.parse().kindAt(place - 2, NOUN)
                        && isEmbassy(place - 2)
                        && (scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.RELATIVE) || isActedOn(place, verb))
                ? OptionalInt.of(place - 2)
                : subject;
    }

    /** "its embassy in Nairobi, which Kenya closed in May". */
    private boolean isActedOn(int place, VerbGroup verb) {
        OptionalInt who = scene.clauses().subject(verb);
        return who.isPresent()
                && who.getAsInt() > place
                && scene.parse().kindAt(scene.clauses().list(who.getAsInt()).getFirst() - 1, Chunk.Kind.RELATIVE);
    }

    /** "Britain, whose embassy there reopened in May": the embassy, and not Britain. */
    private boolean isOwnerOf(OptionalInt patient, VerbGroup verb) {
        OptionalInt who = scene.clauses().subject(verb);
        return patient.isPresent()
                && who.isPresent()
                && patient.getAsInt() < who.getAsInt()
                && who.getAsInt() < verb.chunk()
                && scene.parse().lower(who.getAsInt() - 1).equals("whose")
                && isEmbassy(who.getAsInt());
    }

    /** "The Italian mission closed last week", in a report on embassies. */
    private boolean isMission(int noun) {
        return scene.text().isOnEmbassies()
                && Word.isOneOf(scene.head(noun).lower(), "missions", "mission")
                && !scene.has(noun, scene.lexicon().list("other-missions"))
                && scene.units(noun).stream().noneMatch(unit -> unit.tag("ADJ") && unit.polity() == null);
    }

    /** Whose embassy it is by the words of the noun group, "of" behind it counted; empty where they do not tell. */
    List<PolityKey> owners(int noun) {
        if (pointed.isBareOwner(noun)) {
            return Optional.ofNullable(scene.units(noun).getFirst().polity()).stream()
                    .toList();
        }
        List<PolityKey> shared = sharing(noun);
        if (!shared.isEmpty()) {
            return shared;
        }
        List<PolityKey> owners =
                isHis(noun) ? envoyBefore(noun) : scene.owners().of(noun);
        OptionalInt of = scene.clauses().after(noun, "of");
        boolean theirs = owners.isEmpty() && scene.units(noun).getFirst().is("their");
        List<PolityKey> sayers = theirs ? new Announcers(scene).before(noun) : List.of();
        if (sayers.size() > 1) {
            return sayers;
        }
        List<PolityKey> senders = theirs ? staffBefore(noun) : List.of();
        if (senders.size() == 1) {
            return senders;
        }
        List<PolityKey> named =
                owners.isEmpty() && of.isPresent() && of.getAsInt() == noun + 2 ? scene.polities(of) : owners;
        return named.isEmpty() ? new KeptMissions(scene).owners(noun) : named;
    }

    /** "Peruvian diplomats flew home and their embassy was closed": that of whoever sent the diplomats named last before it. */
    List<PolityKey> staffBefore(int noun) {
        return senderBefore(noun, STAFF);
    }

    /** "the French, German and Italian embassies": of all whose adjectives stand before the noun. */
    private List<PolityKey> sharing(int noun) {
        List<Integer> list = scene.clauses().list(noun);
        boolean adjectives = list.size() > 1
                && list.getLast() == noun
                && isEmbassy(noun)
                && scene.units(noun).getFirst().demonym()
                && list.subList(0, list.size() - 1).stream()
                        .allMatch(member -> scene.head(member).demonym());
        return adjectives
                ? list.stream()
                        .flatMap(member -> scene.units(member).stream())
                        .filter(Unit::demonym)
                        .map(Unit::polity)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList()
                : List.of();
    }

    private boolean isHis(int noun) {
        return scene.units(noun).getFirst().in(HIS);
    }

    /** "expelled the American ambassador and closed his embassy": that of whoever sent him. */
    private List<PolityKey> envoyBefore(int noun) {
        return senderBefore(noun, scene.lexicon().list("heads"));
    }

    /** Who sent those that are named last before the embassy. */
    private List<PolityKey> senderBefore(int noun, Set<String> sent) {
        for (int j = noun - 1; j >= 0; j--) {
            if (scene.parse().kindAt(j, NOUN) && scene.head(j).in(sent)) {
                return scene.owners().of(j);
            }
        }
        return List.of();
    }

    /** The noun group that tells where it is, behind the embassy or, in the passive, behind the verb. */
    OptionalInt in(int noun, VerbGroup verb) {
        OptionalInt in = scene.clauses().after(noun, verb.base().equals("withdraw") ? WordSet.of("from") : IN);
        boolean behind = verb.passive() || itself(verb).isPresent();
        OptionalInt kept = in.isEmpty() ? new KeptMissions(scene).in(noun) : in;
        OptionalInt there = kept.isEmpty() && behind ? scene.clauses().after(verb.chunk(), IN) : kept;
        OptionalInt where = there.isEmpty() ? new RelativeHooks(scene).place(verb) : unnamed.within(there);
        // "closed it in anger": how, and not where
        // "is to reopen in the coming days": when
        return where.isPresent()
                        && (scene.head(where.getAsInt()).in(MANNERS)
                                || scene.head(where.getAsInt()).in(CalendarWords.SPANS))
                ? OptionalInt.empty()
                : where;
    }

    List<PolityKey> hosts(int noun, VerbGroup verb) {
        OptionalInt in = in(noun, verb);
        List<PolityKey> hosts = ofCountries(
                in, in.isEmpty() ? scene.owners().posted(noun) : scene.owners().hosts(in));
        // "will keep its embassy in Kabul open"
        boolean kept = hosts.isEmpty()
                && in.isPresent()
                && scene.units(in.getAsInt()).getLast().is("open");
        return kept
                ? Optional.ofNullable(scene.units(in.getAsInt()).getFirst().polity()).stream()
                        .toList()
                : hosts;
    }

    /** "embassies in Brussels and Vienna", in a report on the European Union: an embassy is in a country. */
    private List<PolityKey> ofCountries(OptionalInt in, List<PolityKey> hosts) {
        boolean brussels = in.isPresent()
                && scene.clauses().list(in.getAsInt()).stream()
                        .anyMatch(member -> scene.parse().lower(member).equals("brussels"));
        return hosts.stream()
                .map(key -> brussels && scene.text().isOrganisation(key) ? BELGIUM : key)
                .toList();
    }

    /** "open embassies", "their embassies in each other's capitals", "embassies in Riyadh and Tehran", told of those two. */
    boolean isReciprocal(int noun, VerbGroup verb, List<PolityKey> two, List<PolityKey> hosts) {
        boolean several = scene.head(noun).lower().endsWith("s") || pointed.is(noun);
        boolean eachOther = false;
        for (int j = noun; j < Math.min(noun + 4, scene.parse().chunks().size()); j++) {
            eachOther |= EACH_OTHER.matcher(scene.parse().lower(j)).find();
        }
        // "Embassies in Kuwait had to close. Chile and Peru refused to shut theirs"
        boolean elsewhere = scene.parse().lower(noun).equals("theirs") && !two.containsAll(pointed.hosts(noun));
        boolean there = !unnamed.isThere(noun)
                && !elsewhere
                // "Iraq ordered the embassies in Kuwait to close. Chile and Peru said theirs would not be closed"
                && two.containsAll(pointed.hostsOfAll())
                && !RecognisedBeside.is(scene, two)
                && (in(noun, verb).isEmpty() || two.containsAll(hosts));
        return eachOther
                || hosts.isEmpty() && there && areTogether(two)
                || several && hosts.size() == 2 && two.containsAll(hosts);
    }

    /** Two that something was told of between, or nobody but them: not "Papua New Guinea and Thailand plan to open embassies" in a third. */
    private boolean areTogether(List<PolityKey> two) {
        return scene.parse().verbs().stream().anyMatch(verb -> Word.isOneOf(verb.base(), "agree", "exchange"))
                || scene.text().memory().toldUpTo(scene.sentence()).stream()
                        .anyMatch(told -> Stream.concat(told.actors().stream(), told.targets().stream())
                                .flatMap(Parties::known)
                                .toList()
                                .containsAll(two))
                || scene.text().mentions().mainPair().containsAll(two)
                || scene.text().named().stream()
                        .filter(name -> name.sentence() <= scene.sentence()
                                && !scene.text().isDateline(name))
                        .allMatch(name -> two.contains(name.naming().polity()));
    }

    /** "embassies will be opened in both countries". */
    boolean isInBoth(int noun, VerbGroup verb) {
        OptionalInt in = in(noun, verb);
        return in.isPresent() && scene.has(in.getAsInt(), "both", "two");
    }

    /** Where it is, when the words leave it out or say "there": as the acts told before have it. */
    List<PolityKey> hostBefore(VerbGroup verb, int noun, List<PolityKey> actors) {
        return unnamed.before(verb, noun, in(noun, verb), actors);
    }

    /** "the closure of its embassy there". */
    List<PolityKey> hostThere(int noun, List<PolityKey> actors) {
        return unnamed.there(noun, actors);
    }
}
