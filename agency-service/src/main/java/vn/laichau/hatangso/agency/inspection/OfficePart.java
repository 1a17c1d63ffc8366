package vn.laichau.hatangso.agency.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one part of an Office file as the programs do, so that no spelling hides anything, and holds it against a list of what
 * sound documents are made of (ECMA-376): kinds of parts, relations between them, fields and formulas. What is not on the list is
 * taken for active.
 */
final class OfficePart {

    private static final XMLInputFactory PARSERS = parsers();

    /** Files that a document consists of; what else lies in it is a program, an object of one, or has no place there. */
    private static final Pattern SOUND_NAME = Pattern.compile(
            "(?!.*(?:macrosheets|dialogsheets|activex|externallinks|customui|webextensions|vba))(?:.*/)?[^/]*\\.(?:xml|rels|vml|png|jpe?g|jpe|jfif|gif|bmp|dib|tiff?|emf|wmf"
                    + "|svg|wdp|webp|odttf|fntdata|sigs)|.*/printersettings/[^/]+\\.bin|.*/customproperty[^/]*\\.bin|.*/");

    private static final Pattern EMBEDDED_DOCUMENT = Pattern.compile(".*/embeddings/[^/]+\\.(?:docx|xlsx|pptx)");

    private static final Pattern ACTIVE_TYPE =
            Pattern.compile("macro|vba|activex|oleobject|externallink|dialogsheet|msdownload|octet-stream");

    /** Last words of the addresses that name relations, in both editions of the standard and in Microsoft's additions. */
    private static final Set<String> SOUND_RELATIONS = Set.of(
            // of the package
            "officedocument",
            "core-properties",
            "extended-properties",
            "custom-properties",
            "thumbnail",
            "origin",
            "signature",
            "certificate",
            "classificationlabels",
            "coreproperties",
            "extendedproperties",
            "customproperties",
            // of all documents
            "theme",
            "themeoverride",
            "image",
            "hyperlink",
            "customxml",
            "customxmlprops",
            "customxmldata",
            "chart",
            "chartex",
            "chartusershapes",
            "chartstyle",
            "chartcolorstyle",
            "diagramdata",
            "diagramlayout",
            "diagramquickstyle",
            "diagramcolors",
            "diagramdrawing",
            "drawing",
            "vmldrawing",
            "hdphoto",
            "package",
            "printersettings",
            "font",
            "ink",
            "comments",
            "customproperty",
            "ctrlprop",
            // of texts
            "styles",
            "styleswitheffects",
            "settings",
            "websettings",
            "fonttable",
            "numbering",
            "footnotes",
            "endnotes",
            "header",
            "footer",
            "commentsextended",
            "commentsids",
            "commentsextensible",
            "people",
            "glossarydocument",
            "documenttask",
            "documenttasks",
            // of workbooks
            "worksheet",
            "chartsheet",
            "sharedstrings",
            "calcchain",
            "table",
            "tablesinglecells",
            "pivottable",
            "pivotcachedefinition",
            "pivotcacherecords",
            "slicer",
            "slicercache",
            "timeline",
            "timelinecache",
            "sheetmetadata",
            "rdrichvalue",
            "rdrichvaluestructure",
            "rdrichvaluetypes",
            "rdrichvaluewebimage",
            "richvaluerel",
            "rdarray",
            "rdsupportingpropertybag",
            "rdsupportingpropertybagstructure",
            "richstyles",
            "person",
            "threadedcomment",
            "revisionheaders",
            "revisionlog",
            "usernames",
            "xmlmaps",
            "namedsheetview",
            "featurepropertybag",
            // of WPS
            "cellimage",
            "customstorage",
            // of charts that were made from slides
            "slide",
            "slidelayout",
            "slidemaster",
            "notesslide",
            "notesmaster",
            "presprops",
            "viewprops",
            "tablestyles");

