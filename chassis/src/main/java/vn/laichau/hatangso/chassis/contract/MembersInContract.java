package vn.laichau.hatangso.chassis.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes into the contract which members of an answer are always there: all but those of {@link OptionalMembers}. What is sent to us as
 * well stays as it is: its sender may leave out what we would not.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class MembersInContract implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        var schemas = contract.getComponents().getSchemas();
        var optionalMembers = OptionalMembers.read();
        optionalMembers.requireKnown(schemas);
        var sent = sent(contract);
        schemas.forEach((name, schema) -> {
            if (!sent.contains(name) && schema.getProperties() != null && schema.getRequired() == null) {
                var required = new TreeSet<>(schema.getProperties().keySet());
                required.removeAll(optionalMembers.of(name));
                schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
            }
        });
    }

    /** Names of what requests carry, however deep. */
    private static Set<String> sent(OpenAPI contract) {
        var found = new TreeSet<String>();
        contract.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(type -> collect(type.getSchema(), contract, found));
        return found;
    }

    private static void collect(Schema schema, OpenAPI contract, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (found.add(name)) {
                collect(contract.getComponents().getSchemas().get(name), contract, found);
            }
        }
        collect(schema.getItems(), contract, found);
        collect(schema.getAdditionalPropertiesSchema(), contract, found);
        if (schema.getProperties() != null) {
            schema.getProperties().values().stream()
                    .filter(Objects::nonNull)
                    .forEach(member -> collect(member, contract, found));
        }
    }
}
