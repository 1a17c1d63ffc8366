package vn.laichau.hatangso.local;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.laichau.hatangso.local.folder.ClientKey;
import vn.laichau.hatangso.local.folder.Secrets;
import vn.laichau.hatangso.local.keycloak.ApiClient;
import vn.laichau.hatangso.local.keycloak.Person;

/** Who can sign in to a stack, and with what: generated with the data folder and kept there. */
public final class Credentials {

    private final Secrets secrets;
    private final boolean demonstration;

    Credentials(Secrets secrets, boolean demonstration) {
        this.secrets = secrets;
        this.demonstration = demonstration;
    }

    /** The demonstration's people; nobody in an empty stack. */
    public List<Person> people() {
        return demonstration ? Person.ALL : List.of();
    }

    /** The one password of all demonstration people. */
    public String password() {
        return secrets.typedPassword("demonstration-password");
    }

    /** The demonstration's API clients; none in an empty stack. */
    public List<ApiClient> apiClients() {
        return demonstration ? ApiClient.ALL : List.of();
    }

    public String secret(ApiClient client) {
        return secrets.password(client.id());
    }

    /** By which a service signs in to the realm. */
    public ClientKey key(SuiteService service) {
        return secrets.clientKey(service.clientId().orElseThrow());
    }

    /** With which the gateway proves to the services that it speaks. */
    public String gatewaySecret() {
        return secrets.password("gateway");
    }

    /** The password of Keycloak's administrator "admin" in the realm master. */
    public String keycloakAdministratorPassword() {
        return secrets.password("keycloak-admin");
    }

    /** The placeholders of the realm file that hold the public keys of the clients. */
    Map<String, String> keySets() {
        Map<String, String> keySets = new HashMap<>();
        Stream.of(SuiteService.values())
                .flatMap(service -> service.clientId().stream())
                .forEach(client -> keySets.put(
                        client.toUpperCase(Locale.ROOT).replace('-', '_') + "_JWKS",
                        secrets.clientKey(client).publicKeySet(client + "-1")));
        return keySets;
    }
}
