package vn.laichau.hatangso.indicator.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.laichau.hatangso.chassis.json.StoredJson;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.opendata.Node.Address;
import vn.laichau.hatangso.indicator.opendata.Node.Statement;

/** The forms of the catalogue. */
enum CatalogueFormat {
    JSON_LD(CatalogueFormat.JSON_LD_TYPE) {
        @Override
        byte[] write(Node catalogue) {
            var document = JsonNodeFactory.instance.objectNode();
            var context = document.putObject("@context");
            PREFIXES.forEach(context::put);
            document.setAll(json(catalogue));
            return StoredJson.bytes(MAPPER, document);
        }
    },
    TURTLE(CatalogueFormat.TURTLE_TYPE) {
        @Override
        byte[] write(Node catalogue) {
            var prefixes = PREFIXES.entrySet().stream()
                    .map(prefix -> "@prefix %s: <%s> .\n".formatted(prefix.getKey(), prefix.getValue()))
                    .collect(Collectors.joining());
            var text = new StringBuilder(prefixes).append('\n');
            subject(catalogue, text);
            return text.toString().getBytes(UTF_8);
        }
    };

    static final String JSON_LD_TYPE = "application/ld+json";
    static final String TURTLE_TYPE = "text/turtle";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Map<String, String> PREFIXES = prefixes();

    private final String mediaType;

    CatalogueFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract byte[] write(Node catalogue);

    String mediaType() {
        return mediaType;
    }

    private static Map<String, String> prefixes() {
        var prefixes = new LinkedHashMap<String, String>();
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        return prefixes;
    }

    private static ObjectNode json(Node node) {
        var object = JsonNodeFactory.instance.objectNode();
        if (node.address() != null) {
            object.put("@id", node.address());
        }
        object.put("@type", node.type());
        for (var statement : node.statements()) {
            json(object, statement);
        }
        return object;
    }

    private static void json(ObjectNode object, Statement statement) {
        var values = object.withArray(statement.property());
        if (statement.object() instanceof Text text) {
            values.addObject().put("@value", text.vi()).put("@language", "vi");
            values.addObject().put("@value", text.en()).put("@language", "en");
        } else if (statement.object() instanceof Address link) {
            values.addObject().put("@id", link.address());
        } else if (statement.object() instanceof Node inner) {
            values.add(json(inner));
        } else {
            values.add(statement.object().toString());
        }
    }

    /** Things that have an address stand by themselves, behind the one that names them. */
    private static void subject(Node node, StringBuilder text) {
        text.append('<').append(node.address()).append("> a ").append(node.type());
        node.statements().forEach(statement -> text.append(" ;\n    ").append(turtle(statement)));
        text.append(" .\n\n");
        node.statements().stream()
                .filter(statement -> statement.object() instanceof Node inner && inner.address() != null)
                .forEach(statement -> subject((Node) statement.object(), text));
    }

    private static String turtle(Statement statement) {
        return statement.property() + " " + turtle(statement.object());
    }

    private static String turtle(Object object) {
        if (object instanceof Text text) {
            return quoted(text.vi()) + "@vi, " + quoted(text.en()) + "@en";
        }
        if (object instanceof Address link) {
            return "<" + link.address() + ">";
        }
        if (object instanceof Node inner) {
            return inner.address() != null
                    ? "<" + inner.address() + ">"
                    : inner.statements().stream()
                            .map(CatalogueFormat::turtle)
                            .collect(Collectors.joining(" ; ", "[ a " + inner.type() + " ; ", " ]"));
        }
        return quoted(object.toString());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
