package vn.laichau.hatangso.chassis.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import vn.laichau.hatangso.chassis.caller.Role;

/** Writes the realm roles into the contract that the sets of {@link Role} stand for: clients know no sets. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RolesInContract implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getSecurity() != null) {
            operation.getSecurity().forEach(RolesInContract::expand);
        }
        return operation;
    }

    private static void expand(SecurityRequirement requirement) {
        List.copyOf(requirement.getSchemes().entrySet())
                .forEach(scheme -> requirement.addScheme(
                        scheme.getKey(),
                        scheme.getValue().stream()
                                .flatMap(role -> Role.members(role).stream())
                                .distinct()
                                .toList()));
    }
}
