package vn.laichau.hatangso.reporting.document.web;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of printed pages, parsed once. A set is lent to one document at a time, for what the parser keeps is made for one
 * thread; there are no more sets than documents were ever made at once.
 *
 * @param letters of charts
 */
record FontSet(
        TrueTypeFont regular, TrueTypeFont bold, TrueTypeFont italic, TrueTypeFont boldItalic, TrueTypeFont letters)
        implements AutoCloseable {

    private static final Queue<FontSet> FREE = new ConcurrentLinkedQueue<>();

    static FontSet borrow() throws IOException {
        var free = FREE.poll();
        return free != null ? free : parse();
    }

    /** Gives the set back. */
    @Override
    public void close() {
        FREE.add(this);
    }

    private static FontSet parse() throws IOException {
        return new FontSet(
                parse("Serif-Regular"),
                parse("Serif-Bold"),
                parse("Serif-Italic"),
                parse("Serif-BoldItalic"),
                parse("Sans-Regular"));
    }

    /** Without its ligatures: the library looks for them anew in every piece of text, which takes most of its time. */
    private static TrueTypeFont parse(String style) throws IOException {
        try (var file = FontSet.class.getResourceAsStream("/liberation/Liberation" + style + ".ttf")) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            font.setEnableGsub(false);
            return font;
        }
    }
}
