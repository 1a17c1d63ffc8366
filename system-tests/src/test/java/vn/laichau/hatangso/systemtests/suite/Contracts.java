package vn.laichau.hatangso.systemtests.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.laichau.hatangso.local.SuiteService;

/** The committed contracts of the services. */
public final class Contracts {

    /**
     * @param description as the contract has it
     * @param contract the whole of it, for references
     */
    public record Operation(SuiteService service, String method, String path, JsonNode description, JsonNode contract) {

        public String name() {
            return service.module() + " " + method + " " + path;
        }
    }

    /** Read once: they are long, and hundreds of steps of examples look theirs up. */
    private static final List<Operation> OPERATIONS = Stream.of(
                    SuiteService.INDICATOR, SuiteService.AGENCY, SuiteService.REPORTING)
            .flatMap(service -> operations(service).stream())
            .toList();

    private Contracts() {}

    /** Not to be written into: everybody is given the same. */
    public static List<Operation> operations() {
        return OPERATIONS;
    }

    private static List<Operation> operations(SuiteService service) {
        var file = Path.of("..", service.module(), "openapi.yaml");
        try {
            var contract = new YAMLMapper().readTree(file.toFile());
            var operations = new ArrayList<Operation>();
            contract.path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(verb -> operations.add(new Operation(
                                    service,
                                    verb.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    verb.getValue(),
                                    contract))));
            return operations;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
