package vn.laichau.hatangso.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.suite.Contracts;

/** The table against the contracts: nobody adds an operation without saying who may call it. */
class PolicyTest {

    @Test
    void hasALineForEachOperationAndForNothingElse() {
        assertThat(Policy.lines())
                .extracting(PolicyLine::operation)
                .as("system-tests/src/test/resources/access/policy.txt against the contracts")
                .containsExactlyInAnyOrderElementsOf(Contracts.operations().stream()
                        .map(Contracts.Operation::name)
                        .toList());
    }

    @Test
    void namesTheRolesThatTheContractsName() {
        var lines = Policy.lines().stream().collect(Collectors.toMap(PolicyLine::operation, line -> line));

        assertThat(Contracts.operations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(
                                new TreeSet<>(lines.get(operation.name()).who()))
                        .as(operation.name())
                        .isEqualTo(new TreeSet<>(roles(operation.description().path("security")))));
    }

    private static Set<String> roles(JsonNode security) {
        var roles = new TreeSet<String>();
        security.path(0).path("token").forEach(role -> roles.add(role.asText()));
        return roles.isEmpty() ? Set.of("anybody") : roles;
    }

    /** Addresses that name something of which the matrix has no object, and why not. */
    private static final Map<String, String> NO_OBJECT = Map.of(
            "indicator-service PUT /api/v1/plans/{code}/indicators", "makes the plan that it names",
            "indicator-service PUT /api/v1/plans/{code}/territories", "makes the plan's map",
            "agency-service PUT /api/v1/plans/{code}/obligations", "makes the plan's obligations",
            "agency-service PUT /api/v1/drafts/{obligation}/{year}",
                    "makes the draft: everybody's own has that address",
            "agency-service POST /api/v1/drafts/{obligation}/{year}/copy", "makes the draft, as above",
            "agency-service PUT /internal/v1/notices/{id}", "between services: makes what it names",
            "reporting-service PUT /api/v1/plans/{code}/reports", "makes what the plan says of its reports",
            "reporting-service PUT /api/v1/report-schedules/{plan}/{kind}",
                    "the kinds of a plan are a fixed list, the same for all");

    /** Those below one address that names nothing that could be somebody's. */
    private static final Map<String, String> NO_OBJECT_BELOW = Map.of(
            "/api/v1/report-outlines/{plan}/{issuer}/{kind}/{year}",
            "each plan, office, kind and year has an outline, its own or that of the suite, the same for all who see drafts",
            "/api/v1/quality-findings/{id}",
            "findings come and go with the figures; FindingAnswerTest of indicator-service tries who is asked and who is not");

    @Test
    void triesAnObjectWhereverAnAddressNamesOne() {
        assertThat(Policy.lines())
                .filteredOn(line -> !line.hasObject() && line.path().contains("{"))
                .filteredOn(line -> NO_OBJECT_BELOW.keySet().stream().noneMatch(line.path()::startsWith))
                .extracting(PolicyLine::operation)
                .containsExactlyInAnyOrderElementsOf(NO_OBJECT.keySet());
    }

    @Test
    void givesEachAddressWithAnObjectAKindOrNone() {
        assertThat(Policy.lines())
                .filteredOn(PolicyLine::hasObject)
                .allSatisfy(line -> assertThat(line.path()).contains("{"));
    }
}
