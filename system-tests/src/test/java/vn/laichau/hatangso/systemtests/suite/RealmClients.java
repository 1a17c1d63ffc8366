package vn.laichau.hatangso.systemtests.suite;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import vn.laichau.hatangso.local.LocalStack;

/**
 * Clients that the running realm is given for a test, by its administrator, one for each principal: their tokens are real.
 * The realm's own signing key is never at hand here.
 */
public final class RealmClients {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Another test of the same run made it. */
    private static final int EXISTS = 409;

    private static final int UNAUTHENTICATED = 401;
    private static final int NO_CONTENT = 204;

    private static final String SECRET = "for-one-run-only";

    private final String issuer;
    private final URI administration;
    private final Supplier<String> signIn;
    private final Map<String, String> created = new ConcurrentHashMap<>();
    private volatile String administrator;

    private RealmClients(String issuer, URI administration, Supplier<String> signIn) {
        this.issuer = issuer;
        this.administration = administration;
        this.signIn = signIn;
        this.administrator = signIn.get();
    }

    public static RealmClients of(LocalStack stack) {
        var issuer = stack.issuer().toString();
        Supplier<String> signIn = () -> token(
                issuer.replaceFirst("/realms/.*", "/realms/master"),
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", stack.credentials().keycloakAdministratorPassword()));
        return new RealmClients(issuer, URI.create(issuer.replace("/realms/", "/admin/realms/") + "/"), signIn);
    }

    /** A fresh token of the principal; an expired one is a second old. */
    public String token(Principal principal) {
        var id = created.computeIfAbsent(principal.name(), name -> create(principal));
        var token = token(issuer, Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", SECRET));
        if (principal.proof() == Principal.Proof.EXPIRED) {
            var end = expiry(token).plusSeconds(1);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> Clock.systemUTC().instant().isAfter(end));
        }
        return token;
    }

    /**
     * What the realm gives a client that is like that of a firm but for a change, in one answer with every kind of token.
     *
     * @param name of the client, once for all runs of a test
     */
    public JsonNode tokensOf(String name, Principal principal, Consumer<ObjectNode> change) {
        var id = "test-" + name;
        var client = client(id, principal);
        change.accept(client);
        if (!created.containsKey(id)) {
            create(id, principal, client);
            created.put(id, id);
        }
        return answer(
                issuer,
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        id,
                        "client_secret",
                        SECRET,
                        "scope",
                        "openid"));
    }

    /** Adds a claim to a client's tokens, or puts another value there, as far as the realm lets its administrators. */
    public static void claim(ObjectNode client, String name, String type, String value) {
        var mappers = (ArrayNode) client.withArrayProperty("protocolMappers");
        mapper(mappers.addObject(), "oidc-hardcoded-claim-mapper", "claim.value", value)
                .put("claim.name", name)
                .put("jsonType.label", type)
                .put("id.token.claim", "true");
        ((ObjectNode) mappers.get(mappers.size() - 1)).put("name", "claim " + name);
    }

    /** A genuine token of another realm. */
    public String administratorToken() {
        return administrator;
    }

    /** The realm as it runs, with clients and roles; secrets are masked. */
    public JsonNode exportedRealm() {
        var address = issuer.replace("/realms/", "/admin/realms/")
                + "/partial-export?exportClients=true&exportGroupsAndRoles=true";
        return Api.json(send("POST", address, JSON.createObjectNode()));
    }

    /** What the realm's administrator sees there. */
    public JsonNode administered(String path) {
        return get(path);
    }

    /** What its administrator does there, or in another realm ({@code ../name/…}). */
    public JsonNode administer(String method, String path, JsonNode body) {
        var answer = send(method, path, body).body();
        return answer.length == 0 ? JSON.createObjectNode() : Api.json(answer);
    }

    /** An account as in production: with a password, and without a second factor until its owner has set one up. */
    public void createPerson(String username, String role, String organisation, String password) {
        var person = JSON.createObjectNode().put("username", username).put("enabled", true);
        person.put("firstName", "Cán bộ").put("lastName", "của bài thử");
        person.putObject("attributes").putArray("org_id").add(organisation);
        person.putArray("credentials").addObject().put("type", "password").put("value", password);
        var location =
                send("POST", "users", person).headers().firstValue("Location").orElseThrow();
        send("POST", location + "/role-mappings/realm", JSON.createArrayNode().add(get("roles/" + role)));
    }

    /** Whether the realm takes it, here from an administrator. */
    public boolean setsPassword(String username, String password) {
        var account =
                get("users?exact=true&username=" + username).path(0).path("id").asText();
        var body = JSON.createObjectNode().put("type", "password").put("value", password);
        return call(
                                "users/" + account + "/reset-password",
                                request -> request.header("Content-Type", "application/json")
                                        .PUT(HttpRequest.BodyPublishers.ofString(body.toString())))
                        .statusCode()
                == NO_CONTENT;
    }

