package credence.api;

import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.FieldMask;
import credence.act.ActKind;
import credence.persistence.test.PostgresResource;
import credence.v1.AnswerPart;
import credence.v1.Assertion;
import credence.v1.ClaimForm;
import credence.v1.CreateWatchRequest;
import credence.v1.Flag;
import credence.v1.GetWatchRequest;
import credence.v1.ListWatchesRequest;
import credence.v1.ListWatchesResponse;
import credence.v1.TallyMatter;
import credence.v1.Watch;
import credence.v1.WatchMatter;
import credence.v1.WatchServiceGrpc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers that a service keeps an eye on. Each test is a service of its own, and has polities of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WatchGrpcTest extends Watched {
    private static Map<String, String> parts(Watch watch) {
        return watch.getAnswerList().stream().collect(Collectors.toMap(AnswerPart::getField, AnswerPart::getValue));
    }

    @Test
    void aStanceThatALaterEntryChangesIsToldWithIt() {
        WatchServiceGrpc.WatchServiceBlockingStub mine = as("watch-stance");
        Watch begun = mine.createWatch(stance("NRU", "XKH").build()).getWatch();
        assertEquals("none", parts(begun).get("recognition"));
        assertEquals(List.of(), begun.getChangesList());
        assertEquals("2020-01-01", begun.getAsOf());
        assertEquals("register", begun.getViewpoint());
        assertFalse(begun.hasReportedBy());
        long entry = append(ActKind.RECOGNITION, "NRU", "XKH", "2009-12-15");
        Watch now = mine.getWatch(GetWatchRequest.newBuilder()
                        .setId(begun.getId())
                        .setAtLeast(entry)
                        .build())
                .getWatch();
        assertEquals(begun.getAnswerList(), now.getAnswerList());
        Flag flag = now.getChangesList().stream()
                .filter(one -> one.getField().equals("recognition"))
                .findFirst()
                .orElseThrow();
        assertEquals(entry, flag.getEntry());
        assertEquals("none", flag.getWas());
        assertEquals("recognised", flag.getNow());
        assertTrue(flag.getKnownAt().getSeconds() > 0);
        Flag since = now.getChangesList().stream()
                .filter(one -> one.getField().equals("recognition since"))
                .findFirst()
                .orElseThrow();
        assertFalse(since.hasWas());
        assertEquals("2009-12-15", since.getNow());
        ListWatchesResponse list = mine.listWatches(
                ListWatchesRequest.newBuilder().setAtLeast(entry).build());
        assertEquals(List.of(now), list.getWatchesList());
        assertTrue(list.getHead() >= entry);
    }

    @Test
    void aTallyAndAClaimAreWatchedAsTheyAreAsked() {
        WatchServiceGrpc.WatchServiceBlockingStub mine = as("watch-tally");
        WatchMatter tally = WatchMatter.newBuilder()
                .setTally(TallyMatter.newBuilder().setPolity("XTN").setPopulation("un-members"))
                .build();
        Watch counted = mine.createWatch(CreateWatchRequest.newBuilder()
                        .setMatter(tally)
                        .setAsOf("2020-01-01")
                        .build())
                .getWatch();
        String before = parts(counted).get("count");
        WatchMatter claim = WatchMatter.newBuilder()
                .setClaim(Assertion.newBuilder()
                        .setForm(ClaimForm.CLAIM_FORM_FIRST)
                        .setKind(credence.v1.ActKind.ACT_KIND_RECOGNITION)
                        .setActor("TUV")
                        .addTargets("XTN")
                        .addPopulations("un-members"))
                .build();
        Watch claimed = mine.createWatch(CreateWatchRequest.newBuilder()
                        .setMatter(claim)
                        .setAsOf("2020-01-01")
                        .build())
                .getWatch();
        assertEquals("", claimed.getMatter().getClaim().getSince());
        assertEquals(1, claimed.getMatter().getClaim().getRank());
        long entry = append(ActKind.RECOGNITION, "TUV", "XTN", "1984-01-01");
        GetWatchRequest.Builder get = GetWatchRequest.newBuilder().setAtLeast(entry);
        Watch now = mine.getWatch(get.setId(counted.getId()).build()).getWatch();
        assertEquals(
                List.of("count", "TUV"),
                now.getChangesList().stream().map(Flag::getField).toList());
        assertEquals(
                Integer.parseInt(before) + 1, Integer.parseInt(now.getChanges(0).getNow()));
        assertEquals(
                TallyMatter.newBuilder()
                        .setPolity("XTN")
                        .setDirection(credence.v1.TallyDirection.TALLY_DIRECTION_RECOGNISERS)
                        .setPopulation("un-members")
                        .build(),
                now.getMatter().getTally());
        assertTrue(mine.getWatch(get.setId(claimed.getId()).build()).getWatch().getChangesList().stream()
                .anyMatch(flag -> flag.getField().equals("un-members") && flag.getEntry() == entry));
    }

    @Test
    void mistakesNameTheField() {
        WatchServiceGrpc.WatchServiceBlockingStub mine = as("watch-mistakes");
        refusedField("matter", () -> mine.createWatch(CreateWatchRequest.getDefaultInstance()));
        refusedField(
                "matter.stance.target",
                () -> mine.createWatch(stance("FJI", "FJI").build()));
        refusedField(
                "matter.stance.actor",
                () -> mine.createWatch(stance("???", "FJI").build()));
        refusedField(
                "known",
                () -> mine.createWatch(stance("FJI", "XBG").setKnown(1L << 40).build()));
        refusedField(
                "viewpoint",
                () -> mine.createWatch(stance("FJI", "XBG").setViewpoint("me").build()));
        refusedField(
                "matter.tally.population",
                () -> mine.createWatch(CreateWatchRequest.newBuilder()
                        .setMatter(WatchMatter.newBuilder()
                                .setTally(TallyMatter.newBuilder()
                                        .setPolity("FJI")
                                        .setPopulation("friends")))
                        .build()));
        refusedField(
                "matter.claim.form",
                () -> mine.createWatch(CreateWatchRequest.newBuilder()
                        .setMatter(WatchMatter.newBuilder().setClaim(Assertion.getDefaultInstance()))
                        .build()));
        refusedField(
                "id",
                () -> mine.getWatch(GetWatchRequest.newBuilder().setId("7").build()));
        refusedField(
                "read_mask",
                () -> mine.listWatches(ListWatchesRequest.newBuilder()
                        .setReadMask(FieldMask.newBuilder().addPaths("colour"))
                        .build()));
        refusedField(
                "page_size",
                () -> mine.listWatches(
                        ListWatchesRequest.newBuilder().setPageSize(-1).build()));
    }
}
