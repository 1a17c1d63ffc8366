package vn.laichau.hatangso.systemtests.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.laichau.hatangso.systemtests.suite.Contracts.Operation;

/** The files of the plan, which are sent whole: thousands of lines that no contract shows. */
final class PlanFiles {

    private static final String ADDRESS = "/api/v1/plans/{code}/";

    private PlanFiles() {}

    static boolean isTakenBy(Operation operation) {
        return operation.method().equals("PUT") && operation.path().startsWith(ADDRESS);
    }

    /** As the service itself has it. */
    static Optional<byte[]> find(Operation operation) {
        if (!isTakenBy(operation)) {
            return Optional.empty();
        }
        var name = operation.path().substring(ADDRESS.length()) + ".json";
        try {
            return Optional.of(Files.readAllBytes(
                    Path.of("..", operation.service().module(), "src/main/resources/plan/lai-chau-2023", name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
