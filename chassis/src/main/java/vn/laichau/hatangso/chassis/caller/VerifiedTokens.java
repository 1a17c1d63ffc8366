package vn.laichau.hatangso.chassis.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Callers whose tokens were verified a moment ago, so that a program that calls a thousand times costs one verification. Only
 * what was accepted is remembered, under exactly what was shown, and no longer than the token itself is good. When a key
 * appears that was not known, all is forgotten: the realm has changed its keys, and old ones may be withdrawn.
 */
@ApplicationScoped
class VerifiedTokens {

    private static final String BEARER = "Bearer ";

    private record Remembered(SecurityIdentity caller, Instant end) {}

    private final Cache<String, Remembered> callers;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final boolean remembers;
    private final Clock clock;

    VerifiedTokens(Settings settings, Clock clock) {
        this.remembers = settings.most() > 0;
        this.callers = Caffeine.newBuilder()
                .maximumSize(settings.most())
                .expireAfterWrite(settings.longest())
                .build();
        this.clock = clock;
    }

    @ConfigMapping(prefix = "suite.verified-tokens")
    interface Settings {

        /** Tokens that are remembered at the same time; 0 verifies every one every time. */
        @WithDefault("10000")
        int most();

        /** Longest time for which a token is not looked at again, also when it is good for longer. */
        @WithDefault("1M")
        Duration longest();
    }

    /** @param authorization the whole header, as it was shown */
    Optional<SecurityIdentity> find(String authorization) {
        return Optional.ofNullable(callers.getIfPresent(authorization))
                .filter(remembered -> clock.instant().isBefore(remembered.end()))
                .map(Remembered::caller);
    }

    /** @param caller as verified by what was shown, and by nothing else */
    void remember(String authorization, SecurityIdentity caller) {
        if (remembers
                && caller.getCredential(IdTokenCredential.class) == null
                && caller.getPrincipal() instanceof JsonWebToken token
                && authorization.equals(BEARER + token.getRawToken())) {
            forgetWhenKeysChange(token.getRawToken());
            var end = Instant.ofEpochSecond(token.getExpirationTime());
            callers.put(authorization, new Remembered(withoutRequest(caller), end));
        }
    }

    /** The head of a token names its key; here it is verified already, so nobody else can name one. */
    private void forgetWhenKeysChange(String token) {
        if (keys.add(token.substring(0, token.indexOf('.')))) {
            callers.invalidateAll();
        }
    }

    /** The library hangs the request on the caller that it found. */
    private static SecurityIdentity withoutRequest(SecurityIdentity caller) {
        var kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(caller.getPrincipal())
                .addRoles(caller.getRoles())
                .addCredentials(caller.getCredentials());
        caller.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                kept.addAttribute(name, value);
            }
        });
        return kept.build();
    }
}
