package credence.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class InflatingTest {
    private static Buffer framed(boolean packed, byte[] payload) {
        return Buffer.buffer()
                .appendByte((byte) (packed ? 1 : 0))
                .appendInt(payload.length)
                .appendBytes(payload);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] all(int most, Buffer sent, int pieces) {
        Inflating inflating = new Inflating(most, true);
        List<Buffer> told = new ArrayList<>();
        for (int at = 0; at < sent.length(); at += pieces) {
            inflating.take(sent.getBuffer(at, Math.min(sent.length(), at + pieces)), told::add);
        }
        Buffer whole = Buffer.buffer();
        told.forEach(whole::appendBuffer);
        return whole.getBytes();
    }

    @Test
    void messagesComeOutPlainHoweverTheyAreCut() throws IOException {
        byte[] one = "one".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] two = new byte[1000];
        Buffer sent = framed(true, gzip(one)).appendBuffer(framed(false, one)).appendBuffer(framed(true, gzip(two)));
        byte[] wanted = framed(false, one)
                .appendBuffer(framed(false, one))
                .appendBuffer(framed(false, two))
                .getBytes();
        for (int pieces : new int[] {1, 3, 7, 5000}) {
            assertArrayEquals(wanted, all(1000, sent, pieces));
        }
    }

    @Test
    void whatUnpacksToMoreThanTheLimitIsHandedOnAsTooLongAndNothingAfterIt() throws IOException {
        Buffer sent = framed(true, gzip(new byte[1001])).appendBuffer(framed(false, new byte[3]));
        byte[] told = all(1000, sent, 5000);
        assertEquals(5, told.length);
        assertEquals(0xffffffffL, Buffer.buffer(told).getUnsignedInt(1));
        assertEquals(5, all(1000, framed(false, new byte[1001]), 100).length);
    }

    @Test
    void whatIsNoGzipIsHandedOnAsNoMessage() {
        assertArrayEquals(new byte[] {0, 0, 0, 0, 1, 0}, all(1000, framed(true, new byte[] {1, 2, 3}), 100));
    }

    @Test
    void whatIsSaidToBeGzippedWhereNothingIsIsNoMessage() throws IOException {
        List<Buffer> told = new ArrayList<>();
        new Inflating(1000, false).take(framed(true, gzip(new byte[3])), told::add);
        assertArrayEquals(new byte[] {0, 0, 0, 0, 1, 0}, told.getFirst().getBytes());
    }

    @Test
    void aLongMessageInManyPiecesIsPutTogetherInNoTime() {
        byte[] payload = new byte[15 << 20];
        Buffer sent = framed(false, payload);
        byte[] told = assertTimeout(Duration.ofSeconds(3), () -> all(16 << 20, sent, 8 << 10));
        assertArrayEquals(sent.getBytes(), told);
    }
}
