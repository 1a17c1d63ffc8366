package vn.laichau.hatangso.systemtests.manifests;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestRulesTest {

    private static final Path MUTATIONS = Path.of("src/test/resources/manifests/mutations.txt");
    private static final List<Rule> RULES = Stream.of(PodRules.ALL, WorkloadRules.ALL, ObjectRules.ALL)
            .flatMap(List::stream)
            .toList();

    @ForEachOverlay
    void allAreKept(Overlay overlay) {
        assertThat(RULES)
                .allSatisfy(rule ->
                        assertThat(rule.broken().apply(overlay)).as(rule.name()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void eachFindsWhatItIsFor(Mutation mutation) throws JsonProcessingException {
        var broken = mutation.of(Overlay.named("production"));

        assertThat(RULES)
                .filteredOn(one -> one.name().equals(mutation.rule()))
                .isNotEmpty()
                .anySatisfy(one -> assertThat(one.broken().apply(broken)).isNotEmpty());
    }

    @Test
    void eachIsTried() {
        assertThat(mutations().map(Mutation::rule).collect(toSet()))
                .isEqualTo(RULES.stream().map(Rule::name).collect(toSet()));
    }

    static Stream<Mutation> mutations() {
        return Repository.text(MUTATIONS)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Mutation::parse);
    }
}
