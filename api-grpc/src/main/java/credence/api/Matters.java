package credence.api;

import credence.InvalidInput;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.v1.StanceMatter;
import credence.v1.TallyMatter;
import credence.v1.WatchMatter;
import credence.verdict.Matter;

/** What is certified or watched, from messages and as messages. */
final class Matters {
    private Matters() {}

    /**
     * @param field of the request that has it
     * @throws InvalidInput naming the part by its path
     */
    static Matter.OfStance of(String field, StanceMatter sent, Polities polities) {
        PolityKey actor = Requests.polity(field + ".actor", sent.getActor(), polities);
        PolityKey target = Requests.polity(field + ".target", sent.getTarget(), polities);
        if (actor.equals(target)) {
            throw new InvalidInput(field + ".target", "is the actor itself", "Send two polities.");
        }
        return new Matter.OfStance(actor, target);
    }

    /** As {@link #of(String, StanceMatter, Polities)} has it. */
    static Matter.OfTally of(String field, TallyMatter sent, Asked asked) {
        PolityKey polity = Requests.polity(field + ".polity", sent.getPolity(), asked.polities());
        try {
            Population population = asked.population("population", sent.getPopulation());
            return new Matter.OfTally(polity, Words.of(sent.getDirection()), population);
        } catch (InvalidInput wrong) {
            throw wrong.named(field + "." + wrong.field());
        }
    }

    /** Of the field matter. */
    static Matter of(WatchMatter sent, Asked asked) {
        return switch (sent.getMatterCase()) {
            case STANCE -> of("matter.stance", sent.getStance(), asked.polities());
            case TALLY -> of("matter.tally", sent.getTally(), asked);
            case CLAIM -> new Matter.OfClaim(ClaimMessages.assertion("matter.claim", sent.getClaim(), asked));
            case MATTER_NOT_SET ->
                throw new InvalidInput("matter", "is not set", "Send a stance, a tally or a claim to watch.");
        };
    }

    static WatchMatter message(Matter matter) {
        WatchMatter.Builder message = WatchMatter.newBuilder();
        switch (matter) {
            case Matter.OfStance(PolityKey actor, PolityKey target) ->
                message.setStance(
                        StanceMatter.newBuilder().setActor(actor.value()).setTarget(target.value()));
            case Matter.OfTally tally ->
                message.setTally(TallyMatter.newBuilder()
                        .setPolity(tally.polity().value())
                        .setDirection(Words.of(tally.direction()))
                        .setPopulation(tally.population().word()));
            case Matter.OfClaim claim -> message.setClaim(ClaimMessages.message(claim.assertion()));
        }
        return message.build();
    }
}
