package vn.laichau.hatangso.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.text.ParseException;
import java.util.Optional;

/** The keys that anybody may check a receipt with. */
record PublishedKeys(JWKSet keys) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static PublishedKeys read(byte[] document) {
        try {
            return new PublishedKeys(JWKSet.parse(new String(document, UTF_8)));
        } catch (ParseException e) {
            throw new IllegalStateException(new String(document, UTF_8), e);
        }
    }

    /** What a receipt attests; empty when no published key verifies it. */
    Optional<JsonNode> verified(String jws) {
        try {
            var signed = JWSObject.parse(jws);
            var key = keys.getKeyByKeyId(signed.getHeader().getKeyID());
            return key != null
                            && JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm())
                            && signed.verify(new ECDSAVerifier(key.toECKey()))
                    ? Optional.of(JSON.readTree(signed.getPayload().toBytes()))
                    : Optional.empty();
        } catch (ParseException | JOSEException | IOException notAReceipt) {
            return Optional.empty();
        }
    }
}
