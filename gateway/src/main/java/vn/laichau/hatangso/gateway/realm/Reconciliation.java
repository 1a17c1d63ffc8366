package vn.laichau.hatangso.gateway.realm;

import static vn.laichau.hatangso.gateway.realm.KeycloakAdmin.encoded;
import static vn.laichau.hatangso.gateway.realm.Representations.differs;
import static vn.laichau.hatangso.gateway.realm.Representations.each;
import static vn.laichau.hatangso.gateway.realm.Representations.list;
import static vn.laichau.hatangso.gateway.realm.Representations.named;
import static vn.laichau.hatangso.gateway.realm.Representations.object;
import static vn.laichau.hatangso.gateway.realm.Representations.overlaid;
import static vn.laichau.hatangso.gateway.realm.Representations.without;
import static vn.laichau.hatangso.gateway.realm.Representations.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a running realm what the file says. What the file names is made to be as it says there, also less than it was (a mapper, a scope,
 * an address); what it does not name (a firm's client, a role of the province's own) stays, but for required actions, of which it is the
 * whole list. People are neither read nor written: of accounts only those of the suite's own services, by their client.
 */
final class Reconciliation {

    /** The file's mark on a client that the suite made; another one of that name is somebody else's. */
    private static final String MARK = "made.by";

    private static final String ATTRIBUTES = "attributes";

    /** What Keycloak writes on clients by itself. */
    private static final Set<String> KEYCLOAKS_OWN = Set.of("realm_client", "client.secret.creation.time");

    private static final Set<String> OF_A_ROLE = Set.of("composite", "composites");

    private static final Set<String> OF_A_SCOPE = Set.of("protocolMappers");

    /** Told by calls of their own; a secret is shown to nobody. */
    private static final List<String> OF_A_CLIENT =
            List.of("protocolMappers", "defaultClientScopes", "optionalClientScopes", "secret", "access");

    /** Members that have a step of their own below, or stay what they were when the realm was made. */
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

    /** Nobody has needed them, so nobody has brought them about. */
    private static final Set<String> UNKNOWN = Set.of(
            "groups",
            "defaultGroups",
            "identityProviders",
            "identityProviderMappers",
            "clientScopeMappings",
            "clientProfiles",
            "clientPolicies",
            "organizations",
            "federatedUsers",
            "defaultRoles");

    private final KeycloakAdmin admin;
    private final ObjectNode wanted;
    private final Consumer<String> told;
    private final String name;
    private final String realm;
    private JsonNode found = object();
    private boolean stale = true;
    private boolean looksOnly;
    private int changes;

    Reconciliation(KeycloakAdmin admin, ObjectNode wanted, Consumer<String> told) {
        this.admin = admin;
        this.wanted = wanted;
        this.told = told;
        this.name = wanted.path("realm").asText();
        this.realm = "realms/" + encoded(name);
    }

    /**
     * @param adopted clients that are the suite's although they do not say so
     * @return how many changes there were
     */
    int run(Set<String> adopted) {
        refuseUnknownMembers();
        if (admin.has(realm)) {
            refuseForeignClients(adopted);
        } else {
            change("the realm is made", () -> admin.post("realms", wanted));
        }
        steps();
        int made = changes;
        looksOnly = true;
        stale = true;
        changes = 0;
        steps();
        if (changes > 0) {
            throw new RealmRefusal("Keycloak did not take " + changes + " of the changes, named last above.");
        }
        return made;
    }

    private void steps() {
        var flows = new Flows(admin, realm, wanted, this::change);
        roles();
        scopes();
        defaultScopes("default", wanted.path("defaultDefaultClientScopes"));
        defaultScopes("optional", wanted.path("defaultOptionalClientScopes"));
        flows.replaceChanged(found());
        requiredActions();
        components();
        settings();
        clients();
        clientRoles();
        composites();
        scopeMappings();
        serviceAccounts();
        flows.removeReplaced(found());
    }

    private void change(String what, Runnable write) {
        changes++;
        told.accept((looksOnly ? "not taken: " : "") + what);
        if (!looksOnly) {
            write.run();
            stale = true;
        }
    }

