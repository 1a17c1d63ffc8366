package vn.laichau.hatangso.gateway.realm;

import static java.util.Comparator.comparingInt;
import static vn.laichau.hatangso.gateway.realm.KeycloakAdmin.encoded;
import static vn.laichau.hatangso.gateway.realm.Representations.each;
import static vn.laichau.hatangso.gateway.realm.Representations.list;
import static vn.laichau.hatangso.gateway.realm.Representations.named;
import static vn.laichau.hatangso.gateway.realm.Representations.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The ways to sign in that the file describes; those that Keycloak brings stay. One that changed is built anew beside the old one, which
 * is in use until the realm and its clients are bound to the new one, and removed then.
 */
final class Flows {

    private static final String REPLACED = " - replaced ";

    private final Realm realm;
    private final KeycloakAdmin admin;
    private final String path;
    private final JsonNode wanted;

    Flows(Realm realm) {
        this.realm = realm;
        this.admin = realm.admin();
        this.path = realm.path() + "/authentication";
        this.wanted = realm.wanted();
    }

    void replaceChanged(JsonNode found) {
        each(wanted.path("authenticationFlows"))
                .filter(flow -> flow.path("topLevel").asBoolean()
                        && !flow.path("builtIn").asBoolean())
                .forEach(flow -> {
                    var alias = flow.path("alias").asText();
                    var there = named(found.path("authenticationFlows"), "alias", alias);
                    if (!there.isObject()) {
                        realm.change("flow " + alias + " is made", () -> make(flow));
                    } else if (!shape(wanted, alias).equals(shape(found, alias))) {
                        realm.change("flow " + alias, () -> {
                            rename(found, alias);
                            make(flow);
                        });
                    }
                });
    }

    void removeReplaced(JsonNode found) {
        each(found.path("authenticationFlows"))
                .filter(flow -> flow.path("topLevel").asBoolean()
                        && flow.path("alias").asText().contains(REPLACED))
                .forEach(flow -> realm.change(
                        "flow " + flow.path("alias").asText() + " is removed",
                        () -> admin.delete(path + "/flows/" + id(flow), null)));
    }

    /** Names are unique in a realm, also those of the parts and of what is set for them. */
    private void rename(JsonNode realm, String alias) {
        var flow = named(realm.path("authenticationFlows"), "alias", alias);
        parts(flow).forEach(part -> {
            if (part.has("flowAlias")) {
                rename(realm, part.path("flowAlias").asText());
            }
            var config = config(realm, part);
            if (config.isObject()) {
                admin.put(path + "/config/" + id(config), renamed(config));
            }
        });
        var renamed = renamed(flow);
        renamed.remove("authenticationExecutions");
        admin.put(path + "/flows/" + id(flow), renamed);
    }

    private static ObjectNode renamed(JsonNode named) {
        var alias = named.path("alias").asText() + REPLACED + id(named).substring(0, 8);
        return ((ObjectNode) named.deepCopy()).put("alias", alias);
    }

    private static JsonNode config(JsonNode realm, JsonNode part) {
        return named(
                realm.path("authenticatorConfig"),
                "alias",
                part.path("authenticatorConfig").asText());
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asText();
    }

    private void make(JsonNode flow) {
        var made = object().put("alias", flow.path("alias").asText())
                .put("description", flow.path("description").asText())
                .put("providerId", flow.path("providerId").asText())
                .put("topLevel", true)
                .put("builtIn", false);
        admin.post(path + "/flows", made);
        fill(flow);
    }

    private void fill(JsonNode flow) {
        var executions = path + "/flows/" + encoded(flow.path("alias").asText()) + "/executions";
        var parts = parts(flow).toList();
        for (var part : parts) {
            if (part.has("flowAlias")) {
                var inner = named(
                        wanted.path("authenticationFlows"),
                        "alias",
                        part.path("flowAlias").asText());
                admin.post(
                        executions + "/flow",
                        object().put("alias", inner.path("alias").asText())
                                .put("description", inner.path("description").asText())
                                .put("type", inner.path("providerId").asText())
                                .put("provider", part.path("authenticator").asText("registration-page-form")));
                fill(inner);
            } else {
                admin.post(
                        executions + "/execution",
                        object().put("provider", part.path("authenticator").asText()));
            }
        }
        var made = each(admin.get(executions))
                .filter(part -> part.path("level").asInt() == 0)
                .toList();
        for (int i = 0; i < parts.size(); i++) {
            settle(executions, (ObjectNode) made.get(i), parts.get(i));
        }
    }

    private void settle(String executions, ObjectNode made, JsonNode part) {
        made.put("requirement", part.path("requirement").asText());
        made.put("priority", part.path("priority").asInt());
        admin.put(executions, made);
        var config = config(wanted, part);
        if (config.isObject()) {
            admin.post(path + "/executions/" + id(made) + "/config", config);
        }
    }

    /** What a flow does, in the order in which it does it, with its parts; how they are called besides says nothing. */
    private static JsonNode shape(JsonNode realm, String alias) {
        var flow = named(realm.path("authenticationFlows"), "alias", alias);
        var shape = object().put("providerId", flow.path("providerId").asText());
        shape.set("parts", list(parts(flow).map(part -> shapeOfPart(realm, part))));
        return shape;
    }

    private static JsonNode shapeOfPart(JsonNode realm, JsonNode part) {
        var shape = object().put("requirement", part.path("requirement").asText());
        if (part.has("flowAlias")) {
            shape.put("flow", part.path("flowAlias").asText());
            shape.set("of", shape(realm, part.path("flowAlias").asText()));
        } else {
            shape.put("authenticator", part.path("authenticator").asText());
        }
        var config = config(realm, part);
        shape.set(
                "config",
                object().setAll(config.path("config").isObject() ? (ObjectNode) config.path("config") : object()));
        return shape;
    }

    private static java.util.stream.Stream<JsonNode> parts(JsonNode flow) {
        List<JsonNode> parts = each(flow.path("authenticationExecutions"))
                .sorted(comparingInt(part -> part.path("priority").asInt()))
                .toList();
        return parts.stream();
    }
}
