package vn.laichau.hatangso.chassis.audit.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.signing.SigningKey;
import vn.laichau.hatangso.chassis.signing.SigningKeys;
import vn.laichau.hatangso.chassis.testing.KeyFile;

/** A record as a service exports it, made without a database: entries and their hashes by the rule that is published. */
record SampleTrail(SigningKey key, int signedEvery, List<String> checkpoints, List<String> chained) {

    private static final int HASH_PLACE = 67;

    static SampleTrail of(int length, int signedEvery) throws IOException {
        return of(length, signedEvery, KeyFile.create());
    }

    static SampleTrail of(int length, int signedEvery, String keyFile) {
        return of(IntStream.rangeClosed(1, length).mapToObj(SampleTrail::entry).toList(), signedEvery, keyFile);
    }

    static SampleTrail of(List<String> unchained, int signedEvery, String keyFile) {
        var key = SigningKeys.read(Path.of(keyFile), "test").newest();
        var entries = chained(unchained);
        var checkpoints = IntStream.rangeClosed(1, entries.size() / signedEvery)
                .mapToObj(number -> checkpoint(key, number * signedEvery, signedEvery, entries))
                .toList();
        return new SampleTrail(key, signedEvery, checkpoints, entries);
    }

    static String entry(int sequence) {
        return "{\"entry\":{\"sequence\":%d,\"id\":%d,\"at\":\"2026-12-14T16:59:59.%06dZ\",\"action\":\"CHANGED\","
                        .formatted(sequence, sequence * 3, sequence)
                + "\"operation\":\"PUT /api/v1/drafts/{obligation}/{year}\",\"organisation\":\"vnpt\","
                + "\"kind\":\"draft\",\"object\":\"operator-plan/%d\",\"rows\":1},\"hash\":\"%s\"}"
                        .formatted(2026 + sequence, "0".repeat(64));
    }

    /** The same entries with hashes that follow from each other: what somebody without a key can do as well as we. */
    static List<String> chained(List<String> entries) {
        var chained = new ArrayList<String>();
        var hash = "0".repeat(64);
        for (var line : entries) {
            var text = line.substring("{\"entry\":".length(), line.lastIndexOf(",\"hash\":"));
            hash = sha256(hash + "\n" + text);
            chained.add("{\"entry\":" + text + ",\"hash\":\"" + hash + "\"}");
        }
        return chained;
    }

    private static String checkpoint(SigningKey key, int count, int before, List<String> entries) {
        var line = entries.get(count - 1);
        var head = line.substring(line.length() - HASH_PLACE + 1, line.length() - 2);
        var content =
                "{\"service\":\"made\",\"at\":\"2026-12-15T00:00:00+07:00\",\"previous\":%d,\"count\":%d,\"head\":\"%s\"}"
                        .formatted(count - before, count, head);
        return key.sign("audit-checkpoint+jws", content.getBytes(UTF_8));
    }

    /** As it is signed once the tail is, by whoever has the key. */
    String checkpointOfAll() {
        return checkpoint(key, chained.size(), chained.size() % signedEvery, chained);
    }

    /** Whether numbers and hashes follow from each other, as the command asks it. */
    static boolean isChained(List<String> entries) {
        for (var i = 0; i < entries.size(); i++) {
            if (!entries.get(i).startsWith("{\"entry\":{\"sequence\":" + (i + 1) + ",")
                    || !entries.get(i).contains("},\"hash\":\"")) {
                return false;
            }
        }
        return chained(entries).equals(entries);
    }

    String keys() {
        return "{\"keys\":[" + key.jwk() + "]}";
    }

    String lastCheckpoint() {
        return checkpoints.get(checkpoints.size() - 1);
    }

    List<String> entries() {
        return new ArrayList<>(chained);
    }

    List<String> lines() {
        return with(chained);
    }

    /** With all checkpoints, as they stood. */
    List<String> with(List<String> entries) {
        return with(checkpoints, entries);
    }

    /** Both the entries and the checkpoints after them are gone. */
    List<String> cutTo(int length) {
        return with(checkpoints.subList(0, length / signedEvery), chained.subList(0, length));
    }

    private static List<String> with(List<String> checkpoints, List<String> entries) {
        return Stream.concat(checkpoints.stream().map(jws -> "{\"checkpoint\":\"" + jws + "\"}"), entries.stream())
                .toList();
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
