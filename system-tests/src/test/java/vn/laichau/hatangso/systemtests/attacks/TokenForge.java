package vn.laichau.hatangso.systemtests.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a forger has: a key pair of their own, and hands that can take a token apart and put it together. */
final class TokenForge {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeyPair own = keyPair();

    static String changed(String part, Consumer<ObjectNode> change) {
        try {
            var json = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(part));
            change.accept(json);
            return url(JSON.writeValueAsBytes(json));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With the forger's own key. */
    String signed(String content) {
        try {
            var signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            signature.initSign(own.getPrivate());
            signature.update(content.getBytes(UTF_8));
            return content + "." + url(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hmac(String content, String bits, byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA" + bits);
            mac.init(new SecretKeySpec(key, "HmacSHA" + bits));
            return content + "." + url(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ObjectNode jwk() {
        var key = (RSAPublicKey) own.getPublic();
        return JSON.createObjectNode()
                .put("kty", "RSA")
                .put("alg", "PS256")
                .put("n", url(key.getModulus().toByteArray()))
                .put("e", url(key.getPublicExponent().toByteArray()));
    }

    static PublicKey publicKey(JsonNode key) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(key.path("n")), number(key.path("e"))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] publicKey() {
        return own.getPublic().getEncoded();
    }

    private static BigInteger number(JsonNode text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text.asText()));
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
