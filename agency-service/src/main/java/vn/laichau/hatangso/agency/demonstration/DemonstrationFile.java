package vn.laichau.hatangso.agency.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.chassis.text.Text;

/** The file {@code demonstration/submissions.json}. */
record DemonstrationFile(Text label, String obligation, List<Sent> submissions) {

    /** An invented submission and what became of it. */
    record Sent(
            String organisation,
            int year,
            OffsetDateTime arrivedAt,
            Outcome state,
            String narrative,
            JsonNode figures) {

        /** The body that a client would have sent. */
        byte[] body(String obligation, ObjectMapper mapper) throws IOException {
            var body = JsonNodeFactory.instance.objectNode();
            body.put("obligation", obligation).put("year", year).put("narrative", narrative);
            body.set("figures", figures);
            return mapper.writeValueAsBytes(body);
        }
    }

    /** The reviewer's decision. */
    enum Outcome {
        SUBMITTED,
        RETURNED,
        ACCEPTED
    }

    static DemonstrationFile read(ObjectMapper mapper) throws IOException {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var stream = loader.getResourceAsStream("demonstration/submissions.json")) {
            return mapper.readValue(stream, DemonstrationFile.class);
        }
    }
}
