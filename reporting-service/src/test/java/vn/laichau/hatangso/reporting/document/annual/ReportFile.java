package vn.laichau.hatangso.reporting.document.annual;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.laichau.hatangso.reporting.Peers;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;
import vn.laichau.hatangso.reporting.source.Part;

/** Makes report files for tests from the peers' answers, and reads them back. */
final class ReportFile {

    static final Instant CUT_OFF = Instant.parse("2026-11-25T03:05:00Z");

    private final EnumMap<Part, JsonNode> parts = new EnumMap<>(Part.class);

    private ReportFile() {
        for (var part : Part.values()) {
            parts.put(part, read(Peers.body(part.name().toLowerCase(Locale.ROOT))));
        }
    }

    static ReportFile withAllParts() {
        return new ReportFile();
    }

    ReportFile without(Part part) {
        parts.remove(part);
        return this;
    }

    /** Changes a peer's answer. */
    ReportFile with(Part part, Consumer<ObjectNode> change) {
        change.accept((ObjectNode) parts.get(part));
        return this;
    }

    ReportFile asDemonstration() {
        return with(Part.INDICATOR, json -> ((ObjectNode) json.at("/plans/0")).put("demonstration", true));
    }

    SnapshotContent snapshot() {
        List<Part> missing = Arrays.stream(Part.values())
                .filter(part -> !parts.containsKey(part))
                .toList();
        return new SnapshotContent(CUT_OFF, missing, parts);
    }

    byte[] bytes() {
        return AnnualReport.docx(2026, snapshot());
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    XWPFDocument document() {
        return document(bytes());
    }

    static XWPFDocument document(byte[] file) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String text() {
        return new XWPFWordExtractor(document()).getText();
    }

    private static JsonNode read(String json) {
        try {
            return ExactJson.read(json);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
