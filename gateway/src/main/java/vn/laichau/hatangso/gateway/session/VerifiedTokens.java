package vn.laichau.hatangso.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;

/**
 * Tokens of programs that were verified a moment ago, so that a program that calls a thousand times costs one verification.
 * Only what was accepted is remembered, under a hash of exactly what was shown and of the rules it was held against, and no
 * longer than the token itself is good. When a key appears that was not known, all is forgotten: the realm has changed its
 * keys, and old ones may be withdrawn. Each service verifies the token again, without such a memory.
 */
@ApplicationScoped
class VerifiedTokens {

    private static final String RULES = "quarkus.oidc.token.";

    private record Remembered(Session.Program visit, Instant end) {}

    private final Cache<String, Remembered> visits;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    /** Has read the rules; copied for each token. */
    private final MessageDigest primed;

    private final boolean remembers;
    private final Clock clock;

    VerifiedTokens(SessionConfiguration configuration, Config config, Clock clock) {
        this.remembers = configuration.rememberedTokens() > 0;
        this.visits = Caffeine.newBuilder()
                .maximumSize(configuration.rememberedTokens())
                .expireAfterWrite(configuration.rememberedFor())
                .build();
        this.primed = primed(rules(config));
        this.clock = clock;
    }

    private static String rules(Config config) {
        var rules = new StringBuilder("tenant default ");
        for (var name : config.getPropertyNames()) {
            if (name.startsWith(RULES) || name.equals("quarkus.oidc.auth-server-url")) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(value ->
                                rules.append(name).append('=').append(value).append('\n'));
            }
        }
        return rules.toString();
    }

    /** @param authorization the whole header, as it was shown */
    Optional<Session> find(String authorization) {
        if (!remembers || authorization == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(visits.getIfPresent(key(authorization)))
                .filter(remembered -> clock.instant().isBefore(remembered.end()))
                .map(Remembered::visit);
    }

    void remember(String authorization, Session visit) {
        if (remembers && visit instanceof Session.Program program) {
            forgetWhenKeysChange(program.accessToken());
            var end = Instant.ofEpochSecond(program.claims().getExpirationTime());
            visits.put(key(authorization), new Remembered(program, end));
        }
    }

    /** The head of a token names its key; here it is verified already, so nobody else can name one. */
    private void forgetWhenKeysChange(String token) {
        if (keys.add(token.substring(0, token.indexOf('.')))) {
            visits.invalidateAll();
        }
    }

    private static MessageDigest primed(String rules) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(rules.getBytes(UTF_8));
            return hash;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String key(String authorization) {
        try {
            var hash = (MessageDigest) primed.clone();
            return HexFormat.of().formatHex(hash.digest(authorization.getBytes(UTF_8)));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
