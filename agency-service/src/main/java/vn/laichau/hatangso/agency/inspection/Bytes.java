package vn.laichau.hatangso.agency.inspection;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes as letters of the same number, without a copy: for patterns. */
record Bytes(ByteBuffer buffer) implements CharSequence {

    @Override
    public int length() {
        return buffer.limit();
    }

    @Override
    public char charAt(int index) {
        return (char) (buffer.get(index) & 0xff);
    }

    @Override
    public Bytes subSequence(int start, int end) {
        return new Bytes(buffer.slice(start, end - start));
    }

    @Override
    public String toString() {
        return StandardCharsets.ISO_8859_1.decode(buffer.duplicate().rewind()).toString();
    }

    InputStream from(int start) {
        var rest = buffer.slice(start, length() - start);
        return new InputStream() {

            @Override
            public int read() {
                return rest.hasRemaining() ? rest.get() & 0xff : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (!rest.hasRemaining()) {
                    return -1;
                }
                var read = Math.min(length, rest.remaining());
                rest.get(target, offset, read);
                return read;
            }
        };
    }
}
