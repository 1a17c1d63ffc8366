package vn.laichau.hatangso.chassis.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import vn.laichau.hatangso.chassis.content.Day;
import vn.laichau.hatangso.chassis.content.Digits;
import vn.laichau.hatangso.chassis.content.Form;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Line;
import vn.laichau.hatangso.chassis.content.Link;
import vn.laichau.hatangso.chassis.content.OneOf;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Range;
import vn.laichau.hatangso.chassis.content.Reason;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.content.Storable;
import vn.laichau.hatangso.chassis.content.Year;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * Writes into the contract what bodies must keep to, from what {@code ContentCheck} holds them against: the rules that the components
 * of their records state. What is sent has no other members than those it names.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 50)
public class BodiesInContract implements OASFilter {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String SAYS_SOMETHING = "\\S";
    private static final String SUITE_TEXT = "Text";
    private static final DotName NAMED =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    /** In the order in which a contract states them. */
    private static final List<Map.Entry<Class<? extends Annotation>, BiConsumer<AnnotationInstance, Schema>>> RULES =
            List.of(
                    Map.entry(
                            Prose.class,
                            (rule, schema) -> text(schema, rule.value().asInt())),
                    Map.entry(
                            Line.class,
                            (rule, schema) -> text(schema, rule.value().asInt())),
                    Map.entry(Reason.class, (rule, schema) -> text(schema, FieldErrors.LONGEST_REASON)),
                    Map.entry(
                            Storable.class,
                            (rule, schema) -> schema.setMaxLength(rule.value().asInt())),
                    Map.entry(
                            Form.class,
                            (rule, schema) ->
                                    schema.setPattern("^(?:" + rule.value().asString() + ")$")),
                    Map.entry(
                            Link.class,
                            (rule, schema) -> schema.format("uri")
                                    .pattern("^[Hh][Tt][Tt][Pp][Ss]://")
                                    .maxLength(FieldErrors.LONGEST_LINK)),
                    Map.entry(
                            OneOf.class,
                            (rule, schema) -> schema.setEnumeration(
                                    List.of((Object[]) rule.value().asStringArray()))),
                    Map.entry(Range.class, BodiesInContract::range),
                    Map.entry(Digits.class, BodiesInContract::digits),
                    Map.entry(Year.class, (rule, schema) -> years(schema)),
                    Map.entry(Day.class, (rule, schema) -> schema.setPattern("^(20[0-9]{2}|2100)-")));

    private final Map<String, ClassInfo> records;

