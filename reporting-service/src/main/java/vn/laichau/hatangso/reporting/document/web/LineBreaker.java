package vn.laichau.hatangso.reporting.document.web;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Lets a printed line end between words alone. The library's own rule ends one after the comma of "90,77", the point of
 * "P2.II.1" and before the stroke of "31/12/2025", "80Mb/s" and "xã/phường".
 */
final class LineBreaker implements FSTextBreaker {

    private static final int NO_MORE = -1;

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    /** Where the next word begins. */
    @Override
    public int next() {
        if (at >= text.length()) {
            return NO_MORE;
        }
        while (at < text.length() && text.charAt(at) != ' ') {
            at++;
        }
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
