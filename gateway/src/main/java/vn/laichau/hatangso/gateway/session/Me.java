package vn.laichau.hatangso.gateway.session;

import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is signed in, for the portal.
 *
 * @param organisation agency code
 * @param roles realm roles
 * @param csrfToken to be sent as {@code X-CSRF-Token} with every write of this session
 */
record Me(boolean signedIn, String name, String organisation, List<String> roles, String csrfToken) {

    static final Me NOBODY = new Me(false, null, null, null, null);

    static Me of(JsonWebToken claims, List<String> roles, String csrfToken) {
        return new Me(true, claims.getClaim("name"), claims.getClaim("org_id"), roles, csrfToken);
    }
}
