package vn.laichau.hatangso.chassis.caller;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a token must say beyond what the OIDC library checks: it is an access token (the library compares {@code typ} only
 * when it is there), it is not bound to a key we do not ask for ({@code cnf}), it says when it was issued, and it names the
 * caller's organisation.
 */
@ApplicationScoped
public class TokenRules implements SecurityIdentityAugmentor {

    static final String ORGANISATION = "org_id";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        var signedInByBrowser = identity.getCredential(IdTokenCredential.class) != null;
        if (!identity.isAnonymous() && !signedInByBrowser && !isUsable(identity)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("token refused by the suite's rules"));
        }
        return Uni.createFrom().item(identity);
    }

    private static boolean isUsable(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && "Bearer".equals(token.getClaim("typ"))
                && !token.containsClaim("cnf")
                && token.containsClaim("iat")
                && token.getClaim(ORGANISATION) instanceof String organisation
                && !organisation.isBlank();
    }
}
