package vn.laichau.hatangso.systemtests.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;

/**
 * Tokens that the realm itself signed, each wrong in one thing: who checks the signature alone would take them. They come
 * from clients that the administrator of the running realm made for this.
 */
final class WrongTokens {

    private static final String ALGORITHM = "access.token.signed.response.alg";

    private final RealmClients clients;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    WrongTokens(RealmClients clients) {
        this.clients = clients;
    }

    /** By what is wrong with them. */
    Map<String, String> all() {
        audiences();
        kinds();
        claims();
        algorithms();
        return tokens;
    }

    /** Otherwise the realm would not have done what was asked of it, and the attack would be another one. */
    static JsonNode claims(String token) {
        return Api.json(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private void audiences() {
        access("no-audience", client -> without(client, "suite"));
        access("a-part-of-an-audience", client -> {
            without(client, "suite");
            audience(client, "gate");
        });
        access("an-audience-in-capitals", client -> {
            without(client, "suite");
            List.of("GATEWAY", "AGENCY-SERVICE", "INDICATOR-SERVICE", "REPORTING-SERVICE")
                    .forEach(audience -> audience(client, audience));
        });
    }

    private void kinds() {
        // With the audiences of an access token, so that its kind alone is wrong.
        var answer = tokens("other-kinds", client -> {
            List.of("gateway", "agency-service", "indicator-service", "reporting-service")
                    .forEach(audience -> audience(client, audience));
            RealmClients.claim(client, "realm_access.roles", "JSON", "[\"operator\"]");
            ((ObjectNode) client.path("attributes")).put("client_credentials.use_refresh_token", "true");
        });
        tokens.put("an ID token", answer.path("id_token").asText());
        tokens.put("a refresh token", answer.path("refresh_token").asText());
    }

    private void claims() {
        access("bound-to-a-key", client -> RealmClients.claim(client, "cnf", "JSON", "{\"x5t#S256\": \"abc\"}"));
        var later = Instant.now().plusSeconds(7_200).getEpochSecond();
        access("not-before-later", client -> RealmClients.claim(client, "nbf", "long", "" + later));
        access("no-organisation", client -> remove(client, "protocolMappers", "oidc-hardcoded-claim-mapper"));
        access("a-blank-organisation", client -> {
            remove(client, "protocolMappers", "oidc-hardcoded-claim-mapper");
            RealmClients.claim(client, "org_id", "String", " ");
        });
        access("an-organisation-as-a-list", client -> {
            remove(client, "protocolMappers", "oidc-hardcoded-claim-mapper");
            RealmClients.claim(client, "org_id", "JSON", "[\"vnpt\"]");
        });
    }

    private void algorithms() {
        for (var algorithm : List.of("RS256", "PS512", "ES256", "EdDSA")) {
            access(
                    "signed-by-" + algorithm.toLowerCase(),
                    client -> ((ObjectNode) client.path("attributes")).put(ALGORITHM, algorithm));
        }
    }

    private void access(String what, Consumer<ObjectNode> change) {
        tokens.put(what, tokens(what, change).path("access_token").asText());
    }

    private JsonNode tokens(String what, Consumer<ObjectNode> change) {
        return clients.tokensOf("unfit-" + what, Principals.VNPT, change);
    }

    private static void without(ObjectNode client, String scope) {
        var scopes = (ArrayNode) client.path("defaultClientScopes");
        var kept = StreamSupport.stream(scopes.spliterator(), false)
                .filter(each -> !each.asText().equals(scope))
                .toList();
        scopes.removeAll().addAll(kept);
    }

    private static void remove(ObjectNode client, String list, String name) {
        var mappers = (ArrayNode) client.path(list);
        for (int i = mappers.size() - 1; i >= 0; i--) {
            if (mappers.get(i).path("name").asText().equals(name)) {
                mappers.remove(i);
            }
        }
    }

    private static void audience(ObjectNode client, String audience) {
        var mapper = client.withArrayProperty("protocolMappers").addObject();
        mapper.put("name", "audience " + audience)
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-audience-mapper")
                .putObject("config")
                .put("included.custom.audience", audience)
                .put("access.token.claim", "true")
                .put("id.token.claim", "true");
    }
}
