package vn.laichau.hatangso.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    private static final Path FILE = Path.of("../k8s/components/keycloak/realm/ha-tang-so.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void holdsNoSecretAndNoPersonInTheRepository() throws IOException {
        JsonNode committed = JSON.readTree(Files.readString(FILE));

        assertThat(committed.findValues("secret")).isEmpty();
        assertThat(committed.findValues("credentials")).isEmpty();
        assertThat(Files.readString(FILE)).doesNotContain("PRIVATE KEY", "\"privateKey\"");
        assertThat(committed.get("users"))
                .allSatisfy(
                        user -> assertThat(user.get("serviceAccountClientId").isTextual())
                                .isTrue());
    }

    @Test
    void letsParallelCallsOfOneSessionRefreshWithTheSameToken() throws IOException {
        JsonNode committed = JSON.readTree(Files.readString(FILE));

        // A token revoked by its first use signs out whoever opens a page of several cards after five idle minutes.
        assertThat(committed.get("revokeRefreshToken").booleanValue()).isFalse();
        assertThat(committed.get("ssoSessionIdleTimeout").intValue()).isLessThanOrEqualTo(1800);
        assertThat(committed.get("accessTokenLifespan").intValue()).isEqualTo(300);
    }

    @Test
    void keepsEveryClientOffImplicitAndPasswordGrantsAndOffFullScope() throws IOException {
        RealmFile realm = RealmFile.read(FILE, Map.of());
        ApiClient.ALL.forEach(client -> realm.with(client, "secret"));

        assertThat(JSON.readTree(realm.json()).get("clients"))
                .hasSizeGreaterThan(3)
                .allSatisfy(client -> {
                    assertThat(client.get("implicitFlowEnabled").booleanValue()).isFalse();
                    assertThat(client.get("directAccessGrantsEnabled").booleanValue())
                            .isFalse();
                    assertThat(client.get("fullScopeAllowed").booleanValue()).isFalse();
                    assertThat(client.get("redirectUris").toString()).doesNotContain("*");
                });
    }

    /** Programs of the suite prove who they are by a key, and a code that was caught on its way is worth nothing. */
    @Test
    void letsClientsInByKeyAndBrowsersByProofOfTheSameSession() throws IOException {
        assertThat(JSON.readTree(Files.readString(FILE)).get("clients"))
                .filteredOn(client -> client.path("standardFlowEnabled").booleanValue()
                        || client.path("serviceAccountsEnabled").booleanValue())
                .hasSize(3)
                .allSatisfy(client -> {
                    assertThat(client.get("publicClient").booleanValue()).isFalse();
                    assertThat(client.get("clientAuthenticatorType").textValue())
                            .isEqualTo("client-jwt");
                    JsonNode attributes = client.get("attributes");
                    assertThat(attributes.get("token.endpoint.auth.signing.alg").textValue())
                            .isEqualTo("PS256");
                    assertThat(attributes.path("pkce.code.challenge.method").asText())
                            .isEqualTo(client.get("standardFlowEnabled").booleanValue() ? "S256" : "");
                    for (String grant : List.of(
                            "oauth2.device.authorization.grant", "oidc.ciba.grant", "standard.token.exchange")) {
                        assertThat(attributes.get(grant + ".enabled").textValue())
                                .isEqualTo("false");
                    }
                });
    }

    @Test
    void slowsDownWhoGuessesPasswordsAndRecordsWhatHappens() throws IOException {
        JsonNode committed = JSON.readTree(Files.readString(FILE));

        for (String setting : List.of("bruteForceProtected", "eventsEnabled", "adminEventsEnabled")) {
            assertThat(committed.get(setting).booleanValue()).as(setting).isTrue();
        }
        assertThat(committed.get("failureFactor").intValue()).isLessThanOrEqualTo(10);
        // Otherwise anybody could shut an officer out on the day of the deadline.
        assertThat(committed.get("permanentLockout").booleanValue()).isFalse();
        // Seconds, and never because two tries came at once: who guesses must not keep out who knows.
        assertThat(committed.get("maxFailureWaitSeconds").intValue()).isBetween(1, 5);
        assertThat(committed.get("quickLoginCheckMilliSeconds").intValue()).isZero();
        // An empty list means every type.
        assertThat(committed.get("enabledEventTypes")).isEmpty();
        for (String setting : List.of("registrationAllowed", "resetPasswordAllowed", "rememberMe")) {
            assertThat(committed.get(setting).booleanValue()).as(setting).isFalse();
        }
    }

    /** What 26.7.4 decides in another way than 26.7.3: resources matched by address, first sign-in through others, acting as another, SAML. */
    @Test
    void standsOnNothingThatTheNewestPatchOfKeycloakChanged() throws IOException {
        JsonNode committed = JSON.readTree(Files.readString(FILE));

        assertThat(committed.findValues("authorizationSettings")).isEmpty();
        assertThat(committed.findValues("authorizationServicesEnabled")).noneMatch(JsonNode::booleanValue);
        assertThat(committed.path("userManagedAccessAllowed").booleanValue()).isFalse();
        assertThat(committed.path("identityProviders")).isEmpty();
        assertThat(committed.findValuesAsText("protocol")).isNotEmpty().containsOnly("openid-connect");
        assertThat(committed.toString()).doesNotContain("impersonation");
    }

    /** Firms and communes may set one up; who decides for the province, or sees everything, has to. */
    @Test
    void asksThoseForASecondFactorWhoDecideOrSeeEverything() throws IOException {
        JsonNode committed = JSON.readTree(Files.readString(FILE));

        assertThat(committed.at("/roles/realm"))
                .filteredOn(
                        role -> role.at("/composites/client/portal/0").asText().equals("second-factor"))
                .extracting(role -> role.get("name").textValue())
                .containsExactlyInAnyOrder(
                        "leader",
                        "coordinator",
                        "clerk",
                        "finance-officer",
                        "construction-officer",
                        "auditor",
                        "administrator");
        assertThat(committed.get("browserFlow").textValue()).isEqualTo("sign-in");
        assertThat(committed.get("users").findValues("clientRoles")).isEmpty();
    }

    @Test
    void putsAKeySetIntoTheRealmWithItsQuotationMarks() throws IOException {
        String keySet = "{\"keys\":[{\"kty\":\"RSA\"}]}";

        JsonNode realm = JSON.readTree(RealmFile.read(FILE, Map.of("PORTAL_JWKS", keySet, "PORTAL_URL", "http://p"))
                .json());

        JsonNode portal = realm.at("/clients/0");
        assertThat(portal.at("/attributes/jwks.string").textValue()).isEqualTo(keySet);
        assertThat(portal.at("/redirectUris/0").textValue()).isEqualTo("http://p/login/callback");
    }

    @Test
    void addsPeopleWithTheirRoleAndOrganisation() throws IOException {
        RealmFile realm = RealmFile.read(FILE, Map.of());
        Person.ALL.forEach(person -> realm.with(person, "a password"));

        assertThat(JSON.readTree(realm.json()).get("users"))
                .filteredOn(user -> user.get("username").textValue().equals("clerk"))
                .singleElement()
                .satisfies(clerk -> {
                    assertThat(clerk.at("/realmRoles/0").textValue()).isEqualTo("clerk");
                    assertThat(clerk.at("/clientRoles/portal/0").textValue()).isEqualTo("demonstration");
                    assertThat(clerk.at("/attributes/org_id/0").textValue()).isEqualTo("dic");
                });
    }
}
