package vn.laichau.hatangso.chassis.signing;

import java.security.GeneralSecurityException;

/** What differs between the kinds of keys. */
sealed interface KeyKind permits EcKey, RsaKey {

    /** As a JWS names it (RFC 7518, 3.1). */
    String algorithm();

    /** The public half in JSON: what belongs to it and nothing else, in the order in which it is hashed (RFC 7638). */
    String members();

    byte[] sign(byte[] signed) throws GeneralSecurityException;
}
