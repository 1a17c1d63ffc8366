package vn.laichau.hatangso.local.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path path;

    @Test
    void givesTheSameSecretAgainAndToItsOwnerAlone() throws IOException {
        try (DataFolder folder = DataFolder.take(path)) {
            String password = new Secrets(folder).password("indicator_app");
            String typed = new Secrets(folder).typedPassword("demonstration-password");

            assertThat(new Secrets(folder).password("indicator_app")).isEqualTo(password);
            assertThat(new Secrets(folder).typedPassword("demonstration-password"))
                    .isEqualTo(typed);
            assertThat(permissions(path.resolve("secrets"))).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(path.resolve("secrets"))) {
                assertThat(files)
                        .hasSize(2)
                        .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
            }
        }
    }

    /** One password in 64 began with a minus when they were base64, and kcadm took it for an option. */
    @Test
    void makesPasswordsThatNoCommandTakesForAnOption() throws IOException {
        try (DataFolder folder = DataFolder.take(path)) {
            Secrets secrets = new Secrets(folder);

            assertThat(IntStream.range(0, 1_000).mapToObj(i -> secrets.password("secret-" + i)))
                    .doesNotHaveDuplicates()
                    .allMatch(password -> password.matches("[0-9a-f]{64}"));
        }
    }

    @Test
    void keepsAKeyAndPublishesItsPublicHalfOnly() throws Exception {
        try (DataFolder folder = DataFolder.take(path)) {
            ClientKey key = new Secrets(folder).clientKey("portal");

            RSAKey published = JWKSet.parse(key.publicKeySet("portal-1"))
                    .getKeyByKeyId("portal-1")
                    .toRSAKey();

            assertThat(new Secrets(folder).clientKey("portal").key()).isEqualTo(key.key());
            assertThat(published.isPrivate()).isFalse();
            assertThat(published.toRSAPublicKey().getModulus())
                    .isEqualTo(key.key().getModulus());
            assertThat(key.file()).content().startsWith("-----BEGIN PRIVATE KEY-----\n");
        }
    }

    /** A folder of an older start has an RSA key: what it signed is checked by the name of that key. */
    @Test
    void makesAKeyOfP256ThatSignsAndKeepsTheOneThatIsThere() throws Exception {
        try (DataFolder folder = DataFolder.take(path)) {
            String made = Files.readString(new Secrets(folder).signingKeyFile("receipts"));
            String older = Files.readString(
                    new Secrets(folder).clientKey("audit-agency").file());

            byte[] encoded = Base64.getDecoder().decode(made.replaceAll("-----[A-Z ]+-----|\\s", ""));
            ECPrivateKey key =
                    (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            assertThat(key.getParams()).hasToString("secp256r1 [NIST P-256,X9.62 prime256v1] (1.2.840.10045.3.1.7)");
            assertThat(new Secrets(folder).signingKeyFile("audit-agency")).hasContent(older);
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** No letter that is mistaken for another one. */
    @Test
    void makesPasswordsThatCanBeTyped() throws IOException {
        try (DataFolder folder = DataFolder.take(path)) {
            Secrets secrets = new Secrets(folder);
            assertThat(IntStream.range(0, 200).mapToObj(i -> secrets.typedPassword("typed-" + i)))
                    .doesNotHaveDuplicates()
                    .allMatch(password -> password.matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}"));
        }
    }
}
