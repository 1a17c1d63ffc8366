package vn.laichau.hatangso.chassis.contract;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Writes what several operations take alike once, into {@code components/parameters}: of each name its most frequent form. Runs
 * after the filters that add parameters or examples of them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class ParametersInContract implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        operations(contract).forEach(ParametersInContract::leaveNotesBehind);
        var shared = shared(contract);
        contract.getComponents().setParameters(shared);
        operations(contract)
                .forEach(operation -> operation.setParameters(operation.getParameters().stream()
                        .map(parameter -> parameter.equals(shared.get(component(parameter)))
                                ? OASFactory.createParameter().ref(component(parameter))
                                : parameter)
                        .toList()));
    }

    private static Stream<Operation> operations(OpenAPI contract) {
        return contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> Objects.nonNull(operation.getParameters()));
    }

    /** What the scanner notes about each for itself makes equal ones differ. */
    private static void leaveNotesBehind(Operation operation) {
        operation.setParameters(operation.getParameters().stream()
                .map(parameter -> OASFactory.createParameter()
                        .name(parameter.getName())
                        .in(parameter.getIn())
                        .description(parameter.getDescription())
                        .required(parameter.getRequired())
                        .schema(parameter.getSchema())
                        .example(parameter.getExample()))
                .toList());
    }

    private static Map<String, Parameter> shared(OpenAPI contract) {
        Map<Parameter, Long> uses = operations(contract)
                .flatMap(operation -> operation.getParameters().stream())
                .collect(groupingBy(parameter -> parameter, counting()));
        return uses.entrySet().stream()
                .filter(use -> use.getValue() > 1)
                .sorted(Map.Entry.<Parameter, Long>comparingByValue()
                        .reversed()
                        .thenComparing(use -> use.getKey().toString(), Comparator.naturalOrder()))
                .collect(toMap(
                        use -> component(use.getKey()), Map.Entry::getKey, (frequent, rare) -> frequent, TreeMap::new));
    }

    /** {@code If-Match} as {@code IfMatch}, {@code asOf} as {@code AsOf}. */
    private static String component(Parameter parameter) {
        return Arrays.stream(parameter.getName().split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
