package vn.laichau.hatangso.chassis.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Claims;

class VerifiedTokensTest {

    private static final Instant NOON = Instant.parse("2026-12-14T05:00:00Z");

    private Instant now = NOON;

    private final VerifiedTokens verified = verified(10);

    @Test
    void rememberExactlyWhatWasShown() {
        verified.remember("Bearer key1.a.b", caller("key1.a.b", NOON.plusSeconds(300)));

        assertThat(verified.find("Bearer key1.a.b")).hasValueSatisfying(caller -> {
            assertThat(caller.getPrincipal()).isEqualTo(claims("key1.a.b", NOON.plusSeconds(300)));
            assertThat(caller.getRoles()).containsExactly("operator");
            assertThat(caller.getCredential(AccessTokenCredential.class).getToken())
                    .isEqualTo("key1.a.b");
        });
        assertThat(verified.find("Bearer key1.a.c")).isEmpty();
        assertThat(verified.find("bearer key1.a.b")).isEmpty();
    }

    @Test
    void forgetATokenAtItsEnd() {
        verified.remember("Bearer key1.a.b", caller("key1.a.b", NOON.plusSeconds(30)));

        now = NOON.plusSeconds(29);
        assertThat(verified.find("Bearer key1.a.b")).isPresent();
        now = NOON.plusSeconds(30);
        assertThat(verified.find("Bearer key1.a.b")).isEmpty();
    }

    @Test
    void forgetEverythingWhenTheRealmChangesItsKeys() {
        verified.remember("Bearer key1.a.b", caller("key1.a.b", NOON.plusSeconds(300)));
        verified.remember("Bearer key2.c.d", caller("key2.c.d", NOON.plusSeconds(300)));

        assertThat(verified.find("Bearer key1.a.b")).isEmpty();
        assertThat(verified.find("Bearer key2.c.d")).isPresent();
        verified.remember("Bearer key1.a.b", caller("key1.a.b", NOON.plusSeconds(300)));
        assertThat(verified.find("Bearer key2.c.d")).isPresent();
    }

    /** Nobody, a person known by a cookie beside the header, and a token that another header brought. */
    @Test
    void rememberOnlyWhoWasKnownByWhatWasShown() {
        var nobody = QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        verified.remember("Bearer key1.a.b", nobody);
        assertThat(verified.find("Bearer key1.a.b")).isEmpty();

        var person = QuarkusSecurityIdentity.builder()
                .setPrincipal(claims("key1.a.b", NOON.plusSeconds(300)))
                .addCredential(new IdTokenCredential("key1.a.b"))
                .build();
        verified.remember("Bearer key1.a.b", person);
        assertThat(verified.find("Bearer key1.a.b")).isEmpty();

        verified.remember("Bearer key1.a.c", caller("key1.a.b", NOON.plusSeconds(300)));
        assertThat(verified.find("Bearer key1.a.c")).isEmpty();
    }

    @Test
    void rememberNothingWhenToldSo() {
        var off = verified(0);
        off.remember("Bearer key1.a.b", caller("key1.a.b", NOON.plusSeconds(300)));

        assertThat(off.find("Bearer key1.a.b")).isEmpty();
    }

    private VerifiedTokens verified(int most) {
        return new VerifiedTokens(
                new VerifiedTokens.Settings() {

                    @Override
                    public int most() {
                        return most;
                    }

                    @Override
                    public Duration longest() {
                        return Duration.ofMinutes(1);
                    }
                },
                new Clock() {

                    @Override
                    public Instant instant() {
                        return now;
                    }

                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }
                });
    }

    private static Claims claims(String token, Instant end) {
        return new Claims(token, Map.of("exp", end.getEpochSecond()));
    }

    private static SecurityIdentity caller(String token, Instant end) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(claims(token, end))
                .addRole("operator")
                .addCredential(new AccessTokenCredential(token))
                .build();
    }
}
