package vn.laichau.hatangso.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/** The committed contract of one service, packed in with this program. */
final class ServiceContract {

    private static final String COMPONENTS = "#/components/";

    private final String service;
    private final ObjectNode document;

    /** @param service its name among the upstreams */
    ServiceContract(String service, ObjectNode document) {
        this.service = service;
        this.document = document;
    }

    /** @param service its name among the upstreams */
    static ServiceContract of(String service) {
        var path = "/contracts/" + service + "-service/openapi.yaml";
        try (var file = ServiceContract.class.getResourceAsStream(path)) {
            return new ServiceContract(service, (ObjectNode) new YAMLMapper().readTree(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }

    /** Gives a component, whose name another service uses for something else, a name with the service in it. */
    void rename(String kind, String component) {
        var components = components(kind);
        var name = Character.toUpperCase(service.charAt(0)) + service.substring(1) + component;
        if (components.has(name)) {
            throw new IllegalStateException(service + " has " + kind + " of both names: " + component + ", " + name);
        }
        components.set(name, components.remove(component));
        refer(document, COMPONENTS + kind + "/" + component, COMPONENTS + kind + "/" + name);
    }

    /** What a reference leads to; what is none, itself. */
    JsonNode resolved(JsonNode described) {
        return described.has("$ref")
                ? document.at(described.path("$ref").asText().substring(1))
                : described;
    }

    private static void refer(JsonNode node, String from, String to) {
        if (node instanceof ObjectNode object && from.equals(object.path("$ref").asText())) {
            object.put("$ref", to);
        }
        node.forEach(child -> refer(child, from, to));
    }

    String title() {
        return document.at("/info/title").asText();
    }

    String description() {
        return document.at("/info/description").asText();
    }

    ObjectNode paths() {
        return (ObjectNode) document.path("paths");
    }

    /** @param kind schemas, responses, parameters and so on */
    ObjectNode components(String kind) {
        return ((ObjectNode) document.path("components")).withObjectProperty(kind);
    }

    JsonNode document() {
        return document;
    }

    static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