    /** An address that a reader opens by a click, or a file beside this one; no share of a network and no program's scheme. */
    private static final Pattern SOUND_ADDRESS =
            Pattern.compile("(?:(?:https?|mailto|tel|ftp):|#|(?![/\\\\])(?![a-z][a-z0-9+.-]*:)).*", Pattern.DOTALL);

    private final String name;
    private final FieldCodes fields = new FieldCodes();

    /** @param name as in the container, in small letters */
    private OfficePart(String name) {
        this.name = name;
    }

    static boolean isSoundName(String name) {
        return SOUND_NAME.matcher(small(name)).matches() || isEmbeddedDocument(name);
    }

    /** A document within it, as a chart keeps its figures: to be looked at like the outer one. */
    static boolean isEmbeddedDocument(String name) {
        return EMBEDDED_DOCUMENT.matcher(small(name)).matches();
    }

    static boolean isText(String name) {
        var small = small(name);
        return small.endsWith(".xml") || small.endsWith(".rels");
    }

    static Optional<Harm> look(String name, InputStream content) throws IOException {
        try {
            return new OfficePart(small(name)).look(PARSERS.createXMLStreamReader(content));
        } catch (XMLStreamException malformed) {
            return Optional.of(Harm.BROKEN);
        }
    }

    private Optional<Harm> look(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                return Optional.of(Harm.UNSAFE);
            }
            if (event == XMLStreamConstants.START_ELEMENT && isActive(xml)) {
                return Optional.of(Harm.ACTIVE);
            }
        }
        return fields.wereActive() ? Optional.of(Harm.ACTIVE) : Optional.empty();
    }

    private boolean isActive(XMLStreamReader xml) throws XMLStreamException {
        if (name.endsWith(".rels")) {
            return xml.getLocalName().equals("Relationship") && !isSoundRelation(xml);
        }
        if (name.equals("[content_types].xml")) {
            return ACTIVE_TYPE.matcher(small(attribute(xml, "ContentType"))).find();
        }
        return isActiveField(xml) || isOfWorkbook(xml) && isActiveFormula(xml);
    }

    /** Where a part lies says little: a relation names it. */
    private boolean isOfWorkbook(XMLStreamReader xml) {
        var words = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        return name.startsWith("xl/") || words.contains("/spreadsheetml/") || words.contains("/excel/");
    }

    private static boolean isSoundRelation(XMLStreamReader xml) {
        var type = small(attribute(xml, "Type"));
        var relation = type.substring(type.lastIndexOf('/') + 1);
        var inside = attribute(xml, "TargetMode").isEmpty()
                || attribute(xml, "TargetMode").equals("Internal");
        return SOUND_RELATIONS.contains(relation)
                && (inside || relation.equals("hyperlink") && isSoundAddress(attribute(xml, "Target")));
    }

    static boolean isSoundAddress(String address) {
        return SOUND_ADDRESS
                .matcher(small(address).replaceAll("[\\s\\p{Cntrl}]", ""))
                .matches();
    }

    /** Letters to many ask a database, by a program. */
    private boolean isActiveField(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "fldSimple" -> fields.whole(attribute(xml, "instr"));
            case "fldChar" -> fields.mark(attribute(xml, "fldCharType"));
            case "instrText", "delInstrText" -> fields.code(xml.getElementText());
            case "mailMerge" -> {
                return true;
            }
            default -> {}
        }
        return fields.areActive();
    }

    private static boolean isActiveFormula(XMLStreamReader xml) throws XMLStreamException {
        return switch (xml.getLocalName()) {
            case "f", "definedName", "formula", "formula1", "formula2" -> Formula.isActive(xml.getElementText());
            case "ddeLink", "oleLink" -> true;
            default -> false;
        };
    }

    /** Empty where there is none. */
    private static String attribute(XMLStreamReader xml, String localName) {
        for (var index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals(localName)) {
                return xml.getAttributeValue(index);
            }
        }
        return "";
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static XMLInputFactory parsers() {
        var parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return parsers;
    }
}
