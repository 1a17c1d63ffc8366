package vn.laichau.hatangso.systemtests.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** What a client of an older contract would stumble over in a newer one. */
record Break(String what) {

    private static final YAMLMapper YAML = new YAMLMapper();

    static List<Break> between(String older, String newer) {
        var breaks = new ArrayList<>(lostMembers(older, newer));
        var difference = OpenApiCompare.fromContents(asComparable(older), asComparable(newer));
        if (difference.isIncompatible()) {
            var text = new ByteArrayOutputStream();
            new MarkdownRender().render(difference, new OutputStreamWriter(text, StandardCharsets.UTF_8));
            breaks.add(new Break(text.toString(StandardCharsets.UTF_8)));
        }
        return breaks;
    }

    /** The library overlooks types and enumerations in 3.1; ours use nothing of 3.1 that 3.0 would write differently. */
    private static String asComparable(String contract) {
        return contract.replaceFirst("(?m)^openapi: 3\\.1\\.0$", "openapi: 3.0.3");
    }

    /** The library takes an optional member that is gone for harmless; a reader misses it and a sender is refused. */
    private static List<Break> lostMembers(String older, String newer) {
        var breaks = new ArrayList<Break>();
        var now = schemas(newer);
        schemas(older).properties().forEach(schema -> {
            var members = now.path(schema.getKey()).path("properties");
            schema.getValue().path("properties").fieldNames().forEachRemaining(member -> {
                if (!members.has(member)) {
                    breaks.add(new Break(schema.getKey() + " has no " + member + " any more"));
                }
            });
        });
        return breaks;
    }

    private static JsonNode schemas(String contract) {
        try {
            return YAML.readTree(contract).at("/components/schemas");
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
