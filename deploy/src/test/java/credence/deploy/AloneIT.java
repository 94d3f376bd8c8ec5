package credence.deploy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import credence.persistence.test.TestDatabase;
import credence.v1.GetReadingRequest;
import credence.v1.ReportServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages and the gRPC face, each an app of its own, on one PostgreSQL given by the usual settings. */
class AloneIT {
    private static final Pattern LOGIN = Pattern.compile("First login.* token (\\S+)");

    @Test
    void eachStartsAloneAndWhatOneStoresTheOtherAnswers() throws Exception {
        Map<String, String> settings = Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                TestDatabase.create().url(),
                "QUARKUS_DATASOURCE_USERNAME",
                TestDatabase.OWNER,
                "QUARKUS_DATASOURCE_PASSWORD",
                TestDatabase.PASSWORD,
                "CREDENCE_ANONYMOUS_READ",
                "true");
        try (RunningApp web = RunningApp.alone("web", settings);
                RunningApp grpc = RunningApp.alone("api-grpc", settings)) {
            given().accept("text/html")
                    .get(web.address() + "/")
                    .then()
                    .statusCode(200)
                    .body(containsString("Who stands where"));
            Matcher login = LOGIN.matcher(web.output());
            assertEquals(true, login.find(), web.output());
            String id = given().header("authorization", "Bearer " + login.group(1))
                    .contentType("application/json")
                    .body("{\"text\": \"Ukraine severed relations with North Korea.\"}")
                    .post(web.address() + "/readings")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            ManagedChannel channel = ManagedChannelBuilder.forAddress("localhost", grpc.port())
                    .usePlaintext()
                    .build();
            ReportServiceGrpc.ReportServiceBlockingStub reports = ReportServiceGrpc.newBlockingStub(channel);
            assertEquals(
                    id,
                    reports.getReading(GetReadingRequest.newBuilder().setId(id).build())
                            .getReading()
                            .getId());
            channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
            given().get(grpc.address() + "/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"));
            given().get(grpc.address() + "/polities").then().statusCode(404);
            ManagedChannel pages = ManagedChannelBuilder.forAddress("localhost", web.port())
                    .usePlaintext()
                    .build();
            StatusRuntimeException none = assertThrows(
                    StatusRuntimeException.class,
                    () -> ReportServiceGrpc.newBlockingStub(pages)
                            .getReading(GetReadingRequest.newBuilder().setId(id).build()));
            assertEquals(Status.Code.UNIMPLEMENTED, none.getStatus().getCode());
            pages.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
        }
    }
}
