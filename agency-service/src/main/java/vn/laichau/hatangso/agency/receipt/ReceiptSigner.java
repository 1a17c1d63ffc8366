package vn.laichau.hatangso.agency.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs receipts with the newest key of {@code RECEIPT_KEY_FILE}. */
@ApplicationScoped
class ReceiptSigner {

    private final List<RSAKey> keys;
    private final JWSHeader header;
    private final JWSSigner newest;
    private final ObjectMapper mapper;

    ReceiptSigner(@ConfigProperty(name = "receipt.key-file") Path keyFile, ObjectMapper mapper) {
        this.keys = ReceiptKeyFolder.read(keyFile);
        var key = keys.get(keys.size() - 1);
        this.newest = signer(key);
        this.header = new JWSHeader.Builder(JWSAlgorithm.PS256)
                .type(new JOSEObjectType(ReceiptContent.TYPE))
                .keyID(key.getKeyID())
                .build();
        this.mapper = mapper;
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("read as a private key", impossible);
        }
    }

    /** All of them: one that does not sign any more, or not yet, is published too. */
    List<RSAKey> publicKeys() {
        return keys.stream().map(RSAKey::toPublicJWK).toList();
    }

    String sign(ReceiptContent content) {
        try {
            var jws = new JWSObject(header, new Payload(mapper.writeValueAsBytes(content)));
            jws.sign(newest);
            return jws.serialize();
        } catch (JOSEException | JsonProcessingException impossible) {
            throw new IllegalStateException("receipt not signed", impossible);
        }
    }
}
