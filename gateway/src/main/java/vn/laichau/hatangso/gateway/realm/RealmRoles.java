package vn.laichau.hatangso.gateway.realm;

import static vn.laichau.hatangso.gateway.realm.Realm.id;
import static vn.laichau.hatangso.gateway.realm.Representations.differs;
import static vn.laichau.hatangso.gateway.realm.Representations.each;
import static vn.laichau.hatangso.gateway.realm.Representations.named;
import static vn.laichau.hatangso.gateway.realm.Representations.overlaid;
import static vn.laichau.hatangso.gateway.realm.Representations.without;
import static vn.laichau.hatangso.gateway.realm.Representations.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/** The roles of the realm and of its clients, and what else somebody has who has one. */
final class RealmRoles {

    private static final Set<String> APART = Set.of("composite", "composites");

    private final Realm realm;
    private final KeycloakAdmin admin;
    private final ObjectNode wanted;

    RealmRoles(Realm realm) {
        this.realm = realm;
        this.admin = realm.admin();
        this.wanted = realm.wanted();
    }

    void ofTheRealm() {
        each(wanted.at("/roles/realm")).forEach(role -> {
            var title = role.path("name").asText();
            role("role " + title, realm.path() + "/roles", role, there(title));
        });
    }

    private JsonNode there(String title) {
        return named(realm.found().at("/roles/realm"), "name", title);
    }

    private void role(String title, String path, JsonNode role, JsonNode there) {
        var said = without(role, APART);
        if (!there.isObject()) {
            realm.change(title + " is made", () -> admin.post(path, said));
        } else if (differs(said, there)) {
            realm.change(title, () -> admin.put(byId(there), overlaid(without(there, APART), said)));
        }
    }

    private String byId(JsonNode role) {
        return realm.path() + "/roles-by-id/" + id(role);
    }

    void ofClients() {
        wanted.at("/roles/client")
                .properties()
                .forEach(owner -> each(owner.getValue()).forEach(role -> {
                    var title = role.path("name").asText();
                    var there = named(realm.found().at("/roles/client").path(owner.getKey()), "name", title);
                    role(
                            "role " + title + " of client " + owner.getKey(),
                            realm.clientPath(owner.getKey()) + "/roles",
                            role,
                            there);
                }));
    }

    /** What else somebody has who has a role; of the role that everybody has Keycloak keeps some of its own. */
    void composites() {
        each(wanted.at("/roles/realm"))
                .filter(role -> !role.path("name").equals(wanted.at("/defaultRole/name")))
                .forEach(role -> {
                    var title = role.path("name").asText();
                    var path = byId(there(title)) + "/composites";
                    realm.difference(
                            "role " + title + ": part",
                            contained(role),
                            contained(there(title)),
                            part -> admin.post(path, part(part)),
                            part -> admin.delete(path, part(part)));
                });
    }

    /** Roles of clients as {@code client/role}, of the realm as {@code /role}. */
    private static Set<String> contained(JsonNode role) {
        var parts = new TreeSet<String>();
        words(role.at("/composites/realm")).forEach(part -> parts.add("/" + part));
        role.at("/composites/client")
                .properties()
                .forEach(client -> words(client.getValue()).forEach(part -> parts.add(client.getKey() + "/" + part)));
        return parts;
    }

    private JsonNode part(String part) {
        var slash = part.indexOf('/');
        var owner = slash == 0 ? realm.path() : realm.clientPath(part.substring(0, slash));
        return realm.role(owner, part.substring(slash + 1));
    }
}
