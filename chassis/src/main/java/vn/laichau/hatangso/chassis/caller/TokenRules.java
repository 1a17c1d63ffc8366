package vn.laichau.hatangso.chassis.caller;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a token must say beyond what the OIDC library checks: it is an access token (the library compares {@code typ} only
 * when it is there), it is not bound to a key we do not ask for ({@code cnf}), it says when it was issued, it names the
 * caller's organisation, and it is spelled in the one right way. Its realm roles bring the sets that they belong to,
 * which no token may claim by itself.
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
        return Uni.createFrom().item(identity.isAnonymous() || signedInByBrowser ? identity : withSets(identity));
    }

    private static SecurityIdentity withSets(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity)
                .addRoles(Role.sets(identity.getRoles()))
                .build();
    }

    private static boolean isUsable(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && "Bearer".equals(token.getClaim("typ"))
                && !token.containsClaim("cnf")
                && token.containsClaim("iat")
                && token.getClaim(ORGANISATION) instanceof String organisation
                && !organisation.isBlank()
                && Role.realmRoles(identity.getRoles()).equals(identity.getRoles())
                && isRightlySpelled(token.getRawToken());
    }

    /** The verifier overlooks spare bits and characters at the end of a signature; a changed token must not be accepted. */
    private static boolean isRightlySpelled(String token) {
        var signature = token.substring(token.lastIndexOf('.') + 1);
        try {
            var bytes = Base64.getUrlDecoder().decode(signature);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(signature);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
