package vn.laichau.hatangso.gateway.session;

import java.util.List;

/**
 * Who is signed in, for the portal.
 *
 * @param account the person's lasting id at the issuer: names are not unique, and change
 * @param organisation agency code
 * @param roles realm roles
 * @param csrfToken to be sent as {@code X-CSRF-Token} with every write of this session
 */
record Me(boolean signedIn, String account, String name, String organisation, List<String> roles, String csrfToken) {

    static final Me NOBODY = new Me(false, null, null, null, null, null);

    static Me of(Session.Person person, String csrfToken) {
        var claims = person.claims();
        var roles = person.roles().stream().sorted().toList();
        return new Me(true, claims.getSubject(), claims.getClaim("name"), claims.getClaim("org_id"), roles, csrfToken);
    }
}
