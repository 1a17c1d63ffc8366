package vn.laichau.hatangso.reporting.document.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Reads a page of ours into the tree that is laid out; the library would do so through a transformer. */
final class HtmlParser {

    private static final DocumentBuilderFactory PARSERS = parsers();

    private HtmlParser() {}

    /** All nodes are wanted, so none is left for later. */
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

    static Document parse(byte[] page) throws IOException {
        try {
            return PARSERS.newDocumentBuilder().parse(new ByteArrayInputStream(page));
        } catch (ParserConfigurationException | SAXException impossible) {
            throw new IllegalStateException("page not well-formed", impossible);
        }
    }
}
