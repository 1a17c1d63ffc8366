package vn.laichau.hatangso.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Instant;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import vn.laichau.hatangso.systemtests.suite.OwedObligation;

/** A key as it should go: the answer to the first attempt is lost, the second brings it; and its row. */
final class ExpectedKeyLife {

    static final String KEY = "key-1";
    static final Instant SENT = Instant.parse("2027-05-10T01:00:00.123456Z");
    static final Instant LOST = SENT.plusMillis(40);
    static final Instant REPEATED = SENT.plusMillis(100);
    static final Instant ANSWERED = SENT.plusMillis(150);
    static final Instant ARRIVED = SENT.truncatedTo(ChronoUnit.MILLIS);

    private static final ECKey SIGNING_KEY = newKey("published");
    private static final ECKey OTHER_KEY = newKey("published");
    private static final OwedObligation PLAN =
            new OwedObligation("vnpt", "obligation-1", 2027, "FIBRE", MonthDay.of(5, 10));

    private ExpectedKeyLife() {}

    static PublishedKeys keys() {
        return new PublishedKeys(new JWKSet(SIGNING_KEY.toPublicJWK()));
    }

    static byte[] body() {
        return PLAN.body(KEY);
    }

    static Attempt unanswered() {
        return new Attempt(KEY, PLAN, body(), SENT, LOST, 0, "reset".getBytes(UTF_8), false);
    }

    static Attempt answered(byte[] answer, boolean replayed) {
        return new Attempt(KEY, PLAN, body(), REPEATED, ANSWERED, 201, answer, replayed);
    }

    static Attempt refused(int status) {
        return new Attempt(KEY, PLAN, body(), SENT, LOST, status, "{}".getBytes(UTF_8), false);
    }

    static byte[] answer() {
        return answer(ARRIVED, "ON_DUE_DAY", Receipt.sha256(body()));
    }

    static byte[] answer(Instant arrivedAt, String punctuality, String sha256) {
        return answer(arrivedAt, jws(SIGNING_KEY, arrivedAt, punctuality, sha256));
    }

    /** Signed by somebody who gives the published key's name. */
    static byte[] forgedAnswer() {
        return answer(ARRIVED, jws(OTHER_KEY, ARRIVED, "ON_DUE_DAY", Receipt.sha256(body())));
    }

    private static byte[] answer(Instant arrivedAt, String jws) {
        return """
                {"receipt": {"number": "LC-1", "arrivedAt": "%s", "jws": "%s"}}
                """.formatted(arrivedAt, jws).getBytes(UTF_8);
    }

    static StoredVersion row(byte[] body, byte[] answer, String punctuality, String receiptNumber) {
        var receipt = Receipt.in(answer);
        return new StoredVersion(
                KEY,
                PLAN.organisation(),
                PLAN.obligation(),
                PLAN.year(),
                body,
                Receipt.sha256(body),
                receipt.arrivedAt(),
                punctuality,
                receiptNumber,
                receipt.jws(),
                answer);
    }

    static StoredVersion row(byte[] answer) {
        return row(body(), answer, "ON_DUE_DAY", "LC-1");
    }

    private static String jws(ECKey key, Instant arrivedAt, String punctuality, String sha256) {
        var content = """
                {"number": "LC-1", "organisation": "vnpt", "obligation": "obligation-1", "year": 2027,
                 "sha256": "%s", "arrivedAt": "%s", "punctuality": "%s"}
                """.formatted(sha256, arrivedAt, punctuality);
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(key.getKeyID())
                    .build();
            var jws = new JWSObject(header, new Payload(content));
            jws.sign(new ECDSASigner(key));
            return jws.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
