package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.buffer.Buffer;

/**
 * How deep a JSON text nests, counted while it passes. Only brackets outside of strings count; whether it is JSON at all is
 * the service's to say. In UTF-8 no part of another character looks like the ones that matter here.
 */
final class JsonDepth {

    private final int most;

    private int depth;
    private boolean inString;
    private boolean escaped;

    JsonDepth(int most) {
        this.most = most;
    }

    /** Whether all that has passed, with this part, stays within the limit. */
    boolean isBearable(Buffer part) {
        var deepest = depth;
        for (int i = 0; i < part.length(); i++) {
            step(part.getByte(i));
            deepest = Math.max(deepest, depth);
        }
        return deepest <= most;
    }

    private void step(byte character) {
        if (inString) {
            inString = escaped || character != '"';
            escaped = !escaped && character == '\\';
        } else {
            switch (character) {
                case '"' -> inString = true;
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
        }
    }
}
