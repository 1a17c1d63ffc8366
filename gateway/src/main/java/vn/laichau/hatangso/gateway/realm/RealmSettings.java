package vn.laichau.hatangso.gateway.realm;

import static vn.laichau.hatangso.gateway.realm.KeycloakAdmin.encoded;
import static vn.laichau.hatangso.gateway.realm.Realm.id;
import static vn.laichau.hatangso.gateway.realm.Representations.differs;
import static vn.laichau.hatangso.gateway.realm.Representations.each;
import static vn.laichau.hatangso.gateway.realm.Representations.named;
import static vn.laichau.hatangso.gateway.realm.Representations.object;
import static vn.laichau.hatangso.gateway.realm.Representations.overlaid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/** What is said of the realm as a whole. */
final class RealmSettings {

    private static final String ATTRIBUTES = "attributes";

    /** Members that have a step of their own, or stay what they were when the realm was made. */
    private static final Set<String> APART = Set.of(
            "realm",
            "id",
            "defaultRole",
            "roles",
            "clientScopes",
            "defaultDefaultClientScopes",
            "defaultOptionalClientScopes",
            "scopeMappings",
            "clients",
            "users",
            "components",
            "authenticationFlows",
            "authenticatorConfig",
            "requiredActions");

    private final Realm realm;
    private final KeycloakAdmin admin;
    private final ObjectNode wanted;

    RealmSettings(Realm realm) {
        this.realm = realm;
        this.admin = realm.admin();
        this.wanted = realm.wanted();
    }

    void requiredActions() {
        if (!wanted.has("requiredActions")) {
            return;
        }
        each(wanted.path("requiredActions")).forEach(action -> {
            var alias = action.path("alias").asText();
            var path = realm.path() + "/authentication/required-actions/" + encoded(alias);
            if (!named(realm.found().path("requiredActions"), "alias", alias).isObject()) {
                realm.change("required action " + alias + " is made", () -> {
                    admin.post(
                            realm.path() + "/authentication/register-required-action",
                            object().put("providerId", action.path("providerId").asText(alias))
                                    .put("name", action.path("name").asText(alias)));
                    admin.put(path, action);
                });
            } else if (differs(action, named(realm.found().path("requiredActions"), "alias", alias))) {
                realm.change("required action " + alias, () -> admin.put(path, action));
            }
        });
        each(realm.found().path("requiredActions"))
                .map(action -> action.path("alias").asText())
                .filter(alias ->
                        !named(wanted.path("requiredActions"), "alias", alias).isObject())
                .toList()
                .forEach(alias -> realm.change(
                        "required action " + alias + " is removed",
                        () -> admin.delete(realm.path() + "/authentication/required-actions/" + encoded(alias), null)));
    }

    /** Others of a kind stay: an older key still opens what it signed. */
    void components() {
        var all = admin.get(realm.path() + "/components");
        wanted.path("components")
                .properties()
                .forEach(kind -> each(kind.getValue()).forEach(component -> {
                    var there = each(all)
                            .filter(one -> one.path("providerType").asText().equals(kind.getKey()))
                            .filter(one -> one.path("providerId").equals(component.path("providerId")))
                            .filter(one ->
                                    !component.has("name") || one.path("name").equals(component.path("name")))
                            .findFirst();
                    var title = "component " + kind.getKey().replaceFirst(".*\\.", "") + " "
                            + component
                                    .path("name")
                                    .asText(component.path("providerId").asText());
                    if (there.isEmpty()) {
                        realm.change(title + " is made", () -> {
                            var made = ((ObjectNode) component.deepCopy()).put("providerType", kind.getKey());
                            admin.post(
                                    realm.path() + "/components",
                                    made.put(
                                            "parentId",
                                            admin.get(realm.path()).path("id").asText()));
                        });
                    } else if (differs(component, there.get())) {
                        realm.change(
                                title,
                                () -> admin.put(
                                        realm.path() + "/components/" + id(there.get()),
                                        overlaid(there.get(), component)));
                    }
                }));
    }

    void change() {
        var body = object();
        wanted.properties().stream()
                .filter(setting -> !APART.contains(setting.getKey()))
                .filter(setting -> differs(setting.getValue(), realm.found().path(setting.getKey())))
                .forEach(setting -> body.set(setting.getKey(), setting.getValue()));
        if (!body.isEmpty()) {
            // Keycloak removes every attribute that is not sent with others.
            if (body.has(ATTRIBUTES) && realm.found().path(ATTRIBUTES).isObject()) {
                body.set(ATTRIBUTES, overlaid(realm.found().path(ATTRIBUTES), wanted.path(ATTRIBUTES)));
            }
            var names = new TreeSet<String>();
            body.fieldNames().forEachRemaining(names::add);
            realm.change("settings " + names, () -> admin.put(realm.path(), body));
        }
    }
}
