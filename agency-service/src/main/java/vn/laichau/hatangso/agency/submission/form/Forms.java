package vn.laichau.hatangso.agency.submission.form;

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
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.agency.obligation.terms.SubmissionForm;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewAnswer;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewItem;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Storable;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** The forms with their published schemas. What is published is what checks a submission: the very same document. */
@ApplicationScoped
public class Forms {

    private final Map<SubmissionForm, FormTexts> texts = new EnumMap<>(SubmissionForm.class);
    private final Map<SubmissionForm, JsonNode> documents = new EnumMap<>(SubmissionForm.class);
    private final Map<SubmissionForm, Schema> schemas = new EnumMap<>(SubmissionForm.class);
    private final ObjectMapper mapper;

    Forms(ObjectMapper mapper, @ConfigProperty(name = "suite.public-url") String publicUrl) {
        this.mapper = mapper;
        var registry = SchemaRegistry.withDialect(dialect());
        for (var submissionForm : SubmissionForm.values()) {
            texts.put(submissionForm, read(submissionForm.code() + ".form.json", FormTexts.class));
            documents.put(submissionForm, document(submissionForm, publicUrl));
            schemas.put(submissionForm, registry.getSchema(documents.get(submissionForm)));
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
    public JsonNode document(SubmissionForm submissionForm) {
        return documents.get(submissionForm);
    }

    /** @param document a content as JSON */
    public List<FieldError> faultsOf(SubmissionForm submissionForm, ObjectNode document) {
        // A list that was left out is empty here; a form that has no such list must not refuse it.
        document.properties()
                .removeIf(member ->
                        member.getValue().isArray() && member.getValue().isEmpty());
        return schemas.get(submissionForm).validate(document).stream()
                .map(breach -> SchemaError.of(breach, documents.get(submissionForm)))
                .toList();
    }

    private ObjectNode document(SubmissionForm submissionForm, String publicUrl) {
        var special = texts.get(submissionForm);
        var schema = read("content.schema.json", ObjectNode.class);
        schema.put("$id", publicUrl + "/api/v1/submission-schemas/" + submissionForm.code());
        schema.put("title", special.title().vi());
        schema.withObject("/x-en").put("title", special.title().en());
        limit(schema, NewSubmission.class);
        limit(schema.at("/$defs/answer"), NewAnswer.class);
        limit(schema.at("/$defs/item"), NewItem.class);
        list(schema, "answer", "question", special.questions().stream().map(q -> Map.entry(q.code(), q.label())));
        list(schema, "item", "service", special.services().stream().map(s -> Map.entry(s.code(), s.label())));
        if (special.services().isEmpty()) {
            ((ObjectNode) schema.get("properties")).remove(List.of("items", "commitments", "figures"));
        }
        return schema;
    }

    /** How long texts and lists may be stands at the members themselves: a draft keeps to it without a form. */
    private static void limit(JsonNode schema, Class<? extends Record> content) {
        for (var member : content.getRecordComponents()) {
            var property = schema.path("properties").path(member.getName());
            Optional.ofNullable(member.getAnnotation(Storable.class))
                    .ifPresent(text -> ((ObjectNode) property).put("maxLength", text.value()));
            Optional.ofNullable(member.getAnnotation(Items.class))
                    .ifPresent(items -> ((ObjectNode) property).put("maxItems", items.most()));
        }
    }

    /** A file that describes forms. */
    private <T> T read(String name, Class<T> type) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("submission/" + name)) {
            return mapper.readValue(file, type);
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
