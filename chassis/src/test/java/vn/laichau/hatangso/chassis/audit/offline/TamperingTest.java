package vn.laichau.hatangso.chassis.audit.offline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.chassis.testing.ForgedSignatures;
import vn.laichau.hatangso.chassis.testing.KeyFile;

/**
 * A record that is tampered with at random, by somebody who may write everything but has no key: half of the time all hashes
 * that follow are computed anew. By hand: {@code -Daudit.tamperings=1000 -Daudit.seed=7}.
 */
class TamperingTest {

    private static final int TAMPERINGS = Integer.getInteger("audit.tamperings", 100);
    private static final long SEED = Long.getLong("audit.seed", 20261214L);

    @TempDir
    Path folder;

    private static SampleTrail whole;

    /** Once: nothing changes it. */
    @BeforeAll
    static void make() throws IOException {
        whole = SampleTrail.of(60, 12);
    }

    @BeforeEach
    void keep() throws IOException {
        Files.writeString(folder.resolve("keys.json"), whole.keys());
        Files.writeString(folder.resolve("kept.log"), "INFO audit checkpoint " + whole.lastCheckpoint() + "\n");
    }

    private record Said(int exit, String words) {}

    private Said verify(List<String> lines, String... more) throws IOException {
        var export = folder.resolve("export.ndjson");
        Files.write(export, lines);
        var arguments = new ArrayList<>(
                List.of(export.toString(), "--keys", folder.resolve("keys.json").toString()));
        arguments.addAll(List.of(more));
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, UTF_8)) {
            return new Said(VerifyAudit.run(arguments, out, out), bytes.toString(UTF_8));
        }
    }

    private Said verifyWithKept(List<String> lines) throws IOException {
        return verify(lines, "--kept", folder.resolve("kept.log").toString());
    }

    @Test
    void believesTheRecordAsItWasMade() throws IOException {
        assertThat(verifyWithKept(whole.lines()))
                .isEqualTo(
                        new Said(
                                0,
                                "NGUYÊN VẸN / WHOLE: 60 mục / entries, 60 có chữ ký / of them signed, 5 điểm kiểm / checkpoints\n"));
    }

    @Test
    void believesARecordThatWasSignedWithAKeyOfFormerYears() throws IOException {
        var former = SampleTrail.of(24, 12, KeyFile.createRsa());
        Files.writeString(folder.resolve("keys.json"), former.keys());
        assertThat(verify(former.lines()).words()).contains("WHOLE: 24 mục");
        // A name of a key decides how it signs, not what is shown.
        var renamed = former.lines().stream()
                .map(line -> line.replace(
                        header(former.lines().get(0)), forged(former.lines().get(0))))
                .toList();
        assertThat(verify(renamed).words()).contains("wrong signature of the checkpoint");
    }

    private static String header(String line) {
        return line.substring("{\"checkpoint\":\"".length(), line.indexOf('.'));
    }

    private static String forged(String line) {
        return Base64URL.encode(new Base64URL(header(line)).decodeToString().replace("PS256", "ES256"))
                .toString();
    }

    @Test
    void findsEachForgedSignature() throws Exception {
        var forged = ForgedSignatures.of(whole.lastCheckpoint(), whole.key().jwk());
        for (var one : forged.entrySet()) {
            var lines = new ArrayList<>(whole.lines());
            lines.set(4, "{\"checkpoint\":\"" + one.getValue() + "\"}");
            assertThat(verify(lines).exit()).as(one.getKey()).isEqualTo(1);
        }
    }

    @Test
    void findsEachOfManyTamperings() throws IOException {
        var random = new Random(SEED);
        var found = new EnumMap<Tampering, Integer>(Tampering.class);
        for (var i = 0; i < TAMPERINGS; i++) {
            var tampering = Tampering.values()[random.nextInt(Tampering.values().length)];
            var lines = tampering.on(whole, random);
            var said = verifyWithKept(lines);
            assertThat(said.exit())
                    .as("seed %d, number %d: %s", SEED, i, tampering)
                    .isEqualTo(1);
            found.merge(tampering, 1, Integer::sum);
        }
        System.out.printf("Tamperings: %d of %d found, seed %d, %s%n", TAMPERINGS, TAMPERINGS, SEED, found);
    }

    @Test
    void namesTheFirstBrokenPlace() throws IOException {
        var edited = whole.entries();
        edited.set(16, edited.get(16).replace("vnpt", "fpt"));
        assertThat(verify(whole.with(edited)).words()).contains("entry 17: contents or hash were changed");
        assertThat(verify(whole.with(SampleTrail.chained(edited))).words())
                .contains("entries 13 to 24 are not what was signed");
        assertThat(verify(whole.with(whole.entries().subList(0, 55))).words())
                .contains("entry 56: cut off, 60 entries were signed");
    }

    /**
     * What was appended since the last checkpoint bears no signature: who computes its hashes anew is found by the next
     * checkpoint alone, if that was signed before; who does not, and who touches what was signed, is found at once.
     */
    @Test
    void findsInAnUnsignedTailWhatItsHashesTellAndTheRestByTheNextCheckpoint() throws IOException {
        var random = new Random(SEED);
        var tailed = SampleTrail.of(66, 12);
        var next = "INFO audit checkpoint " + tailed.checkpointOfAll() + "\n";
        var later = Files.writeString(folder.resolve("later.log"), next).toString();
        Files.writeString(folder.resolve("keys.json"), tailed.keys());
        Files.writeString(folder.resolve("kept.log"), "INFO audit checkpoint " + tailed.lastCheckpoint() + "\n");
        assertThat(verifyWithKept(tailed.lines()).words()).contains("66 mục / entries, 60 có chữ ký");
        var unfound = 0;
        for (var i = 0; i < TAMPERINGS; i++) {
            var tampering = Tampering.values()[random.nextInt(Tampering.values().length)];
            var lines = tampering.on(tailed, random);
            var signedAsItWas = lines.subList(0, Math.min(lines.size(), 65))
                    .equals(tailed.lines().subList(0, 65));
            var entries = lines.subList(Math.min(lines.size(), 5), lines.size());
            var mayPass = signedAsItWas && SampleTrail.isChained(entries);
            var as = "seed %d, number %d: %s".formatted(SEED, i, tampering);
            assertThat(verifyWithKept(lines).exit()).as(as).isEqualTo(mayPass ? 0 : 1);
            assertThat(verify(lines, "--kept", later).exit()).as(as).isEqualTo(1);
            unfound += mayPass ? 1 : 0;
        }
        assertThat(unfound).isBetween(1, TAMPERINGS / 2);
        System.out.printf(
                "Unsigned tail: %d of %d found only by the next checkpoint, seed %d%n", unfound, TAMPERINGS, SEED);
    }

    /** Who owns the database can sign all of it again with a key of his own, and publish that one. */
    @Test
    void findsARecordThatWasSignedAgainWithAnotherKeyByWhatWasKept() throws IOException {
        var forged = SampleTrail.of(60, 12);
        Files.writeString(folder.resolve("keys.json"), forged.keys());
        assertThat(verify(forged.lines()).exit()).isZero();
        var said = verifyWithKept(forged.lines());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.words()).contains("not in the file of keys", whole.key().kid());
    }

    /** Who cuts entries off takes their checkpoints too; only what was kept elsewhere tells then. */
    @Test
    void findsACutWithItsCheckpointsByWhatWasKeptElsewhere() throws IOException {
        var cut = whole.cutTo(36);
        assertThat(verify(cut).exit()).isZero();
        assertThat(verifyWithKept(cut).words()).contains("entry 37: cut off, 60 entries were signed");
    }

    private Said run(String... arguments) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, UTF_8)) {
            return new Said(VerifyAudit.run(List.of(arguments), out, out), bytes.toString(UTF_8));
        }
    }

    @Test
    void explainsItselfToWhoAsksOtherwise() throws IOException {
        for (var question : List.of(
                "",
                "E",
                "--keys K",
                "E --keys",
                "E --keys K --kept",
                "E E --keys K",
                "E --keys K --keys K",
                "E --key K",
                "E --keys K --help",
                "--help --keys K")) {
            var said = run(question.isEmpty() ? new String[0] : question.split(" "));
            assertThat(said.exit()).as(question).isEqualTo(2);
            assertThat(said.words()).as(question).contains("Usage: verify-audit");
        }
        assertThat(run("none.ndjson", "--keys", folder.resolve("keys.json").toString()))
                .isEqualTo(new Said(2, "Không đọc được tệp / unreadable file: none.ndjson\n"));
        Files.write(folder.resolve("export"), whole.lines());
        Files.writeString(folder.resolve("no-keys"), "{\"keys\":[]}");
        assertThat(run(
                                "--keys",
                                folder.resolve("no-keys").toString(),
                                folder.resolve("export").toString())
                        .exit())
                .isEqualTo(2);
        assertThat(run(
                                "--keys",
                                folder.resolve("keys.json").toString(),
                                folder.resolve("export").toString())
                        .exit())
                .isZero();
    }

    /** Each of these alone. */
    @Test
    void tellsWhatIsBroken() throws IOException {
        assertThat(verify(whole.entries()).words()).contains("there is no checkpoint at all");
        assertThat(verify(List.of()).exit()).isZero();
        assertThat(verifyWithKept(List.of()).words()).contains("entry 1: cut off, 60 entries were signed");
        var lines = new ArrayList<>(whole.lines());
        lines.remove(1);
        assertThat(verify(lines).words()).contains("a checkpoint is missing before entry 36");
        lines.remove(0);
        assertThat(verify(lines).words()).contains("a checkpoint is missing before entry 36");
        lines = new ArrayList<>(whole.lines());
        lines.remove(5);
        assertThat(verify(lines).words()).contains("entry 1: missing, added or out of order");
        lines = new ArrayList<>(whole.lines());
        lines.add("nonsense");
        assertThat(verify(lines).words()).contains("line 66 has no right form, after entry 60");
        lines = new ArrayList<>(whole.lines());
        lines.set(0, lines.get(0).replace(".", "x"));
        assertThat(verify(lines).words()).contains("no right form");
        Files.write(folder.resolve("latin"), new byte[] {'{', (byte) 0xC3, '(', '\n'});
        assertThat(run(
                        folder.resolve("latin").toString(),
                        "--keys",
                        folder.resolve("keys.json").toString()))
                .extracting(Said::exit, Said::words)
                .containsExactly(1, "KHÔNG NGUYÊN VẸN / BROKEN: tệp không phải UTF-8 / the file is not UTF-8\n");
    }

    /** What another service signed says nothing here in a log, and is broken in the record. */
    @Test
    void tellsCheckpointsOfAnotherServiceApart() throws IOException {
        var content = "{\"service\":\"other\",\"at\":\"2026-12-15T00:00:00+07:00\",\"previous\":60,\"count\":61,"
                + "\"head\":\"" + "0".repeat(64) + "\"}";
        var foreign = whole.key().sign("audit-checkpoint+jws", content.getBytes(UTF_8));
        Files.writeString(folder.resolve("kept.log"), "INFO " + foreign + " INFO " + whole.lastCheckpoint() + "\n");
        assertThat(verifyWithKept(whole.lines()).exit()).isZero();
        var lines = new ArrayList<>(whole.lines());
        lines.add(5, "{\"checkpoint\":\"" + foreign + "\"}");
        assertThat(verify(lines).words()).contains("a checkpoint of another service: other");
    }

    /** 64 bytes leave four bits of the last character without meaning. */
    @Test
    void findsASignatureWithSpareBits() throws IOException {
        var lines = new ArrayList<>(whole.lines());
        var line = lines.get(4);
        var last = line.length() - 3;
        lines.set(4, line.substring(0, last) + (char) (line.charAt(last) + 1) + line.substring(last + 1));
        assertThat(verify(lines).words()).contains("entry 60: wrong signature of the checkpoint");
    }

    /** Signed twice for the same length: one of the two is not what was. */
    @Test
    void findsCheckpointsThatDisagree() throws IOException {
        var content = "{\"service\":\"made\",\"at\":\"2026-12-15T00:00:00+07:00\",\"previous\":48,\"count\":60,"
                + "\"head\":\"" + "0".repeat(64) + "\"}";
        var other = whole.key().sign("audit-checkpoint+jws", content.getBytes(UTF_8));
        Files.writeString(folder.resolve("kept.log"), other);
        assertThat(verifyWithKept(whole.lines()).words()).contains("entry 60: two checkpoints disagree");
        var type = whole.key().sign("receipt+jws", content.getBytes(UTF_8));
        var lines = new ArrayList<>(whole.lines());
        lines.set(4, "{\"checkpoint\":\"" + type + "\"}");
        assertThat(verify(lines).words()).contains("a checkpoint has no right form");
    }
}
