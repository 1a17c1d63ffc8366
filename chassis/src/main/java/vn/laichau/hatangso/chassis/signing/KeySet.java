package vn.laichau.hatangso.chassis.signing;

import java.util.List;

/** Public keys as the contract shows them (JWKS, RFC 7517); what is sent are the very texts that were published once. */
public record KeySet(List<PublishedKey> keys) {

    /**
     * @param kid RFC 7638 thumbprint
     * @param n modulus, Base64url; of an RSA key alone
     * @param e exponent, Base64url; of an RSA key alone
     * @param crv curve; of an elliptic curve key alone, as its point
     * @param x first coordinate of the point, Base64url
     * @param y second coordinate of the point, Base64url
     */
    record PublishedKey(
            String kty, String use, String alg, String kid, String n, String e, String crv, String x, String y) {}
}