    /** As it is now, with clients and roles; without people and keys. */
    private JsonNode found() {
        if (stale) {
            found = admin.post(realm + "/partial-export?exportClients=true&exportGroupsAndRoles=true", object());
            stale = false;
        }
        return found;
    }

    private void refuseUnknownMembers() {
        var unknown = new TreeSet<String>();
        wanted.fieldNames().forEachRemaining(member -> {
            if (UNKNOWN.contains(member)) {
                unknown.add(member);
            }
        });
        if (!unknown.isEmpty()) {
            throw new RealmRefusal(
                    "The realm file has what this step cannot bring about: " + unknown + ". Nothing was changed.");
        }
    }

    private void refuseForeignClients(Set<String> adopted) {
        var foreign = each(wanted.path("clients"))
                .filter(client -> {
                    var there = client(client);
                    return there.isObject() && !mark(there).equals(mark(client));
                })
                .map(client -> client.path("clientId").asText())
                .filter(client -> !adopted.contains(client))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!foreign.isEmpty()) {
            throw new RealmRefusal("The realm has clients of the suite's names that the suite did not make: " + foreign
                    + ". Rename them there; or, if they are the suite's, run this step once with ADOPT_CLIENTS="
                    + String.join(",", foreign) + ". Nothing was changed.");
        }
    }

    private static String mark(JsonNode client) {
        return client.path("attributes").path(MARK).asText();
    }

    private JsonNode client(JsonNode wantedClient) {
        return named(
                found().path("clients"),
                "clientId",
                wantedClient.path("clientId").asText());
    }

    private void roles() {
        each(wanted.at("/roles/realm")).forEach(role -> {
            var title = role.path("name").asText();
            var there = named(found().at("/roles/realm"), "name", title);
            role("role " + title, realm + "/roles", role, there);
        });
    }

    private void role(String title, String path, JsonNode role, JsonNode there) {
        var said = without(role, OF_A_ROLE);
        if (!there.isObject()) {
            change(title + " is made", () -> admin.post(path, said));
        } else if (differs(said, there)) {
            change(
                    title,
                    () -> admin.put(realm + "/roles-by-id/" + id(there), overlaid(without(there, OF_A_ROLE), said)));
        }
    }

    private void clientRoles() {
        wanted.at("/roles/client")
                .properties()
                .forEach(owner -> each(owner.getValue()).forEach(role -> {
                    var title = role.path("name").asText();
                    var there = named(found().path("roles").path("client").path(owner.getKey()), "name", title);
                    role(
                            "role " + title + " of client " + owner.getKey(),
                            clientPath(owner.getKey()) + "/roles",
                            role,
                            there);
                }));
    }

    private String clientPath(String client) {
        return realm + "/clients/" + id(named(found().path("clients"), "clientId", client));
    }

    /** What else somebody has who has a role; of the role that everybody has Keycloak keeps some of its own. */
    private void composites() {
        each(wanted.at("/roles/realm"))
                .filter(role -> !role.path("name").equals(wanted.at("/defaultRole/name")))
                .forEach(role -> {
                    var title = role.path("name").asText();
                    var there = named(found().at("/roles/realm"), "name", title);
                    var path = realm + "/roles-by-id/" + id(there) + "/composites";
                    var said = contained(role);
                    var before = contained(there);
                    said.stream()
                            .filter(part -> !before.contains(part))
                            .forEach(part -> change(
                                    "role " + title + ": part " + part + " is added",
                                    () -> admin.post(path, part(part))));
                    before.stream()
                            .filter(part -> !said.contains(part))
                            .forEach(part -> change(
                                    "role " + title + ": part " + part + " is removed",
                                    () -> admin.delete(path, part(part))));
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
        var owner = slash == 0 ? realm : clientPath(part.substring(0, slash));
        return list(Stream.of(admin.get(owner + "/roles/" + encoded(part.substring(slash + 1)))));
    }

    private void scopes() {
        each(wanted.path("clientScopes")).forEach(scope -> {
            var title = scope.path("name").asText();
            var there = named(found().path("clientScopes"), "name", title);
            if (!there.isObject()) {
                change("scope " + title + " is made", () -> admin.post(realm + "/client-scopes", scope));
                return;
            }
            var said = without(scope, OF_A_SCOPE);
            if (differs(said, there)) {
                change(
                        "scope " + title,
                        () -> admin.put(
                                realm + "/client-scopes/" + id(there), overlaid(without(there, OF_A_SCOPE), said)));
            }
            mappers("scope " + title, realm + "/client-scopes/" + id(there), scope, there);
        });
    }

    private void mappers(String owner, String path, JsonNode said, JsonNode there) {
        var models = path + "/protocol-mappers/models";
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

    private void defaultScopes(String kind, JsonNode said) {
        if (said.isMissingNode()) {
            return;
        }
        var path = realm + "/default-" + kind + "-client-scopes";
        var there = kind.equals("default") ? "defaultDefaultClientScopes" : "defaultOptionalClientScopes";
        difference("every client's " + kind + " scope", path, words(said), words(found().path(there)));
    }

    /** Scopes at a path, one call for each. */
    private void difference(String what, String path, Set<String> said, Set<String> there) {
        said.stream()
                .filter(scope -> !there.contains(scope))
                .forEach(scope -> change(
                        what + " " + scope + " is added", () -> admin.put(path + "/" + scopeId(scope), object())));
        there.stream()
                .filter(scope -> !said.contains(scope))
                .forEach(scope -> change(
                        what + " " + scope + " is removed", () -> admin.delete(path + "/" + scopeId(scope), null)));
    }

    private String scopeId(String scope) {
        return id(named(found().path("clientScopes"), "name", scope));
    }

    private void requiredActions() {
        if (!wanted.has("requiredActions")) {
            return;
        }
        each(wanted.path("requiredActions")).forEach(action -> {
            var alias = action.path("alias").asText();
            var path = realm + "/authentication/required-actions/" + encoded(alias);
            if (!named(found().path("requiredActions"), "alias", alias).isObject()) {
                change("required action " + alias + " is made", () -> {
                    admin.post(
                            realm + "/authentication/register-required-action",
                            object().put("providerId", action.path("providerId").asText(alias))
                                    .put("name", action.path("name").asText(alias)));
                    admin.put(path, action);
                });
            } else if (differs(action, named(found().path("requiredActions"), "alias", alias))) {
                change("required action " + alias, () -> admin.put(path, action));
            }
        });
        each(found().path("requiredActions"))
                .map(action -> action.path("alias").asText())
                .filter(alias ->
                        !named(wanted.path("requiredActions"), "alias", alias).isObject())
                .toList()
                .forEach(alias -> change(
                        "required action " + alias + " is removed",
                        () -> admin.delete(realm + "/authentication/required-actions/" + encoded(alias), null)));
    }

    /** Others of a kind stay: an older key still opens what it signed. */
    private void components() {
        var all = admin.get(realm + "/components");
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
                        change(title + " is made", () -> {
                            var made = ((ObjectNode) component.deepCopy()).put("providerType", kind.getKey());
                            admin.post(
                                    realm + "/components",
                                    made.put(
                                            "parentId",
                                            admin.get(realm).path("id").asText()));
                        });
                    } else if (differs(component, there.get())) {
                        change(
                                title,
                                () -> admin.put(
                                        realm + "/components/" + id(there.get()), overlaid(there.get(), component)));
                    }
                }));
    }

    private void settings() {
        var body = object();
        wanted.properties().stream()
                .filter(setting -> !APART.contains(setting.getKey()))
                .filter(setting -> differs(setting.getValue(), found().path(setting.getKey())))
                .forEach(setting -> body.set(setting.getKey(), setting.getValue()));
        if (!body.isEmpty()) {
            // Keycloak removes every attribute that is not sent with others.
            if (body.has(ATTRIBUTES) && found().path(ATTRIBUTES).isObject()) {
                body.set(ATTRIBUTES, overlaid(found().path(ATTRIBUTES), wanted.path(ATTRIBUTES)));
            }
            var names = new TreeSet<String>();
            body.fieldNames().forEachRemaining(names::add);
            change("settings " + names, () -> admin.put(realm, body));
        }
    }

    private void clients() {
        each(wanted.path("clients")).forEach(client -> {
            var title = client.path("clientId").asText();
            if (!client(client).isObject()) {
                change("client " + title + " is made", () -> admin.post(realm + "/clients", client));
            }
            // Also a new one: Keycloak adds settings of its own.
            var there = client(client);
            var path = realm + "/clients/" + id(there);
            var said = boundById(without(client, OF_A_CLIENT));
            var extra = extraAttributes(client, there);
            if (differs(said, there) || !extra.isEmpty()) {
                var body = overlaid(without(there, OF_A_CLIENT), said);
                extra.forEach(attribute -> body.withObjectProperty("attributes").putNull(attribute));
                change("client " + title, () -> admin.put(path, body));
            }
            mappers("client " + title, path, client, there);
            difference(
                    "client " + title + ": scope",
                    path + "/default-client-scopes",
                    words(client.path("defaultClientScopes")),
                    words(there.path("defaultClientScopes")));
            difference(
                    "client " + title + ": optional scope",
                    path + "/optional-client-scopes",
                    words(client.path("optionalClientScopes")),
                    words(there.path("optionalClientScopes")));
        });
    }

    /** A file names the flows of a client, Keycloak numbers them. */
    private ObjectNode boundById(ObjectNode client) {
        var bound = client.path("authenticationFlowBindingOverrides");
        if (bound instanceof ObjectNode flows) {
            flows.properties().forEach(flow -> {
                var there = named(
                        found().path("authenticationFlows"),
                        "alias",
                        flow.getValue().asText());
                if (there.isObject()) {
                    flow.setValue(there.path("id"));
                }
            });
        }
        return client;
    }

    /** What an earlier release, or somebody's hand, left on a client of ours. */
    private static Set<String> extraAttributes(JsonNode client, JsonNode there) {
        var extra = new TreeSet<String>();
        if (!mark(client).isEmpty()) {
            there.path("attributes").fieldNames().forEachRemaining(extra::add);
            client.path("attributes").fieldNames().forEachRemaining(extra::remove);
            extra.removeAll(KEYCLOAKS_OWN);
        }
        return extra;
    }

    private void scopeMappings() {
        each(wanted.path("clients")).forEach(client -> {
            var title = client.path("clientId").asText();
            mapped("client", title, realm + "/clients/" + id(client(client)));
        });
        each(wanted.path("clientScopes"))
                .map(scope -> scope.path("name").asText())
                .forEach(title -> mapped("clientScope", title, realm + "/client-scopes/" + scopeId(title)));
    }

    private void mapped(String kind, String title, String path) {
        roleDifference(
                kind + " " + title + ": role in its tokens",
                path + "/scope-mappings/realm",
                mapped(wanted, kind, title),
                mapped(found(), kind, title));
    }

    private static Set<String> mapped(JsonNode owner, String kind, String title) {
        return each(owner.path("scopeMappings"))
                .filter(mapping -> mapping.path(kind).asText().equals(title))
                .flatMap(mapping -> words(mapping.path("roles")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void roleDifference(String what, String path, Set<String> said, Set<String> there) {
        said.stream()
                .filter(role -> !there.contains(role))
                .forEach(role -> change(what + " " + role + " is added", () -> admin.post(path, role(role))));
        there.stream()
                .filter(role -> !said.contains(role))
                .forEach(role -> change(what + " " + role + " is removed", () -> admin.delete(path, role(role))));
    }

    private JsonNode role(String role) {
        return list(Stream.of(admin.get(realm + "/roles/" + encoded(role))));
    }

    private void serviceAccounts() {
        each(wanted.path("users"))
                .filter(account -> account.has("serviceAccountClientId"))
                .forEach(account -> {
                    var client = account.path("serviceAccountClientId").asText();
                    var id = id(named(found().path("clients"), "clientId", client));
                    var user = admin.get(realm + "/clients/" + id + "/service-account-user");
                    var path = realm + "/users/" + id(user) + "/role-mappings/realm";
                    var there = each(admin.get(path))
                            .map(role -> role.path("name").asText())
                            .collect(Collectors.toCollection(TreeSet::new));
                    var said =
                            object().put("firstName", account.path("firstName").asText());
                    if (differs(said, user)) {
                        change(
                                "client " + client + ": name of its account",
                                () -> admin.put(realm + "/users/" + id(user), overlaid(user, said)));
                    }
                    roleDifference(
                            "client " + client + ": role of its account",
                            path,
                            words(account.path("realmRoles")),
                            there);
                });
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asText();
    }
}
