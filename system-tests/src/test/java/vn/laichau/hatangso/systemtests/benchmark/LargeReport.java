package vn.laichau.hatangso.systemtests.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import vn.laichau.hatangso.local.LocalStack;

/** Reports of a snapshot that was made much larger, put where reports are kept. */
final class LargeReport {

    private static final int FIGURES = 100_000;
    private static final int THEMES = 20;
    private static final int TARGETS = 400;
    private static final int TASKS = 600;

    private static final String SNAPSHOT = """
            INSERT INTO snapshot (sha256, cut_off, missing_parts, content, frozen_at)
            SELECT ?, cut_off, missing_parts, ?, frozen_at FROM snapshot WHERE sha256 = ? ON CONFLICT DO NOTHING
            """;

    private static final String REPORT = """
            INSERT INTO report (id, plan, kind, year, state, snapshot, requested_by, requested_at, version, geography, issuer)
            SELECT ?, plan, kind, year, state, ?, requested_by, requested_at, 0, geography, issuer FROM report WHERE id = ?
            """;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final DataSource database;
    private final UUID model;
    private final String sha256;

    private LargeReport(DataSource database, UUID model, String sha256) {
        this.database = database;
        this.model = model;
        this.sha256 = sha256;
    }

    /** @param model id of a report of usual size */
    static LargeReport from(LocalStack stack, String model) throws IOException, SQLException {
        var database = stack.superuser("reporting");
        var id = UUID.fromString(model);
        try (var connection = database.getConnection();
                var read = connection.prepareStatement(
                        "SELECT s.sha256, s.content FROM report r JOIN snapshot s ON s.sha256 = r.snapshot WHERE r.id = ?")) {
            read.setObject(1, id);
            var row = read.executeQuery();
            row.next();
            var content = enlarged(row.getString(2));
            var sha256 = sha256(content);
            try (var keep = connection.prepareStatement(SNAPSHOT)) {
                keep.setString(1, sha256);
                keep.setString(2, content);
                keep.setString(3, row.getString(1));
                keep.executeUpdate();
            }
            return new LargeReport(database, id, sha256);
        }
    }

    String another() throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(REPORT)) {
            keep.setObject(1, id);
            keep.setString(2, sha256);
            keep.setObject(3, model);
            keep.executeUpdate();
        }
        return id.toString();
    }

    private static String enlarged(String content) throws IOException {
        var snapshot = JSON.readTree(content);
        var targets = (ArrayNode) snapshot.at("/parts/indicator/progress/items");
        repeat(targets, TARGETS);
        for (int i = 0; i < targets.size(); i++) {
            ((ObjectNode) targets.get(i).path("indicator")).put("theme", "THEME-" + i % THEMES);
            ((ObjectNode) targets.get(i).path("target")).put("code", "target-" + i);
        }
        repeat((ArrayNode) snapshot.at("/parts/indicator/operatorFigures"), FIGURES);
        repeat((ArrayNode) snapshot.at("/parts/agency/taskList"), TASKS);
        return JSON.writeValueAsString(snapshot);
    }

    private static void repeat(ArrayNode list, int times) {
        var own = list.size();
        for (int i = own; i < times; i++) {
            list.add(list.get(i % own).deepCopy());
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
