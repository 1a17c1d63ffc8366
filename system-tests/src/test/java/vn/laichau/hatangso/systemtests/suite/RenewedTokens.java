package vn.laichau.hatangso.systemtests.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of principals, each fetched when it is first asked for and renewed before it ends: it lasts five minutes, a run may last longer. */
public final class RenewedTokens {

    private static final Duration FRESH = Duration.ofMinutes(2);

    private record Token(String text, Instant since) {

        boolean isFresh() {
            return Instant.now().isBefore(since.plus(FRESH));
        }
    }

    private final RealmClients clients;
    private final Map<Principal, Token> tokens = new ConcurrentHashMap<>();

    public RenewedTokens(RealmClients clients) {
        this.clients = clients;
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
