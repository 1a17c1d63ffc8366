package vn.laichau.hatangso.agency.submission.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.agency.obligation.Form;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** The forms with their published schemas. What is published is what checks a sending: the very same document. */
@ApplicationScoped
public class Forms {

    private final Map<Form, FormTexts> texts = new EnumMap<>(Form.class);
    private final Map<Form, JsonNode> documents = new EnumMap<>(Form.class);
    private final Map<Form, Schema> schemas = new EnumMap<>(Form.class);
    private final ObjectMapper mapper;

    Forms(ObjectMapper mapper, @ConfigProperty(name = "suite.public-url") String publicUrl) {
        this.mapper = mapper;
        var registry = SchemaRegistry.withDialect(dialect());
        for (var form : Form.values()) {
            texts.put(form, FormTexts.read(form, mapper));
            documents.put(form, document(form, publicUrl));
            schemas.put(form, registry.getSchema(documents.get(form)));
        }
    }

    /** Draft 2020-12 and our own annotations. */
    private static Dialect dialect() {
        return Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword("x-en"))
                .keyword(new NonValidationKeyword("x-labels"))
                .keyword(new NonValidationKeyword("x-max-bytes"))
                .build();
    }

    /** The published schema. */
    public JsonNode document(Form form) {
        return documents.get(form);
    }

    List<FieldError> faultsOf(Form form, NewSubmission content) {
        var document = mapper.<ObjectNode>valueToTree(content);
        // A list that was left out is empty here; a form that has no such list must not refuse it.
        document.properties()
                .removeIf(member ->
                        member.getValue().isArray() && member.getValue().isEmpty());
        return schemas.get(form).validate(document).stream()
                .map(breach -> SchemaFault.of(breach, documents.get(form)))
                .toList();
    }

    private ObjectNode document(Form form, String publicUrl) {
        var special = texts.get(form);
        var schema = template();
        schema.put("$id", publicUrl + "/api/v1/submission-schemas/" + form.code());
        schema.put("title", special.title().vi());
        schema.withObject("/x-en").put("title", special.title().en());
        list(schema, "answer", "question", special.questions().stream().map(q -> Map.entry(q.code(), q.label())));
        list(schema, "item", "service", special.services().stream().map(s -> Map.entry(s.code(), s.label())));
        if (special.services().isEmpty()) {
            ((ObjectNode) schema.get("properties")).remove(List.of("items", "commitments", "figures"));
        }
        return schema;
    }

    private ObjectNode template() {
        try (var file = Resources.open("content.schema.json")) {
            return (ObjectNode) mapper.readTree(file);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Which codes a member may have, and what each means. */
    private void list(ObjectNode schema, String row, String member, Stream<Map.Entry<String, Text>> codes) {
        var property = (ObjectNode) schema.at("/$defs/" + row + "/properties/" + member);
        var allowed = property.putArray("enum");
        var labels = property.putObject("x-labels");
        codes.forEach(code -> {
            allowed.add(code.getKey());
            labels.set(code.getKey(), mapper.valueToTree(code.getValue()));
        });
    }
}
