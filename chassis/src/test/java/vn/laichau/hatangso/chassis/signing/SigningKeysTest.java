package vn.laichau.hatangso.chassis.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.chassis.testing.KeyFile;
import vn.laichau.hatangso.chassis.testing.TestKeys;

class SigningKeysTest {

    private static final String SETTING = "receipt.key-file (RECEIPT_KEY_FILE)";

    /** PKCS#8 with both halves, as openssl writes it; a JDK leaves the public one out. */
    private static final String WITH_BOTH_HALVES =
            "308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420" + "%064x" + "a14403420004"
                    + "%064x%064x";

    @TempDir
    Path folder;

    private static SigningKey one(String name) {
        return SigningKeys.read(Path.of(KeyFile.of(name)), SETTING).newest();
    }

    private void keep(String name, String key) throws IOException {
        Files.copy(Path.of(KeyFile.of(key)), folder.resolve(name));
    }

    private static String pem(String algorithm, AlgorithmParameterSpec size) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return KeyFile.pem(generator.generateKeyPair());
    }

    private static AlgorithmParameterSpec bits(int bits) {
        return new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4);
    }

    /** Whatever the order in which a file system lists them, and whatever else lies there. */
    @Test
    void signWithTheFileWhoseNameSortsLastAndPublishAll() throws IOException {
        keep("2027-01.pem", "a");
        keep("2026-06.pem", "b");
        keep("2026-12.pem", "c");
        Files.writeString(folder.resolve("zz-README.txt"), "not a key");
        var keys = SigningKeys.read(folder, SETTING);
        assertThat(keys.newest().kid()).isEqualTo(one("a").kid());
        assertThat(keys.all())
                .extracting(SigningKey::kid)
                .containsExactly(one("b").kid(), one("c").kid(), one("a").kid());
    }

    @Test
    void areNamedByTheSettingWhereThereIsNone() throws IOException {
        assertThatThrownBy(() -> SigningKeys.read(folder, SETTING)).hasMessageStartingWith(SETTING);
        assertThatThrownBy(() -> SigningKeys.read(folder.resolve("none.pem"), SETTING))
                .hasMessageStartingWith(SETTING);
        Files.writeString(folder.resolve("x.pem"), "nonsense");
        assertThatThrownBy(() -> SigningKeys.read(folder, SETTING)).hasMessageStartingWith(SETTING);
    }

    @Test
    void areLongEnoughAndOfAKnownKind() throws IOException, GeneralSecurityException {
        for (var refused : List.of(
                pem("RSA", bits(1024)),
                pem("EC", new ECGenParameterSpec("secp384r1")),
                pem("EdDSA", NamedParameterSpec.ED25519))) {
            var file = Files.writeString(folder.resolve("key.pem"), refused);
            assertThatThrownBy(() -> SigningKeys.read(file, SETTING))
                    .hasMessageStartingWith(SETTING)
                    .hasMessageContaining("P-256, or RSA of at least 2048 bits");
        }
        var file = Files.writeString(folder.resolve("key.pem"), pem("RSA", bits(2048)));
        assertThat(SigningKeys.read(file, SETTING).all()).hasSize(1);
    }

    /** By another library: name, public half and signature are what the standards say. */
    @Test
    void signWhatAnybodyCanVerify() throws ParseException, JOSEException {
        var key = one("a");
        var published = ECKey.parse(key.jwk());
        assertThat(published.getCurve()).isEqualTo(Curve.P_256);
        signs(key, "ES256", published, new ECDSAVerifier(published));
    }

    @Test
    void signWithRsaWhereTheFileIsOfFormerYears() throws ParseException, JOSEException {
        var key = SigningKeys.read(Path.of(KeyFile.rsa("rsa")), SETTING).newest();
        var published = RSAKey.parse(key.jwk());
        // No sign before it (RFC 7518, 6.3.1.1).
        assertThat(published.getModulus().decode()).hasSize(256);
        signs(key, "PS256", published, new RSASSAVerifier(published));
    }

    private static void signs(SigningKey key, String algorithm, JWK published, JWSVerifier verifier)
            throws ParseException, JOSEException {
        assertThat(key.kid()).isEqualTo(published.computeThumbprint().toString());
        assertThat(published.getKeyID()).isEqualTo(key.kid());
        assertThat(published.getAlgorithm().getName()).isEqualTo(algorithm);
        assertThat(published.isPrivate()).isFalse();
        var signed = JWSObject.parse(key.sign("audit-checkpoint+jws", "nội dung".getBytes(UTF_8)));
        assertThat(signed.verify(verifier)).isTrue();
        assertThat(signed.getPayload()).hasToString("nội dung");
        assertThat(signed.getHeader().getType().getType()).isEqualTo("audit-checkpoint+jws");
        assertThat(signed.getHeader().getKeyID()).isEqualTo(key.kid());
        assertThat(signed.getHeader().getAlgorithm().getName()).isEqualTo(algorithm);
    }

    /** Whether the file holds it or not: it is computed from the private one. */
    @Test
    void areThePublicHalvesOfThePrivateOnes() throws IOException, JOSEException, ParseException {
        for (var i = 0; i < 20; i++) {
            var pair = TestKeys.elliptic();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            var both = WITH_BOTH_HALVES.formatted(
                    ((ECPrivateKey) pair.getPrivate()).getS(), point.getAffineX(), point.getAffineY());
            for (var pem : List.of(KeyFile.pem(pair), KeyFile.pem(HexFormat.of().parseHex(both)))) {
                var file = Files.writeString(folder.resolve("key.pem"), pem);
                var published =
                        ECKey.parse(SigningKeys.read(file, SETTING).newest().jwk());
                assertThat(published.toECPublicKey().getW()).isEqualTo(point);
            }
        }
    }

    /** Of s and order - s, which verify alike: who verifies refuses the other, so half of all receipts would be refused. */
    @Test
    void signWithTheSmallerOfTheTwoNumbersThatVerify() {
        var largest = Curve.P_256.toECParameterSpec().getOrder().shiftRight(1);
        for (var i = 0; i < 20; i++) {
            var jws = one("a").sign("x", new byte[] {(byte) i});
            var signature = new Base64URL(jws.substring(jws.lastIndexOf('.') + 1)).decode();
            assertThat(signature).hasSize(64);
            assertThat(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64))).isLessThanOrEqualTo(largest);
        }
    }
}
