package credence.deploy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long a running app takes to answer over HTTP, one question after the other on one connection, in milliseconds. Needs no build:
 *
 * <pre>java deploy/src/bench/java/credence/deploy/AskBench.java [ADDRESS]</pre>
 *
 * <p>Each question is asked until it is warm, then in five rounds; shown is the round whose median is the median of the five. The health
 * check is the peer: what an answer costs that says nothing.
 */
final class AskBench {
    private static final int WARM = 2_000;
    private static final int ROUNDS = 5;
    private static final int EACH = 500;
    private static final List<String> PATHS = List.of(
            "/q/health/live",
            "/stances/UKR/PRK?asOf=2022-07-14",
            "/polities/PSE/recognisers?asOf=2025-10-01",
            "/polities/PSE/recognisers?asOf=2025-10-01&population=un-members&viewpoint=register,PSE",
            "/polities/CHN/timeline");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    private AskBench(String address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws Exception {
        AskBench bench = new AskBench(arguments.length > 0 ? arguments[0] : "http://localhost:8080");
        System.out.printf("%-86s %9s %8s %8s %8s%n", "path", "bytes", "p50", "p90", "p99");
        for (String path : PATHS) {
            bench.run(path);
        }
    }

    private void run(String path) throws Exception {
        int bytes = 0;
        for (int i = 0; i < WARM; i++) {
            bytes = ask(path);
        }
        double[][] rounds = new double[ROUNDS][EACH];
        for (double[] round : rounds) {
            for (int i = 0; i < EACH; i++) {
                long start = System.nanoTime();
                ask(path);
                round[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(round);
        }
        Arrays.sort(rounds, (one, other) -> Double.compare(one[EACH / 2], other[EACH / 2]));
        double[] middle = rounds[ROUNDS / 2];
        System.out.printf(
                Locale.ROOT,
                "%-86s %9d %8.2f %8.2f %8.2f%n",
                path,
                bytes,
                middle[EACH / 2],
                middle[EACH * 9 / 10],
                middle[EACH * 99 / 100]);
    }

    private int ask(String path) throws Exception {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("accept", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body().length;
    }
}
