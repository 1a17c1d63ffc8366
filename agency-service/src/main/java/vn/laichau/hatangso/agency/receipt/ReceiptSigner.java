package vn.laichau.hatangso.agency.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs receipts with the key of {@code RECEIPT_KEY_FILE}. */
@ApplicationScoped
class ReceiptSigner {

    /** What kind of object it is, so that no token of another kind passes for a receipt. */
    private static final JOSEObjectType TYPE = new JOSEObjectType("receipt+jws");

    private final RSAKey key;
    private final ObjectMapper mapper;

    ReceiptSigner(@ConfigProperty(name = "receipt.key-file") Path keyFile, ObjectMapper mapper) {
        this.key = ReceiptKeyFile.read(keyFile);
        this.mapper = mapper;
    }

    RSAKey publicKey() {
        return key.toPublicJWK();
    }

    String sign(ReceiptContent content) {
        var header = new JWSHeader.Builder(JWSAlgorithm.PS256)
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        try {
            var jws = new JWSObject(header, new Payload(mapper.writeValueAsBytes(content)));
            jws.sign(new RSASSASigner(key));
            return jws.serialize();
        } catch (JOSEException | JsonProcessingException impossible) {
            throw new IllegalStateException("receipt not signed", impossible);
        }
    }
}
