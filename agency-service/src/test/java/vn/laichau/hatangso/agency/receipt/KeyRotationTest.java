package vn.laichau.hatangso.agency.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.chassis.signing.SigningKey;
import vn.laichau.hatangso.chassis.testing.KeyFile;

class KeyRotationTest {

    private static final ReceiptContent CONTENT = new ReceiptContent(
            "LC-2027-000001",
            "vnpt",
            "operator-plan",
            2027,
            1,
            "00",
            OffsetDateTime.parse("2026-12-14T23:59:59.999+07:00"),
            Punctuality.ON_TIME,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    @TempDir
    Path folder;

    private ReceiptSigner signer() {
        return new ReceiptSigner(
                folder, new ObjectMapper().registerModule(new JavaTimeModule()), new SimpleMeterRegistry());
    }

    private static boolean verifies(String jws, JWSVerifier key) throws Exception {
        return JWSObject.parse(jws).verify(key);
    }

    private static JWK published(SigningKey key) {
        try {
            return JWK.parse(key.jwk());
        } catch (ParseException notAKey) {
            throw new AssertionError(notAKey);
        }
    }

    @Test
    void signsWithTheNewestKeyAndPublishesTheOldAlsoOfAnotherKind() throws Exception {
        Files.move(Path.of(KeyFile.createRsa()), folder.resolve("2026-06.pem"));
        var before = signer();
        var old = before.sign(CONTENT);

        Files.move(Path.of(KeyFile.create()), folder.resolve("2027-01.pem"));
        var after = signer();
        var fresh = after.sign(CONTENT);

        var keys =
                new JWKSet(after.keys().stream().map(KeyRotationTest::published).toList());
        var oldKey = keys.getKeyByKeyId(JWSObject.parse(old).getHeader().getKeyID());
        var newKey = keys.getKeyByKeyId(JWSObject.parse(fresh).getHeader().getKeyID());
        assertThat(keys.size()).isEqualTo(2);
        assertThat(oldKey).isNotEqualTo(newKey);
        assertThat(verifies(old, new RSASSAVerifier(oldKey.toRSAKey()))).isTrue();
        assertThat(verifies(fresh, new ECDSAVerifier(newKey.toECKey()))).isTrue();
        assertThat(keys.getKeys()).noneMatch(JWK::isPrivate);
    }

    @Test
    void doesNotStartWithoutAKey() throws Exception {
        assertThatThrownBy(this::signer).hasMessageContaining("RECEIPT_KEY_FILE");
        Files.writeString(folder.resolve("a.pem"), "not a key");
        assertThatThrownBy(this::signer).hasMessageContaining("RECEIPT_KEY_FILE");
    }
}
