package vn.laichau.hatangso.gateway.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the suite can be asked, through this gateway: the services' contracts as one, or that of one alone. */
@ApplicationScoped
class SuiteContract {

    /** Each with a contract of its own. */
    static final List<String> SERVICES = List.of("indicator", "agency", "reporting");

    private static final String TOKENS =
            "A bearer token. A program gets one at the token_endpoint of the discovery document by the grant client_credentials, as the"
                    + " client that its organisation has in the realm: with client_id and client_secret, or better by private_key_jwt"
                    + " (client_assertion, signed by PS256, aud = the issuer). It lives for minutes (expires_in): ask for another one"
                    + " before it ends. What stands beside the scheme of an operation are the roles that may call it; a token"
                    + " carries those of its client.";

    private final String issuer;

    /** @param issuer of tokens: its OpenID Connect discovery says where to get one */
    SuiteContract(@ConfigProperty(name = "quarkus.oidc.portal.token.issuer") String issuer) {
        this.issuer = issuer;
    }

    /** @param services whose operations are told; made anew each time, as most callers keep what they make of it */
    ObjectNode of(List<String> services) {
        var contracts = services.stream().map(SuiteContract::part).toList();
        var contract = ContractMerge.merge(contracts);
        contract.withObject("/components/securitySchemes/token")
                .removeAll()
                .put("type", "openIdConnect")
                .put("openIdConnectUrl", issuer + "/.well-known/openid-configuration")
                .put("description", TOKENS);
        return contract;
    }

    /** What one service offers, with what the gateway adds. */
    static ServiceContract part(String service) {
        var contract = ServiceContract.of(service);
        GatewayResponses.addTo(contract);
        return contract;
    }
}
