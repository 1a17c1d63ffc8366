package vn.laichau.hatangso.chassis.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import vn.laichau.hatangso.chassis.transition.Revision;

/**
 * Writes into the contract what a parameter of the type {@link Revision} means: 428 without it, unless its description says when
 * it is not needed, and 412 with another revision than the present one. The extension {@code x-conflict} of an operation has the codes of its 409: as an answer they would keep the scanner from telling what a success is.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 100)
public class RevisionsInContract implements OASFilter {

    private static final String CONFLICT = "x-conflict";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String SCHEMA = Revision.SCHEMA;

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(RevisionsInContract::complete);
        contract.getComponents().removeSchema(SCHEMA);
    }

    private static void complete(Operation operation) {
        revision(operation).ifPresent(parameter -> {
            parameter.setSchema(text().pattern("^\"[^\"]*\"$"));
            parameter.setRequired(parameter.getDescription() == null);
            answer(operation, "412", "precondition-failed");
            answer(operation, "428", "precondition-required");
        });
        if (operation.hasExtension(CONFLICT)) {
            answer(operation, "409", operation.getExtensions().get(CONFLICT).toString());
            operation.removeExtension(CONFLICT);
        }
    }

    private static Optional<Parameter> revision(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).stream()
                .flatMap(parameters -> parameters.stream())
                .filter(parameter -> parameter.getSchema() != null)
                .filter(parameter ->
                        (SCHEMAS + SCHEMA).equals(parameter.getSchema().getRef()))
                .findFirst();
    }

    private static void answer(Operation operation, String status, String code) {
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().description(code));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
