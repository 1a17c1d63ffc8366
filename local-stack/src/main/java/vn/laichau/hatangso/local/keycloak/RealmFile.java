package vn.laichau.hatangso.local.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.laichau.hatangso.local.console.StackFailure;

/**
 * The realm of this repository made ready for import. Placeholders are filled in here and not by Keycloak, which puts
 * a value into the file as it is: a key set, with its quotation marks, would break the JSON.
 */
public final class RealmFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode realm;

    private RealmFile(ObjectNode realm) {
        this.realm = realm;
    }

    /** @param values by the name between the braces */
    public static RealmFile read(Path file, Map<String, String> values) {
        try {
            String text = Files.readString(file);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", inJsonString(value.getValue()));
            }
            return new RealmFile((ObjectNode) JSON.readTree(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new StackFailure("The realm file " + file + " cannot be read.", e);
        }
    }

    private static String inJsonString(String value) throws JsonProcessingException {
        String quoted = JSON.writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    /**
     * Adds an account for trying: with a password that need not be changed at the first sign-in, and no second factor to be set up,
     * which no gateway but that of the local profile lets in (docs/adr/0069).
     */
    public RealmFile with(Person person, String password) {
        ObjectNode user = users().addObject();
        user.put("username", person.username()).put("enabled", true);
        user.put("firstName", person.title()).put("lastName", person.organisationName());
        user.putObject("attributes").putArray("org_id").add(person.organisation());
        user.putArray("realmRoles").add(person.role());
        user.putObject("clientRoles").putArray("portal").add("demonstration");
        user.putArray("credentials").addObject().put("type", "password").put("value", password);
        return this;
    }

    /** Adds a client that signs in by secret, and the account of its service, which carries the role. */
    public RealmFile with(ApiClient client, String secret) {
        ObjectNode added = ((ArrayNode) realm.get("clients")).addObject();
        added.put("clientId", client.id()).put("name", client.title()).put("enabled", true);
        added.put("protocol", "openid-connect").put("publicClient", false);
        added.put("clientAuthenticatorType", "client-secret").put("secret", secret);
        added.put("standardFlowEnabled", false).put("implicitFlowEnabled", false);
        added.put("directAccessGrantsEnabled", false).put("serviceAccountsEnabled", true);
        added.put("fullScopeAllowed", false);
        added.putArray("redirectUris");
        added.putArray("webOrigins");
        added.putObject("attributes")
                .put("access.token.signed.response.alg", "PS256")
                .put("client_credentials.use_refresh_token", "false")
                .put("standard.token.exchange.enabled", "false");
        ArrayNode scopes = added.putArray("defaultClientScopes");
        scopes.add("basic").add("profile").add("roles").add("suite");
        added.putArray("optionalClientScopes");
        added.putArray("protocolMappers").add(organisationMapper(client.organisation()));
        ObjectNode account = users().addObject();
        account.put("username", "service-account-" + client.id()).put("enabled", true);
        account.put("firstName", client.title()).put("serviceAccountClientId", client.id());
        account.putArray("realmRoles").add(ApiClient.ROLE);
        return this;
    }

    private static ObjectNode organisationMapper(String organisation) {
        ObjectNode mapper = JSON.createObjectNode();
        mapper.put("name", "org_id").put("protocol", "openid-connect");
        mapper.put("protocolMapper", "oidc-hardcoded-claim-mapper");
        mapper.putObject("config")
                .put("claim.name", "org_id")
                .put("claim.value", organisation)
                .put("jsonType.label", "String")
                .put("access.token.claim", "true")
                .put("introspection.token.claim", "true");
        return mapper;
    }

    private ArrayNode users() {
        return (ArrayNode) realm.get("users");
    }

    public String json() {
        return realm.toPrettyString();
    }
}
