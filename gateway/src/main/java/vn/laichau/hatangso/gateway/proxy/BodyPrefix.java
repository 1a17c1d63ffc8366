package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.buffer.Buffer;

/** What of a body is here before a service is bothered. Beyond its usual length it takes room that all bodies share. */
final class BodyPrefix {

    /** Longer than most submissions; times the number of connections it fits into memory. */
    static final long USUAL = 32 * 1024;

    private final long awaited;
    private final BufferBudget room;
    private final Buffer bytes = Buffer.buffer();

    private long held;

    /** @param awaited bytes, or all of a body that is shorter */
    BodyPrefix(long awaited, BufferBudget room) {
        this.awaited = awaited;
        this.room = room;
    }

    /** @return false where there is no room for it */
    boolean keep(Buffer part) {
        if (bytes.length() >= USUAL) {
            if (!room.take(part.length())) {
                return false;
            }
            held += part.length();
        }
        bytes.appendBuffer(part);
        return true;
    }

    boolean isHere() {
        return bytes.length() >= awaited;
    }

    Buffer bytes() {
        return bytes;
    }

    /** Gives the room back, when the call is over. */
    void release() {
        room.giveBack(held);
        held = 0;
    }
}
