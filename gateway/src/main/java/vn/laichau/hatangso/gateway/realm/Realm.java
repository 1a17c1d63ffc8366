package vn.laichau.hatangso.gateway.realm;

import static vn.laichau.hatangso.gateway.realm.KeycloakAdmin.encoded;
import static vn.laichau.hatangso.gateway.realm.Representations.differs;
import static vn.laichau.hatangso.gateway.realm.Representations.each;
import static vn.laichau.hatangso.gateway.realm.Representations.list;
import static vn.laichau.hatangso.gateway.realm.Representations.named;
import static vn.laichau.hatangso.gateway.realm.Representations.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A running realm beside what the file says of it, and each change that makes the one the other. */
final class Realm {

    private final KeycloakAdmin admin;
    private final ObjectNode wanted;
    private final Consumer<String> told;
    private final String path;
    private JsonNode found = object();
    private boolean stale = true;
    private boolean looksOnly;
    private int changes;

    Realm(KeycloakAdmin admin, ObjectNode wanted, Consumer<String> told) {
        this.admin = admin;
        this.wanted = wanted;
        this.told = told;
        this.path = "realms/" + encoded(wanted.path("realm").asText());
    }

    KeycloakAdmin admin() {
        return admin;
    }

    ObjectNode wanted() {
        return wanted;
    }

    /** Of the realm itself, in Keycloak's interface. */
    String path() {
        return path;
    }

    /** As it is now, with clients and roles; without people and keys. */
    JsonNode found() {
        if (stale) {
            found = admin.post(path + "/partial-export?exportClients=true&exportGroupsAndRoles=true", object());
            stale = false;
        }
        return found;
    }

    void change(String what, Runnable write) {
        changes++;
        told.accept((looksOnly ? "not taken: " : "") + what);
        if (!looksOnly) {
            write.run();
            stale = true;
        }
    }

    /**
     * From now on changes are told and not made.
     *
     * @return how many were made
     */
    int lookOnly() {
        int made = changes;
        looksOnly = true;
        stale = true;
        changes = 0;
        return made;
    }

    int changes() {
        return changes;
    }

    /** Names that belong to something, one call for each that is missing or too many. */
    void difference(String what, Set<String> said, Set<String> there, Consumer<String> add, Consumer<String> remove) {
        said.stream()
                .filter(name -> !there.contains(name))
                .forEach(name -> change(what + " " + name + " is added", () -> add.accept(name)));
        there.stream()
                .filter(name -> !said.contains(name))
                .forEach(name -> change(what + " " + name + " is removed", () -> remove.accept(name)));
    }

    /** Roles of the realm that belong to what is at a path. */
    void roles(String what, String at, Set<String> said, Set<String> there) {
        difference(
                what,
                said,
                there,
                role -> admin.post(at, role(path, role)),
                role -> admin.delete(at, role(path, role)));
    }

    /** @param owner path of the realm, or of a client */
    JsonNode role(String owner, String role) {
        return list(Stream.of(admin.get(owner + "/roles/" + encoded(role))));
    }

    /** Scopes of clients that belong to what is at a path. */
    void scopes(String what, String at, Set<String> said, Set<String> there) {
        difference(
                what,
                said,
                there,
                scope -> admin.put(at + "/" + id(scope(scope)), object()),
                scope -> admin.delete(at + "/" + id(scope(scope)), null));
    }

    JsonNode scope(String name) {
        return named(found().path("clientScopes"), "name", name);
    }

    JsonNode client(String name) {
        return named(found().path("clients"), "clientId", name);
    }

    String clientPath(String name) {
        return path + "/clients/" + id(client(name));
    }

    String scopePath(String name) {
        return path + "/client-scopes/" + id(scope(name));
    }

    /** What is written into tokens for a client or a scope: no more than the file says. */
    void mappers(String owner, String at, JsonNode said, JsonNode there) {
        var models = at + "/protocol-mappers/models";
        var before = there.path("protocolMappers");
        each(said.path("protocolMappers")).forEach(mapper -> {
            var title = mapper.path("name").asText();
            var mapperThere = named(before, "name", title);
            if (!mapperThere.isObject()) {
                change(owner + ": mapper " + title + " is made", () -> admin.post(models, mapper));
            } else if (differs(mapper, mapperThere)
                    || mapper.path("config").size()
                            != mapperThere.path("config").size()) {
                change(
                        owner + ": mapper " + title,
                        () -> admin.put(
                                models + "/" + id(mapperThere),
                                ((ObjectNode) mapper.deepCopy()).put("id", id(mapperThere))));
            }
        });
        each(before)
                .filter(mapper -> !named(
                                said.path("protocolMappers"),
                                "name",
                                mapper.path("name").asText())
                        .isObject())
                .forEach(mapper -> change(
                        owner + ": mapper " + mapper.path("name").asText() + " is removed",
                        () -> admin.delete(models + "/" + id(mapper), null)));
    }

    static String id(JsonNode thing) {
        return thing.path("id").asText();
    }
}
