package vn.laichau.hatangso.agency.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookSecretTest {

    /** The examples of the specification of Standard Webhooks and of its libraries. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plJ3nmyCDGBKInavdOK15jsl | msg_loFOjxBNrRLzqYUf | 1731705121"
                        + " | {\"event_type\":\"ping\",\"data\":{\"success\":true}} | v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw | msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265330"
                        + " | {\"test\": 2432232314} | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
            })
    void signsAsTheStandardShows(String secret, String id, long at, String body, String signature) {
        assertThat(new WebhookSecret(Base64.getDecoder().decode(secret)).sign(id, Instant.ofEpochSecond(at), body))
                .isEqualTo(signature);
    }

    @Test
    void isRandomAndNeverPrinted() {
        var secret = WebhookSecret.random();
        assertThat(secret.told())
                .matches("whsec_[A-Za-z0-9+/]{43}=")
                .isNotEqualTo(WebhookSecret.random().told());
        assertThat(secret.toString()).isEqualTo("WebhookSecret");
    }
}
