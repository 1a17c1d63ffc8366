package vn.laichau.hatangso.gateway.realm;

import static vn.laichau.hatangso.gateway.realm.Realm.id;
import static vn.laichau.hatangso.gateway.realm.Representations.differs;
import static vn.laichau.hatangso.gateway.realm.Representations.each;
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
import java.util.stream.Collectors;

/** The suite's own clients, the roles that their tokens may name, and the accounts of those that are services. */
final class RealmClients {

    /** The file's mark on a client that the suite made; another one of that name is somebody else's. */
    private static final String MARK = "made.by";

    /** What Keycloak writes on clients by itself. */
    private static final Set<String> KEYCLOAKS_OWN = Set.of("realm_client", "client.secret.creation.time");

    /** Told by calls of their own; a secret is shown to nobody. */
    private static final List<String> APART =
            List.of("protocolMappers", "defaultClientScopes", "optionalClientScopes", "secret", "access");

    private final Realm realm;
    private final KeycloakAdmin admin;
    private final ObjectNode wanted;

    RealmClients(Realm realm) {
        this.realm = realm;
        this.admin = realm.admin();
        this.wanted = realm.wanted();
    }

    /** @param adopted clients that are the suite's although they do not say so */
    void refuseForeign(Set<String> adopted) {
        var foreign = each(wanted.path("clients"))
                .filter(client -> {
                    var there = realm.client(title(client));
                    return there.isObject() && !mark(there).equals(mark(client));
                })
                .map(RealmClients::title)
                .filter(client -> !adopted.contains(client))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!foreign.isEmpty()) {
            throw new RealmRefusal("The realm has clients of the suite's names that the suite did not make: " + foreign
                    + ". Rename them there; or, if they are the suite's, run this step once with ADOPT_CLIENTS="
                    + String.join(",", foreign) + ". Nothing was changed.");
        }
    }

    private static String title(JsonNode client) {
        return client.path("clientId").asText();
    }

    private static String mark(JsonNode client) {
        return client.path("attributes").path(MARK).asText();
    }

    void change() {
        each(wanted.path("clients")).forEach(client -> {
            var title = title(client);
            if (!realm.client(title).isObject()) {
                realm.change("client " + title + " is made", () -> admin.post(realm.path() + "/clients", client));
            }
            // Also a new one: Keycloak adds settings of its own.
            var there = realm.client(title);
            var path = realm.clientPath(title);
            var said = boundById(without(client, APART));
            var extra = extraAttributes(client, there);
            if (differs(said, there) || !extra.isEmpty()) {
                var body = overlaid(without(there, APART), said);
                extra.forEach(attribute -> body.withObjectProperty("attributes").putNull(attribute));
                realm.change("client " + title, () -> admin.put(path, body));
            }
            realm.mappers("client " + title, path, client, there);
            realm.scopes(
                    "client " + title + ": scope",
                    path + "/default-client-scopes",
                    words(client.path("defaultClientScopes")),
                    words(there.path("defaultClientScopes")));
            realm.scopes(
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
                        realm.found().path("authenticationFlows"),
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

    /** Also of scopes. */
    void rolesInTokens() {
        each(wanted.path("clients"))
                .map(RealmClients::title)
                .forEach(title -> rolesInTokens("client", title, realm.clientPath(title)));
        each(wanted.path("clientScopes"))
                .map(scope -> scope.path("name").asText())
                .forEach(title -> rolesInTokens("clientScope", title, realm.scopePath(title)));
    }

    private void rolesInTokens(String kind, String title, String path) {
        realm.roles(
                kind + " " + title + ": role in its tokens",
                path + "/scope-mappings/realm",
                mapped(wanted, kind, title),
                mapped(realm.found(), kind, title));
    }

    private static Set<String> mapped(JsonNode owner, String kind, String title) {
        return each(owner.path("scopeMappings"))
                .filter(mapping -> mapping.path(kind).asText().equals(title))
                .flatMap(mapping -> words(mapping.path("roles")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void serviceAccounts() {
        each(wanted.path("users"))
                .filter(account -> account.has("serviceAccountClientId"))
                .forEach(account -> {
                    var client = account.path("serviceAccountClientId").asText();
                    var user = admin.get(realm.clientPath(client) + "/service-account-user");
                    var path = realm.path() + "/users/" + id(user);
                    var said =
                            object().put("firstName", account.path("firstName").asText());
                    var roles = path + "/role-mappings/realm";
                    var there = each(admin.get(roles))
                            .map(role -> role.path("name").asText())
                            .collect(Collectors.toCollection(TreeSet::new));
                    if (differs(said, user)) {
                        realm.change(
                                "client " + client + ": name of its account",
                                () -> admin.put(path, overlaid(user, said)));
                    }
                    realm.roles(
                            "client " + client + ": role of its account",
                            roles,
                            words(account.path("realmRoles")),
                            there);
                });
    }
}
