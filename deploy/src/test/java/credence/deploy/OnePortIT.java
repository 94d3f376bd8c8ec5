package credence.deploy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.v1.GetStanceRequest;
import credence.v1.ReadReportRequest;
import credence.v1.ReadReportResponse;
import credence.v1.Report;
import credence.v1.ReportServiceGrpc;
import credence.v1.StanceServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages, JSON and gRPC answer on one port, from one register. */
class OnePortIT {
    @TempDir
    Path folder;

    @Test
    void whatGrpcStoresThePagesShow() throws Exception {
        try (RunningApp app = RunningApp.start(folder)) {
            ManagedChannel channel = ManagedChannelBuilder.forAddress("localhost", app.port())
                    .usePlaintext()
                    .build();
            Metadata token = new Metadata();
            token.put(
                    Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + app.told("token"));
            ReadReportResponse stored = ReportServiceGrpc.newBlockingStub(channel)
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(token))
                    .readReport(ReadReportRequest.newBuilder()
                            .setReport(Report.newBuilder()
                                    .setText("Ukraine severed diplomatic relations with North Korea on Wednesday.")
                                    .setPublished("2022-07-14"))
                            .build());
            given().get(app.address() + "/readings/" + stored.getReading().getId())
                    .then()
                    .statusCode(200)
                    .body("accounts[0].kind", equalTo("relations_severed"));
            given().accept("text/html").get(app.address() + "/review").then().statusCode(200);
            assertEquals(
                    0,
                    StanceServiceGrpc.newBlockingStub(channel)
                            .getStance(GetStanceRequest.newBuilder()
                                    .setActor("UKR")
                                    .setTarget("PRK")
                                    .build())
                            .getStance()
                            .getKnown());
            channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
        }
    }
}
