package vn.laichau.hatangso.chassis.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Names the operations that all services have alike, of the audit and of personal data, after the service, and those of plan files after the part of the plan. Runs before others ask for names. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 95)
public class SharedOperationsInContract implements OASFilter {

    private static final Pattern PATH =
            Pattern.compile("/api/v1/(?:audit|me/personal-data|plans/\\{code})/([a-z]+)(/.*)?");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().forEach((path, operations) -> {
            var shared = PATH.matcher(path);
            if (shared.matches()) {
                var name = Character.toUpperCase(shared.group(1).charAt(0))
                        + shared.group(1).substring(1);
                operations.getOperations().values().forEach(operation -> complete(operation, name));
            }
        });
    }

    private static void complete(Operation operation, String name) {
        // What stands in the path of the class and is asked for by a method that it inherits, the scanner leaves out.
        if (operation.getOperationId().endsWith("PlanFile")) {
            var parameters = new ArrayList<Parameter>();
            parameters.add(OASFactory.createParameter()
                    .name("code")
                    .in(In.PATH)
                    .required(true)
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                    .example("lai-chau-2023"));
            Optional.ofNullable(operation.getParameters()).ifPresent(parameters::addAll);
            operation.setParameters(parameters);
        }
        operation.setOperationId(operation
                .getOperationId()
                .replaceFirst("Audit|PersonalData", name + "$0")
                .replaceFirst("PlanFile", "Plan" + name));
    }
}
