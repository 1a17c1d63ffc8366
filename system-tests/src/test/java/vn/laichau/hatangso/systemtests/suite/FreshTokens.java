package vn.laichau.hatangso.systemtests.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of all principals, each renewed before it ends: a token lasts five minutes, a run may last longer. */
public final class FreshTokens {

    private static final Duration FRESH = Duration.ofMinutes(2);

    private record Token(String text, Instant since) {

        boolean isFresh() {
            return Instant.now().isBefore(since.plus(FRESH));
        }
    }

    private final RealmClients clients;
    private final Map<Principal, Token> tokens = new ConcurrentHashMap<>();

    /** All at once, while the administrator who makes the clients is still signed in. */
    public FreshTokens(RealmClients clients) {
        this.clients = clients;
        Principals.all().forEach(this::of);
    }

    /** Null for who shows none. */
    public String of(Principal principal) {
        if (principal.proof() == Principal.Proof.NONE) {
            return null;
        }
        return tokens.compute(principal, (who, known) -> known != null && known.isFresh() ? known : renewed(who))
                .text();
    }

    private Token renewed(Principal principal) {
        return new Token(clients.token(principal), Instant.now());
    }
}
