package vn.laichau.hatangso.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.laichau.hatangso.systemtests.faults.Violation.Promise;

/** The receipt in an answer. */
record Receipt(String number, String jws, Instant arrivedAt) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Receipt in(byte[] answer) {
        var receipt = read(answer).path("receipt");
        return new Receipt(
                receipt.path("number").asText(),
                receipt.path("jws").asText(),
                instant(receipt.path("arrivedAt").asText()));
    }

    private static JsonNode read(byte[] answer) {
        try {
            return JSON.readTree(answer);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** Without a receipt a time at which nothing arrives. */
    private static Instant instant(String text) {
        return text.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
    }

    /** @param from the earliest attempt it may tell of */
    List<Violation> violations(Attempt acknowledged, Attempt from, PublishedKeys keys) {
        var attested = keys.verified(jws);
        if (attested.isEmpty()) {
            return List.of(new Violation(Promise.RECEIPT_VERIFIES, acknowledged.key(), jws));
        }
        var found = new ArrayList<Violation>();
        if (!attests(attested.get(), acknowledged)) {
            found.add(violation(Promise.RECEIPT_ATTESTS_WHAT_WAS_SENT, acknowledged, attested.get()));
        }
        var arrival = instant(attested.get().path("arrivedAt").asText());
        // The receipt counts in milliseconds, rounded down.
        if (arrival.isBefore(from.sentAt().truncatedTo(ChronoUnit.MILLIS))
                || arrival.isAfter(acknowledged.endedAt())
                || !arrival.equals(arrivedAt)) {
            found.add(violation(Promise.ARRIVED_BETWEEN_SENT_AND_ANSWERED, acknowledged, attested.get()));
        }
        if (!acknowledged
                .plan()
                .punctuality(arrival)
                .equals(attested.get().path("punctuality").asText())) {
            found.add(violation(Promise.PUNCTUALITY_IS_RIGHT, acknowledged, attested.get()));
        }
        return found;
    }

    private boolean attests(JsonNode attested, Attempt sent) {
        return attested.path("number").asText().equals(number)
                && attested.path("sha256").asText().equals(sha256(sent.body()))
                && attested.path("organisation").asText().equals(sent.plan().organisation())
                && attested.path("obligation").asText().equals(sent.plan().obligation())
                && attested.path("year").asInt() == sent.plan().year();
    }

    private static Violation violation(Promise promise, Attempt acknowledged, JsonNode attested) {
        return new Violation(promise, acknowledged.key(), attested + " for " + acknowledged.sentAt());
    }

    static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
