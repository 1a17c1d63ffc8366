package vn.laichau.hatangso.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds the contracts that clients and other services were given against what the service now offers. */
public final class ContractSnapshot {

    /** Written while the service is built for the test (quarkus.smallrye-openapi.store-schema-directory). */
    private static final Path OFFERED = Path.of("target/openapi");

    private static final List<String> CONTRACTS = List.of("openapi.yaml", "openapi-internal.yaml");
    private static final Path LEFT_OUT = Path.of("src/main/resources/contract/left-out.txt");

    private ContractSnapshot() {}

    /** To be called in a test of the running service, from the module's folder. */
    public static void assertOffered() throws IOException {
        for (var name : CONTRACTS) {
            var offered = OFFERED.resolve(name);
            var committed = Path.of(name);
            assertThat(text(offered))
                    .as("the contract changed; when that is meant: cp %s %s", offered, committed)
                    .isEqualTo(text(committed));
        }
    }

    /** What no answer of the service has any more would only be read by people, and believed. */
    public static void assertLeftOutOfSomething() throws IOException {
        var contracts = new StringBuilder();
        for (var name : CONTRACTS) {
            contracts.append(text(Path.of(name)));
        }
        assertThat(Files.readAllLines(LEFT_OUT).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(" ")[0])
                        .filter(schema -> !contracts.toString().contains("\n    " + schema + ":\n")))
                .as("schemas that no contract has, in %s", LEFT_OUT)
                .isEmpty();
    }

    /** Empty where the service has none. */
    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
