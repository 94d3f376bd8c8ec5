package credence.api;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks the messages of a call that sends them gzipped, none further than the limit: the server's own decoder would unpack a message
 * to its end, whatever it grows to. What is too long goes on as a message of an impossible length, which the server refuses as it does
 * one that was never packed.
 */
final class Inflating {
    private static final int HEAD = 5;
    /** No message of any type: a field's number is never 0. */
    private static final byte[] NO_MESSAGE = {0, 0, 0, 0, 1, 0};

    private static final byte[] TOO_LONG = {0, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff};

    private final int most;
    private Buffer pending = Buffer.buffer();
    private boolean over;

    /** @param most bytes of an unpacked message */
    Inflating(int most) {
        this.most = most;
    }

    /** Takes what came, and hands on what is whole. */
    void take(Buffer chunk, Handler<Buffer> next) {
        if (over) {
            return;
        }
        pending.appendBuffer(chunk);
        int at = 0;
        while (!over && pending.length() - at >= HEAD) {
            long length = pending.getUnsignedInt(at + 1);
            if (length > most) {
                refuse(next);
            } else if (pending.length() - at - HEAD < length) {
                break;
            } else {
                int end = at + HEAD + (int) length;
                if (pending.getByte(at) == 1) {
                    unpack(pending.getBytes(at + HEAD, end), next);
                } else {
                    next.handle(pending.getBuffer(at, end));
                }
                at = end;
            }
        }
        pending = over || at == pending.length() ? Buffer.buffer() : pending.getBuffer(at, pending.length());
    }

    private void unpack(byte[] packed, Handler<Buffer> next) {
        byte[] plain;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            plain = in.readNBytes(most + 1);
        } catch (IOException noGzip) {
            next.handle(Buffer.buffer(NO_MESSAGE));
            return;
        }
        if (plain.length > most) {
            refuse(next);
        } else {
            next.handle(Buffer.buffer(HEAD + plain.length)
                    .appendByte((byte) 0)
                    .appendInt(plain.length)
                    .appendBytes(plain));
        }
    }

    private void refuse(Handler<Buffer> next) {
        over = true;
        next.handle(Buffer.buffer(TOO_LONG));
    }
}
