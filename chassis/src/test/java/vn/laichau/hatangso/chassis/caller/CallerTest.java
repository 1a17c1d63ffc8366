package vn.laichau.hatangso.chassis.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

    private static Caller with(String... roles) {
        return new Caller("subject", "name", "dic", Set.of(roles));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leader",
                "coordinator",
                "clerk",
                "finance-officer",
                "construction-officer",
                "agency-officer",
                "auditor",
                "administrator"
            })
    void isAStateBodyByItsRole(String role) {
        assertThat(with(role).isStateBody()).isTrue();
        assertThat(with("operator", role).isStateBody()).isTrue();
        assertThat(with(role).has(role)).isTrue();
        assertThat(with(role).has("operator")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"operator", "observations-feed", "report-collection", "citizen", "Leader", "offline_access"})
    void isNoneByAnother(String role) {
        assertThat(with(role).isStateBody()).isFalse();
    }

    @Test
    void isNobodyWithoutARole() {
        assertThat(with().isStateBody()).isFalse();
        assertThat(with().has("leader")).isFalse();
    }
}
