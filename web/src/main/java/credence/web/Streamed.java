package credence.web;

import io.smallrye.mutiny.Multi;

/** A body that is written while it is made, as fast as its reader takes it. */
record Streamed(Multi<byte[]> chunks) {}
