package vn.laichau.hatangso.chassis.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

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
        var sent = SentSchemas.of(contract);
        schemas.forEach((name, schema) -> {
            if (!sent.contains(name) && schema.getProperties() != null && schema.getRequired() == null) {
                var required = new TreeSet<>(schema.getProperties().keySet());
                required.removeAll(optionalMembers.of(name));
                schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
            }
        });
    }
}
