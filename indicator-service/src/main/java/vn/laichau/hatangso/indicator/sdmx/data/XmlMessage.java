package vn.laichau.hatangso.indicator.sdmx.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.sdmx.cube.Cube;

/** What the messages of SDMX-ML have in common, and elements in fewer words than the library's. */
public final class XmlMessage {

    private static final String NAMESPACES = "http://www.sdmx.org/resources/sdmxml/schemas/";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    private XmlMessage(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What stands within an element, or within the message. */
    public interface Content {
        void write(XmlMessage message) throws XMLStreamException;
    }

    /**
     * @param version of the schemas, as their namespaces have it
     * @param root name of the message
     * @param prefixes of namespaces besides those of message and common elements, each with the last part of its name
     */
    public static void write(OutputStream out, String version, String root, String[][] prefixes, Content content)
            throws IOException {
        try {
            var message = new XmlMessage(FACTORY.createXMLStreamWriter(out, UTF_8.name()));
            message.xml.writeStartDocument(UTF_8.name(), "1.0");
            message.xml.writeStartElement("message:" + root);
            message.namespace("message", NAMESPACES + version + "/message");
            message.namespace("common", NAMESPACES + version + "/common");
            for (var prefix : prefixes) {
                message.namespace(
                        prefix[0], prefix[1].contains(":") ? prefix[1] : NAMESPACES + version + "/" + prefix[1]);
            }
            content.write(message);
            message.xml.writeEndDocument();
            message.xml.flush();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private void namespace(String prefix, String name) throws XMLStreamException {
        xml.writeAttribute("xmlns:" + prefix, name);
    }

    /** @param structure what it says of the structure of its data; may be nothing */
    public void header(Cube cube, Content structure) throws XMLStreamException {
        within("message:Header", () -> {
            text("message:ID", Cube.FLOW + "-" + cube.asOf());
            text("message:Test", Boolean.toString(cube.demonstration()));
            text("message:Prepared", cube.prepared());
            empty("message:Sender", "id", Cube.AGENCY);
            structure.write(this);
        });
    }

    /** A step that can fail as writing does. */
    public interface Step {
        void run() throws XMLStreamException;
    }

    /** @param attributes names and values in turn; what has no value is left out */
    public void within(String name, Step inner, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
        inner.run();
        xml.writeEndElement();
    }

    public void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    public void text(String name, String text) throws XMLStreamException {
        within(name, () -> xml.writeCharacters(text));
    }

    /** Vietnamese and English, as names of the registry's objects have them. */
    public void name(Text name) throws XMLStreamException {
        within("common:Name", () -> xml.writeCharacters(name.vi()), "xml:lang", "vi");
        within("common:Name", () -> xml.writeCharacters(name.en()), "xml:lang", "en");
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                xml.writeAttribute(attributes[i], attributes[i + 1]);
            }
        }
    }
}
