package vn.laichau.hatangso.chassis.contract;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Which schemas describe what is sent to us. */
final class SentSchemas {

    private SentSchemas() {}

    /** Names of what requests carry, however deep. */
    static Set<String> of(OpenAPI contract) {
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
