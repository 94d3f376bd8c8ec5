package credence.api;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/**
 * Hands on the messages of a call when they are whole, unpacked where they are gzipped, none further than the limit: the server's own decoder
 * would unpack a message to its end, whatever it grows to. What is too long goes on as a message of an impossible length, which the server
 * refuses by itself.
 */
final class Inflating {
    private static final int HEAD = 5;
    /** No message of any type: a field's number is never 0. */
    private static final byte[] NO_MESSAGE = {0, 0, 0, 0, 1, 0};

    private static final byte[] TOO_LONG = {0, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff};

    private final int most;
    private final boolean isPacked;
    private Buffer pending = Buffer.buffer();
    private boolean over;

    /**
     * @param most bytes of an unpacked message
     * @param isPacked whether messages may be gzipped
     */
    Inflating(int most, boolean isPacked) {
        this.most = most;
        this.isPacked = isPacked;
    }

    /** Takes what came, and hands on what is whole. */
    void take(Buffer chunk, Handler<Buffer> next) {
        if (over) {
            return;
        }
        if (pending.length() == 0 && isWholeAndPlain(chunk)) {
            next.handle(chunk);
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
        if (over || at == pending.length()) {
            pending = Buffer.buffer();
        } else if (at > 0) {
            pending = pending.getBuffer(at, pending.length());
        }
    }

    /** Most are one message in one piece, which need not be copied. */
    private boolean isWholeAndPlain(Buffer chunk) {
        return chunk.length() >= HEAD
                && chunk.length() <= HEAD + most
                && chunk.getByte(0) == 0
                && chunk.getUnsignedInt(1) == chunk.length() - HEAD;
    }

    private void unpack(byte[] packed, Handler<Buffer> next) {
        if (!isPacked) {
            next.handle(Buffer.buffer(NO_MESSAGE));
            return;
        }
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
