package vn.laichau.hatangso.gateway.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.chassis.json.StoredJson;

/** What the suite can be asked, through this gateway: the services' contracts as one. */
@ApplicationScoped
class SuiteContract {

    private static final List<String> SERVICES = List.of("indicator", "agency", "reporting");

    private static final String TOKENS =
            "A bearer token. A program gets one at the token_endpoint of the discovery document by the grant client_credentials, as the"
                    + " client that its organisation has in the realm: with client_id and client_secret, or better by private_key_jwt"
                    + " (client_assertion, signed by PS256, aud = the issuer). It lives for minutes (expires_in): ask for another one"
                    + " before it ends. What stands beside the scheme of an operation are the roles that may call it; a token"
                    + " carries those of its client.";

    private final List<ServiceContract> contracts =
            SERVICES.stream().map(ServiceContract::of).toList();
    private final ObjectNode merged;

    /** @param issuer of tokens: its OpenID Connect discovery says where to get one */
    SuiteContract(@ConfigProperty(name = "quarkus.oidc.portal.token.issuer") String issuer) {
        contracts.forEach(GatewayResponses::addTo);
        merged = ContractMerge.merge(contracts);
        merged.withObject("/components/securitySchemes/token")
                .removeAll()
                .put("type", "openIdConnect")
                .put("openIdConnectUrl", issuer + "/.well-known/openid-configuration")
                .put("description", TOKENS);
    }

    String json() {
        return merged.toPrettyString();
    }

    String yaml() {
        ObjectMapper yaml = YAMLMapper.builder()
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .build();
        return StoredJson.text(yaml, merged);
    }

    /** By service. */
    List<ServiceContract> parts() {
        return contracts;
    }
}
