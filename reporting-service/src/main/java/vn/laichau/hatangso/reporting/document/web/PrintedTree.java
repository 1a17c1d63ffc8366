package vn.laichau.hatangso.reporting.document.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import vn.laichau.hatangso.reporting.document.glyph.MissingGlyphText;

/**
 * A page of ours as the tree that is laid out. Boxes stand where the fonts of printed pages have no letter: the library would put a
 * number sign there, which is another character, or nothing for one that is newer than Java's tables. Who has the page read aloud
 * hears what stands there.
 */
final class PrintedTree {

    private static final DocumentBuilderFactory PARSERS = parsers();

    private final Document page;
    private final CmapLookup letters;

    private PrintedTree(Document page, CmapLookup letters) {
        this.page = page;
        this.letters = letters;
    }

    /** @param regular the bold and the slanted ones have all of its letters, too */
    static Document of(byte[] page, TrueTypeFont regular) throws IOException {
        try {
            var parsed = PARSERS.newDocumentBuilder().parse(new ByteArrayInputStream(page));
            var body = parsed.getElementsByTagName("body").item(0);
            new PrintedTree(parsed, regular.getUnicodeCmapLookup()).below(body);
            return parsed;
        } catch (ParserConfigurationException | SAXException impossible) {
            throw new IllegalStateException("page not well-formed", impossible);
        }
    }

    /** The library would parse through a transformer. All nodes are wanted, so none is left for later. */
    private static DocumentBuilderFactory parsers() {
        var parsers = DocumentBuilderFactory.newDefaultInstance();
        parsers.setNamespaceAware(true);
        try {
            parsers.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return parsers;
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
