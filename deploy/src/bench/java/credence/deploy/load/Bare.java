package credence.deploy.load;

import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A server of grpc-java that does nothing: each call gets the same bytes, of the length of a stance. What it comes to, asked by the same
 * driver over one connection, is the most that any answer could come to here.
 */
final class Bare implements AutoCloseable {
    private static final String SERVICE = "bare.Server";
    private static final MethodDescriptor<byte[], byte[]> METHOD = Bytes.unary(SERVICE + "/Answer");

    private final Process process;
    private final ManagedChannel channel;
    private final Calls calls;

    /** @param like whose first question and reply it takes and gives */
    Bare(Calls like) throws IOException {
        Calls.Known first = like.questions().getFirst();
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bare.class.getName(),
                        Integer.toString(first.reply().length))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
        channel = NettyChannelBuilder.forAddress("localhost", Integer.parseInt(told.readLine()))
                .usePlaintext()
                .disableRetry()
                .directExecutor()
                .build();
        calls = new Calls(
                channel, METHOD, List.of(new Calls.Known(first.request(), new byte[first.reply().length])), 1);
    }

    Calls calls() {
        return calls;
    }

    @Override
    public void close() {
        channel.shutdownNow();
        process.destroyForcibly();
    }

    /** Ends when it is killed, or with whoever started it: then nobody reads what it tells. */
    public static void main(String... arguments) throws Exception {
        byte[] reply = new byte[Integer.parseInt(arguments[0])];
        var server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .directExecutor()
                .addService(ServerServiceDefinition.builder(SERVICE)
                        .addMethod(METHOD, ServerCalls.asyncUnaryCall((request, answer) -> {
                            answer.onNext(reply);
                            answer.onCompleted();
                        }))
                        .build())
                .build()
                .start();
        System.out.println(server.getPort());
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(server::shutdownNow));
        server.awaitTermination();
    }
}
