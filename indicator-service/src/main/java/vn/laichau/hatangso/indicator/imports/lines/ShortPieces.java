package vn.laichau.hatangso.indicator.imports.lines;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A tag with all its attributes, or a text, is held whole by a parser: one that does not end is not handed to it. */
final class ShortPieces extends FilterInputStream {

    /** More than the longest text of a cell takes, also in letters of four bytes, and a tag before it. */
    private static final int LONGEST = 160 * 1024;

    private int length;

    ShortPieces(InputStream part) {
        super(part);
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        see(next);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int most) throws IOException {
        var count = super.read(bytes, offset, most);
        for (int i = 0; i < count; i++) {
            see(bytes[offset + i]);
        }
        return count;
    }

    private void see(int next) {
        length = next == '<' ? 0 : length + 1;
        if (length > LONGEST) {
            throw WorkbookFile.tooLarge();
        }
    }
}
