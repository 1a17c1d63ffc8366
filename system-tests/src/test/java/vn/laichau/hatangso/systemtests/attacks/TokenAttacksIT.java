package vn.laichau.hatangso.systemtests.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** Only the realm's own tokens, unchanged, open anything; at each entrance. */
class TokenAttacksIT {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~+/=";
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 413, 431);

    private static RealmClients clients;
    private static String good;

    @BeforeAll
    static void knowTheRealm() {
        clients = RealmClients.of(RunningSuite.get());
    }

    /** One that ends in the middle of the attacks would be refused for that. */
    @BeforeEach
    void getAToken() {
        good = clients.token(Principals.VNPT);
    }

    /** Otherwise the attacks would prove nothing. */
    @Test
    void acceptsTheGoodToken() {
        assertThat(AttackEntry.all())
                .allSatisfy(attackEntry -> assertThat(status(attackEntry, "Bearer " + good))
                        .as(attackEntry.name())
                        .isNotIn(REFUSALS));
    }

    @Test
    void refusesEveryForgedToken() {
        var history = new AttackHistory("forged-tokens", REFUSALS);
        var tokens = new TreeMap<>(new ForgedTokens(good, realmKeys()).all());
        tokens.putAll(foreign());
        for (var attackEntry : AttackEntry.all()) {
            tokens.forEach((what, token) ->
                    history.record(attackEntry.name() + ": " + what, status(attackEntry, "Bearer " + token)));
        }

        assertThat(tokens).hasSizeGreaterThan(100);
        assertThat(history.close()).isEmpty();
    }

    /** The rules behind the signature, each met by a token that breaks it alone. */
    @Test
    void refusesWhatTheRealmSignedForAnotherUse() {
        var history = new AttackHistory("unfit-tokens", REFUSALS);
        var tokens = new WrongTokens(clients).all();
        assertThat(tokens)
                .hasSizeGreaterThan(12)
                .allSatisfy(
                        (what, token) -> assertThat(token.split("\\.")).as(what).hasSize(3));
        var claims = new TreeMap<String, JsonNode>();
        tokens.forEach((what, token) -> claims.put(what, WrongTokens.claims(token)));
        assertThat(claims.get("no-audience").has("aud")).isFalse();
        assertThat(claims.get("an ID token").path("typ").asText()).isEqualTo("ID");
        assertThat(claims.get("a refresh token").path("typ").asText()).isEqualTo("Refresh");
        assertThat(claims.get("bound-to-a-key").has("cnf")).isTrue();
        assertThat(claims.get("not-before-later").path("nbf").asLong())
                .isGreaterThan(Instant.now().getEpochSecond());
        assertThat(claims.get("no-organisation").has("org_id")).isFalse();
        for (var attackEntry : AttackEntry.all()) {
            tokens.forEach((what, token) ->
                    history.record(attackEntry.name() + ": " + what, status(attackEntry, "Bearer " + token)));
        }

        assertThat(history.close()).isEmpty();
    }

    /** Genuine, but not for here, or put together from two genuine ones. */
    private static Map<String, String> foreign() {
        var other = clients.token(Principals.VIETTEL).split("\\.");
        var own = good.split("\\.");
        return Map.of(
                "the signature of another token", own[0] + "." + own[1] + "." + other[2],
                "the claims of another token", own[0] + "." + other[1] + "." + own[2],
                "a token of another realm", clients.administratorToken());
    }

    @Test
    void refusesOtherProofsAndOtherPlacesForAToken() {
        var history = new AttackHistory("token-places", REFUSALS);
        for (var attackEntry : AttackEntry.all()) {
            for (var proof : new String[] {
                "Basic dnBudDp2bnB0",
                good,
                "Token " + good,
                "Negotiate " + good,
                "Bearer",
                "Bearer  ",
                "Bearer\u00a0" + good,
                "Bearer " + good + " x",
                "DPoP " + good,
                "Bearer " + "x".repeat(200_000)
            }) {
                history.record(
                        attackEntry.name() + ": " + proof.substring(0, Math.min(12, proof.length())),
                        status(attackEntry, proof));
            }
            history.record(attackEntry.name() + ": in the query", raw(attackEntry, "?access_token=" + good, ""));
            history.record(
                    attackEntry.name() + ": in a cookie",
                    raw(attackEntry, "", "Cookie: access_token=" + good + "\r\n"));
            history.record(
                    attackEntry.name() + ": two headers, the bad one first",
                    raw(attackEntry, "", "Authorization: Bearer x\r\nAuthorization: Bearer " + good + "\r\n"));
        }
        // A service that is met directly reads the first of two headers; the gateway lets no two of them pass.
        var twice = "Authorization: Bearer " + good + "\r\n";
        history.record("gateway: the same header twice", raw(AttackEntry.all().get(0), "", twice + twice));

        assertThat(history.close()).isEmpty();
    }

    @Test
    void refusesEveryChangedToken() {
        var history = new AttackHistory("changed-tokens", REFUSALS);
        var random = AttackScope.random();
        var entrances = AttackEntry.all();
        var count = AttackScope.count(1_000, 50_000);
        for (int i = 0; i < count; i++) {
            if (i % 2_000 == 0) {
                good = clients.token(Principals.VNPT);
            }
            var token = changed(good, random);
            var attackEntry = entrances.get(i % entrances.size());
            history.record(
                    attackEntry.name() + ": " + token.substring(token.length() - 20),
                    status(attackEntry, "Bearer " + token));
        }

        assertThat(history.close()).isEmpty();
    }

    /** One place of the token replaced, taken away, doubled or swapped with its neighbour; never the same token. */
    private static String changed(String token, Random random) {
        String changed;
        do {
            var place = random.nextInt(token.length() - 1);
            var letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            changed = switch (random.nextInt(4)) {
                case 0 -> token.substring(0, place) + letter + token.substring(place + 1);
                case 1 -> token.substring(0, place) + token.substring(place + 1);
                case 2 -> token.substring(0, place) + letter + token.substring(place);
                default ->
                    token.substring(0, place)
                            + token.charAt(place + 1)
                            + token.charAt(place)
                            + token.substring(place + 2);
            };
        } while (changed.equals(token));
        return changed;
    }

    private static int status(AttackEntry attackEntry, String authorization) {
        return raw(attackEntry, "", "Authorization: " + authorization + "\r\n");
    }

    private static int raw(AttackEntry attackEntry, String query, String headers) {
        return RawConnection.status(RawConnection.send(
                attackEntry.address(),
                attackEntry.method() + " " + attackEntry.path() + query + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                        + "Content-Length: 0\r\nConnection: close\r\n\r\n"));
    }

    private static JsonNode realmKeys() {
        var address = URI.create(RunningSuite.get().issuer() + "/protocol/openid-connect/certs");
        return Api.json(Api.send(HttpRequest.newBuilder(address).build()));
    }
}