    /** The master realm, from which this one is administered. */
    public JsonNode masterRealm() {
        return get(issuer.replaceFirst("/realms/.*", "/admin/realms/master"));
    }

    /** Ends all sessions of a person, as an administrator does whose colleague lost a device. */
    public void signOut(String username) {
        var account =
                get("users?exact=true&username=" + username).path(0).path("id").asText();
        send("POST", "users/" + account + "/logout", JSON.createObjectNode());
    }

    private String create(Principal principal) {
        var id = "test-" + principal.name().replaceAll("[^A-Za-z0-9]+", "-").toLowerCase();
        return create(id, principal, client(id, principal));
    }

    private String create(String id, Principal principal, ObjectNode client) {
        var answer = send("POST", "clients", client);
        if (answer.statusCode() == EXISTS) {
            return id;
        }
        var location = answer.headers().firstValue("Location").orElseThrow();
        var account = get(location + "/service-account-user").path("id").asText();
        if (!principal.role().isEmpty()) {
            var roles = JSON.createArrayNode().add(get("roles/" + principal.role()));
            send("POST", "users/" + account + "/role-mappings/realm", roles);
        }
        return id;
    }

    /** As the demonstration's API clients are, but with every role in its scope. */
    private static ObjectNode client(String id, Principal principal) {
        var client = JSON.createObjectNode();
        client.put("clientId", id).put("secret", SECRET).put("clientAuthenticatorType", "client-secret");
        client.put("serviceAccountsEnabled", true)
                .put("standardFlowEnabled", false)
                .put("fullScopeAllowed", true);
        var attributes = client.putObject("attributes").put("access.token.signed.response.alg", "PS256");
        if (principal.proof() == Principal.Proof.EXPIRED) {
            attributes.put("access.token.lifespan", "1");
        }
        var scopes = client.putArray("defaultClientScopes")
                .add("basic")
                .add("profile")
                .add("roles");
        var mappers = client.putArray("protocolMappers");
        if (principal.proof() == Principal.Proof.FOR_SOMEBODY_ELSE) {
            audience(mappers.addObject(), "somebody-else");
        } else if (principal.isService()) {
            principal.audience().forEach(service -> audience(mappers.addObject(), service.module()));
        } else {
            scopes.add("suite");
        }
        mapper(mappers.addObject(), "oidc-hardcoded-claim-mapper", "claim.value", organisation(principal))
                .put("claim.name", "org_id")
                .put("jsonType.label", "String");
        return client;
    }

    private static String organisation(Principal principal) {
        return principal.organisation().isEmpty() ? "vnpt" : principal.organisation();
    }

    private static void audience(ObjectNode mapper, String audience) {
        mapper(mapper, "oidc-audience-mapper", "included.custom.audience", audience);
        mapper.put("name", "audience " + audience);
    }

    private static ObjectNode mapper(ObjectNode mapper, String kind, String setting, String value) {
        mapper.put("name", kind).put("protocol", "openid-connect").put("protocolMapper", kind);
        return mapper.putObject("config").put("access.token.claim", "true").put(setting, value);
    }

    private JsonNode get(String address) {
        return Api.json(call(address, HttpRequest.Builder::GET));
    }

    private HttpResponse<byte[]> send(String method, String address, JsonNode body) {
        var response = call(
                address,
                request -> request.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body.toString())));
        if (response.statusCode() / 100 != 2 && response.statusCode() != EXISTS) {
            throw new IllegalStateException(address + ": " + response.statusCode() + " " + new String(response.body()));
        }
        return response;
    }

    /** The administrator's token is good for a minute, and some tests take longer. */
    private HttpResponse<byte[]> call(String address, UnaryOperator<HttpRequest.Builder> call) {
        var answer = Api.send(call.apply(request(address)).build());
        if (answer.statusCode() != UNAUTHENTICATED) {
            return answer;
        }
        administrator = signIn.get();
        return Api.send(call.apply(request(address)).build());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(administration.resolve(address))
                .header("Authorization", "Bearer " + administrator);
    }

    private static String token(String realm, Map<String, String> form) {
        return answer(realm, form).path("access_token").asText();
    }

    private static JsonNode answer(String realm, Map<String, String> form) {
        var answer = Api.submit(URI.create(realm + "/protocol/openid-connect/token"), form);
        var tokens = Api.json(answer);
        if (!tokens.has("access_token")) {
            throw new IllegalStateException(new String(answer.body()));
        }
        return tokens;
    }

    private static Instant expiry(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getExpirationTime().toInstant();
        } catch (ParseException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
