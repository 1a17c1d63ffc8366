package vn.laichau.hatangso.gateway.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every problem type of the suite, with its explanation ({@code problem/problems.json}). */
@ApplicationScoped
class ExplainedProblems {

    private static final String FILE = "/problem/problems.json";

    private final Map<String, ExplainedProblem> bySlug;

    ExplainedProblems(ObjectMapper mapper) {
        try (var file = ExplainedProblems.class.getResourceAsStream(FILE)) {
            bySlug = mapper.readValue(file, new TypeReference<List<ExplainedProblem>>() {}).stream()
                    .collect(Collectors.toUnmodifiableMap(ExplainedProblem::slug, Function.identity()));
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
    }

    /** By status, as one looks for them. */
    List<ExplainedProblem> list() {
        return bySlug.values().stream()
                .sorted(Comparator.comparing(ExplainedProblem::status).thenComparing(ExplainedProblem::slug))
                .toList();
    }

    Optional<ExplainedProblem> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }
}
