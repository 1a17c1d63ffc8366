package vn.laichau.hatangso.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.testing.Claims;

class VerifiedTokensTest {

    private static final Instant NOON = Instant.parse("2026-12-14T05:00:00Z");

    private Instant now = NOON;

    private final VerifiedTokens verified = verified(10);

    @Test
    void remembersExactlyWhatWasShown() {
        verified.remember("Bearer key1.a.b", program("key1.a.b", NOON.plusSeconds(300)));

        assertThat(verified.find("Bearer key1.a.b")).isPresent();
        assertThat(verified.find("Bearer key1.a.c")).isEmpty();
        assertThat(verified.find("bearer key1.a.b")).isEmpty();
        assertThat(verified.find(null)).isEmpty();
    }

    @Test
    void forgetsATokenAtItsEnd() {
        verified.remember("Bearer key1.a.b", program("key1.a.b", NOON.plusSeconds(30)));

        now = NOON.plusSeconds(29);
        assertThat(verified.find("Bearer key1.a.b")).isPresent();
        now = NOON.plusSeconds(30);
        assertThat(verified.find("Bearer key1.a.b")).isEmpty();
    }

    @Test
    void forgetsEverythingWhenTheRealmChangesItsKeys() {
        verified.remember("Bearer key1.a.b", program("key1.a.b", NOON.plusSeconds(300)));
        verified.remember("Bearer key2.c.d", program("key2.c.d", NOON.plusSeconds(300)));

        assertThat(verified.find("Bearer key1.a.b")).isEmpty();
        assertThat(verified.find("Bearer key2.c.d")).isPresent();
        verified.remember("Bearer key1.a.b", program("key1.a.b", NOON.plusSeconds(300)));
        assertThat(verified.find("Bearer key2.c.d")).isPresent();
    }

    @Test
    void remembersOnlyProgramsThatWereAccepted() {
        verified.remember("Bearer x", new Session.Anonymous());

        assertThat(verified.find("Bearer x")).isEmpty();
        verified.remember("Bearer x", new Session.Refused(CommonProblem.UNAUTHENTICATED.asIs()));
        assertThat(verified.find("Bearer x")).isEmpty();
        var person = new Session.Person(
                "key1.a.b", Claims.of(Map.of("exp", NOON.plusSeconds(300).getEpochSecond())), Set.of());
        verified.remember("Bearer key1.a.b", person);
        assertThat(verified.find("Bearer key1.a.b")).isEmpty();
    }

    @Test
    void remembersNothingWhenToldSo() {
        var off = verified(0);
        off.remember("Bearer key1.a.b", program("key1.a.b", NOON.plusSeconds(300)));

        assertThat(off.find("Bearer key1.a.b")).isEmpty();
    }

    private VerifiedTokens verified(int remembered) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of("quarkus.oidc.token.audience", "gateway"), "test", 100))
                .build();
        return new VerifiedTokens(new Settings(remembered), config, clock());
    }

    private Clock clock() {
        return new Clock() {

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
        };
    }

    private static Session.Program program(String token, Instant end) {
        return new Session.Program(token, Claims.of(Map.of("exp", end.getEpochSecond())));
    }

    private record Settings(int rememberedTokens) implements SessionConfiguration {

        @Override
        public String secret() {
            return "";
        }

        @Override
        public Duration rememberedFor() {
            return Duration.ofMinutes(1);
        }
    }
}
