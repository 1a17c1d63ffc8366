package vn.laichau.hatangso.reporting.document.web;

import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import vn.laichau.hatangso.reporting.document.model.MissingGlyphText;

/**
 * Puts boxes on a page where the fonts of printed pages have no letter. The library would put a number sign there, which is
 * another character, or nothing for one that is newer than Java's tables. Who has the page read aloud hears what stands there.
 */
final class MissingGlyphMarker {

    private final Document page;
    private final CmapLookup letters;

    private MissingGlyphMarker(Document page, CmapLookup letters) {
        this.page = page;
        this.letters = letters;
    }

    /** @param regular the bold and the slanted ones have all of its letters, too */
    static void box(Document page, TrueTypeFont regular) throws IOException {
        var body = page.getElementsByTagName("body").item(0);
        new MissingGlyphMarker(page, regular.getUnicodeCmapLookup()).below(body);
    }

    private void below(Node node) {
        var child = node.getFirstChild();
        while (child != null) {
            var next = child.getNextSibling();
            if (child instanceof Text text) {
                box(text);
            } else {
                below(child);
            }
            child = next;
        }
    }

    private void box(Text text) {
        var whole = text.getData();
        var pieces = MissingGlyphText.pieces(whole, letter -> letters.getGlyphId(letter) != 0);
        if (pieces.size() == 1 && pieces.get(0).shown().equals(whole)) {
            return;
        }
        for (var piece : pieces) {
            text.getParentNode()
                    .insertBefore(piece.missing() ? named(piece) : page.createTextNode(piece.shown()), text);
        }
        text.getParentNode().removeChild(text);
    }

    /** The only element whose title the library gives to who has the page read aloud. */
    private Node named(MissingGlyphText.Piece piece) {
        var boxes = page.createElementNS(page.getDocumentElement().getNamespaceURI(), "abbr");
        boxes.setAttribute("title", piece.text());
        boxes.setTextContent(piece.shown());
        return boxes;
    }
}
