package vn.laichau.hatangso.chassis.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.chassis.testing.KeyFile;

class SigningKeysTest {

    private static final String SETTING = "receipt.key-file (RECEIPT_KEY_FILE)";

    @TempDir
    Path folder;

    private static SigningKey one(String name) {
        return SigningKeys.read(Path.of(KeyFile.of(name)), SETTING).newest();
    }

    private void keep(String name, String key) throws IOException {
        Files.copy(Path.of(KeyFile.of(key)), folder.resolve(name));
    }

    private static String pem(String algorithm, int bits) throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
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
    void areLongEnoughAndOfTheRightKind() throws IOException, NoSuchAlgorithmException {
        var file = folder.resolve("key.pem");
        Files.writeString(file, pem("RSA", 1024));
        assertThatThrownBy(() -> SigningKeys.read(file, SETTING)).hasMessageContaining("at least 2048 bits");
        Files.writeString(file, pem("EC", 256));
        assertThatThrownBy(() -> SigningKeys.read(file, SETTING)).hasMessageStartingWith(SETTING);
        Files.writeString(file, pem("RSA", 2048));
        assertThat(SigningKeys.read(file, SETTING).all()).hasSize(1);
    }

    /** By another library: name, public half and signature are what the standards say. */
    @Test
    void signWhatAnybodyCanVerify() throws ParseException, JOSEException {
        var key = one("a");
        var published = RSAKey.parse(key.jwk());
        assertThat(key.kid()).isEqualTo(published.computeThumbprint().toString());
        assertThat(published.getKeyID()).isEqualTo(key.kid());
        assertThat(published.isPrivate()).isFalse();
        // No sign before it (RFC 7518, 6.3.1.1).
        assertThat(published.getModulus().decode()).hasSize(256);
        var signed = JWSObject.parse(key.sign("audit-checkpoint+jws", "nội dung".getBytes(UTF_8)));
        assertThat(signed.verify(new RSASSAVerifier(published))).isTrue();
        assertThat(signed.getPayload()).hasToString("nội dung");
        assertThat(signed.getHeader().getType().getType()).isEqualTo("audit-checkpoint+jws");
        assertThat(signed.getHeader().getKeyID()).isEqualTo(key.kid());
        assertThat(signed.getHeader().getAlgorithm().getName()).isEqualTo("PS256");
    }
}
