package vn.laichau.hatangso.indicator.imports.lines;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A tag with all its attributes, or a text, is held whole by a parser: one that does not end is not handed to it. What stands
 * in a CDATA section is one text, whatever it looks like.
 */
final class TokenLengthLimit extends FilterInputStream {

    /** More than the longest text of a cell takes, also in letters of four bytes, and a tag before it. */
    private static final int LONGEST = 160 * 1024;

    /** "<![CDATA" and "]]>". */
    private static final long CDATA = 0x3C21_5B43_4441_5441L;

    private static final int CDATA_ENDS = 0x5D_5D3E;
    private static final int THREE_BYTES = 0xFF_FFFF;

    private static final int TWO_BYTES = 0xFFFF;
    private static final int UTF_16_BIG = 0xFEFF;
    private static final int UTF_16_LITTLE = 0xFFFE;
    private static final int BEGINNING = 8;

    /** The last eight bytes. */
    private long last;

    private int length;
    private int seen;
    private boolean inCdata;
    private boolean isMarkup;

    TokenLengthLimit(InputStream part) {
        super(part);
    }

    /** Whether a parser may take it for XML: a tag among the first bytes, or the mark of text in units of two bytes. */
    boolean isMarkup() {
        return isMarkup;
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        if (next >= 0) {
            see(next);
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int most) throws IOException {
        var count = super.read(bytes, offset, most);
        for (int i = 0; i < count; i++) {
            see(bytes[offset + i] & 0xFF);
        }
        return count;
    }

    private void see(int next) {
        if (seen < BEGINNING) {
            begin(next);
        }
        var opens = next == '[' && last == CDATA;
        inCdata = opens || inCdata && !endsCdata(next);
        last = last << Byte.SIZE | next;
        length = next == '<' && !inCdata ? 0 : length + 1;
        if (length > LONGEST) {
            throw WorkbookFile.tooLarge();
        }
    }

    private boolean endsCdata(int next) {
        return ((last << Byte.SIZE | next) & THREE_BYTES) == CDATA_ENDS;
    }

    private void begin(int next) {
        seen++;
        var two = (int) (last << Byte.SIZE | next) & TWO_BYTES;
        isMarkup = isMarkup || next == '<' || seen == 2 && (two == UTF_16_BIG || two == UTF_16_LITTLE);
    }
}
