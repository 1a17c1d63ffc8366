package vn.laichau.hatangso.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The statements that lists cost. A list that runs no statement twice costs as many for any number of rows: whatever is asked
 * for each row, or for some rows at a time, is a statement that runs again.
 */
public final class ListStatements {

    private static final Path CONTRACT = Path.of("target/openapi/openapi.json");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final int ENOUGH = 2;

    private final Supplier<RequestSpecification> reader;
    private final Map<String, String> addresses;

    /**
     * @param reader of all lists
     * @param addresses where the list of an operation has enough rows, empty to leave it out; of any other its path says it,
     *     filled in with what the list above it names
     */
    public ListStatements(Supplier<RequestSpecification> reader, Map<String, String> addresses) {
        this.reader = reader;
        this.addresses = addresses;
    }

    /** Fails for each list of the contract that runs a statement twice, and for each that has too few rows to tell. */
    public void assertNoneRunsTwice() throws IOException {
        var contract = new ObjectMapper().readTree(CONTRACT.toFile());
        var lists = contract.path("paths").properties().stream()
                .filter(path -> isList(path.getValue().path("get"), contract))
                .toList();
        assertThat(lists).isNotEmpty();
        assertSoftly(softly -> lists.forEach(list -> {
            var operation = list.getValue().at("/get/operationId").asText();
            var address = addresses.getOrDefault(operation, list.getKey());
            if (!address.isEmpty()) {
                var found = withEnoughRows(address);
                softly.assertThat(found)
                        .as("%s with %d rows", operation, ENOUGH)
                        .isPresent();
                found.ifPresent(one -> softly.assertThat(twice(one))
                        .as("%s %s", operation, one)
                        .isEmpty());
            }
        }));
    }

    private boolean isList(JsonNode operation, JsonNode contract) {
        var schema = operation.at("/responses/200/content/application~1json/schema");
        var known =
                schema.has("$ref") ? contract.at(schema.path("$ref").asText().substring(1)) : schema;
        var id = operation.path("operationId").asText();
        return addresses.containsKey(id)
                || id.startsWith("list") && known.path("properties").has("items");
    }

    private Map<String, Long> twice(String address) {
        var counts = StatementCounts.of(() -> ask(address).then().statusCode(200));
        counts.values().removeIf(calls -> calls == 1);
        return counts;
    }

    private Optional<String> withEnoughRows(String path) {
        var parameters =
                PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
        var all = parameters.isEmpty() ? Stream.of(path) : rowsAbove(path).map(row -> filledIn(path, parameters, row));
        return all.filter(address -> rows(ask(address)) >= ENOUGH).findFirst();
    }

    private Stream<Map<String, Object>> rowsAbove(String path) {
        var above = ask(path.substring(0, path.indexOf("/{")));
        return above.statusCode() == 200
                ? above.jsonPath().<Map<String, Object>>getList("items").stream()
                : Stream.of();
    }

    private static String filledIn(String path, List<String> parameters, Map<String, Object> row) {
        var address = path;
        for (var name : parameters) {
            address = address.replace("{" + name + "}", String.valueOf(row.get(name)));
        }
        return address;
    }

    private Response ask(String address) {
        return reader.get().get(address);
    }

    /** A tree has its rows further below. */
    private static int rows(Response answer) {
        if (answer.statusCode() != 200) {
            return 0;
        }
        List<?> rows = answer.jsonPath().getList("items");
        return rows == null ? ENOUGH : rows.size();
    }
}
