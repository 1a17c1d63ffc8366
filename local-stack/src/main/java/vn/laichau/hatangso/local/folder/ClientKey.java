package vn.laichau.hatangso.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The private RSA key by which a service signs in to the realm, kept as PEM (PKCS#8), and its public half as a key set.
 *
 * @param file where the services read it
 */
public record ClientKey(Path file, RSAPrivateCrtKey key) {

    static ClientKey read(Path file) {
        try {
            String body = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            PKCS8EncodedKeySpec encoded =
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
            return new ClientKey(
                    file, (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not an RSA key: " + file, e);
        }
    }

    /** The public key as a JSON Web Key Set with one key, as Keycloak takes it. */
    public String publicKeySet(String keyId) {
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"PS256","kid":"%s","e":"%s","n":"%s"}]}""".formatted(keyId, unsigned(key.getPublicExponent()), unsigned(key.getModulus()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        byte[] magnitude = Arrays.copyOfRange(bytes, sign, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }
}