    /** @param index of the service's classes */
    public BodiesInContract(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> type.name().toString().startsWith("vn.laichau.hatangso."))
                .collect(Collectors.toMap(
                        BodiesInContract::schemaName, type -> type, (one, other) -> states(other) ? other : one));
    }

    private static String schemaName(ClassInfo type) {
        return Optional.ofNullable(type.declaredAnnotation(NAMED))
                .map(named -> named.value("name"))
                .map(AnnotationValue::asString)
                .orElse(type.simpleName());
    }

    private static boolean states(ClassInfo type) {
        return type.recordComponents().stream()
                .anyMatch(component -> component.annotations().stream().anyMatch(BodiesInContract::isRule));
    }

    private static boolean isRule(AnnotationInstance annotation) {
        return annotation.name().toString().startsWith(Required.class.getPackageName() + ".");
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        var schemas = contract.getComponents().getSchemas();
        SentSchemas.of(contract).forEach(name -> {
            var schema = schemas.get(name);
            if (schema.getProperties() != null && !name.equals(SUITE_TEXT)) {
                schema.setAdditionalPropertiesBoolean(false);
                record(name, schema).ifPresent(type -> complete(type, schema));
            }
        });
        contract.getPaths().getPathItems().values().stream()
                .map(PathItem::getPATCH)
                .filter(Objects::nonNull)
                .map(operation -> operation.getRequestBody().getContent().getMediaType(MERGE_PATCH))
                .filter(Objects::nonNull)
                .forEach(type -> type.setSchema(patch(type.getSchema(), contract)));
    }

    /** What a merge patch leaves out stays as it is, however deep: of the same members it needs none. */
    private static Schema patch(Schema whole, OpenAPI contract) {
        var name = whole.getRef().substring(whole.getRef().lastIndexOf('/') + 1);
        var patch = OASFactory.createSchema().addType(SchemaType.OBJECT).additionalPropertiesBoolean(false);
        contract.getComponents()
                .getSchemas()
                .get(name)
                .getProperties()
                .forEach((member, schema) -> patch.addProperty(member, part(schema)));
        contract.getComponents().addSchema(name + "Patch", patch);
        return OASFactory.createSchema().ref(name + "Patch");
    }

    private static Schema part(Schema member) {
        return member.getRequired() == null
                ? member
                : OASFactory.createSchema().ref(member.getRef()).properties(member.getProperties());
    }

    private Optional<ClassInfo> record(String name, Schema schema) {
        return Optional.ofNullable(records.get(name))
                .filter(type -> schema.getProperties().keySet().containsAll(members(type)));
    }

    private static Set<String> members(ClassInfo type) {
        return type.recordComponents().stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
    }

    private static void complete(ClassInfo type, Schema schema) {
        // What the scanner takes for a member and nobody can send: a question that the record answers.
        schema.getProperties().keySet().stream()
                .filter(name -> !members(type).contains(name))
                .toList()
                .forEach(schema::removeProperty);
        var required = new ArrayList<String>();
        type.recordComponents().forEach(component -> {
            var member = schema.getProperties().get(component.name());
            if (component.hasAnnotation(Required.class)) {
                required.add(component.name());
            }
            if (member != null) {
                member(component, member);
            }
        });
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static void member(RecordComponentInfo component, Schema member) {
        var isList = member.getType() != null && member.getType().contains(SchemaType.ARRAY);
        if (isList) {
            if (component.hasAnnotation(Required.class)) {
                member.setMinItems(1);
            }
            var items = component.annotation(Items.class);
            member.setMaxItems(
                    items == null ? FieldErrors.MOST_ROWS : items.value("most").asInt());
            member.setUniqueItems(items == null || items.value("distinct") == null ? null : Boolean.TRUE);
        }
        var isText = component.type().name().withoutPackagePrefix().equals(SUITE_TEXT);
        RULES.forEach(known -> Optional.ofNullable(component.annotation(known.getKey()))
                .ifPresent(rule -> {
                    if (isText) {
                        bilingual(rule, known.getValue(), member);
                    } else {
                        known.getValue().accept(rule, isList ? member.getItems() : member);
                    }
                }));
        limit(isList ? member.getItems() : member);
    }

    private static void limit(Schema member) {
        var isText = member.getType() != null && member.getType().contains(SchemaType.STRING);
        if (isText
                && member.getRef() == null
                && member.getFormat() == null
                && member.getEnumeration() == null
                && member.getMaxLength() == null) {
            member.setMaxLength(FieldErrors.LONGEST_CODE);
        }
    }

    /** Both languages are alike. */
    private static void bilingual(
            AnnotationInstance rule, BiConsumer<AnnotationInstance, Schema> write, Schema member) {
        var languages = List.of("vi", "en");
        languages.forEach(language -> {
            var text = OASFactory.createSchema();
            write.accept(rule, text);
            member.addProperty(language, text);
        });
        if (!rule.name().toString().equals(Storable.class.getName())) {
            member.setRequired(languages);
        }
    }

    private static void text(Schema schema, int longest) {
        schema.minLength(1).maxLength(longest);
        if (schema.getPattern() == null) {
            schema.setPattern(SAYS_SOMETHING);
        }
    }

    private static void range(AnnotationInstance rule, Schema schema) {
        schema.minimum(BigDecimal.valueOf(
                        rule.value("least") == null ? 0 : rule.value("least").asLong()))
                .maximum(BigDecimal.valueOf(rule.value("most").asLong()));
    }

    private static void digits(AnnotationInstance rule, Schema schema) {
        var most = rule.value("most").asInt();
        var decimals = rule.value("decimals").asInt();
        var whole = decimals < most ? most - decimals : most;
        schema.minimum(BigDecimal.ZERO).exclusiveMaximum(BigDecimal.TEN.pow(whole));
    }

    private static void years(Schema schema) {
        schema.minimum(BigDecimal.valueOf(FieldErrors.FIRST_YEAR)).maximum(BigDecimal.valueOf(FieldErrors.LAST_YEAR));
    }
}
