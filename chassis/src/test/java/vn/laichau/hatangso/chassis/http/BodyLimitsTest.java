package vn.laichau.hatangso.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitsTest {

    private static MemorySize bytes(long number) {
        return new MemorySize(BigInteger.valueOf(number));
    }

    private static MaximumBodySizes limits(long server, Map<String, MemorySize> larger) {
        return new MaximumBodySizes(bytes(100), bytes(server), () -> larger);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/attachments, 2000",
        "/api/v1/attachments/, 100",
        "/api/v1/attachments/7, 100",
        "/api/v1, 100",
        "/api/v2/attachments, 100",
        "/api/v1/drafts/operator-plan/2027/workbook, 400",
        "/api/v1/drafts/operator-plan/2027, 100",
        "/api/v1/drafts/operator-plan/2027/workbook/x, 100",
        "/api/v1/drafts/operator-plan/x/2027/workbook, 100",
        "/api/v1/submissions, 100"
    })
    void areLargerOnTheirPathsAlone(String path, long most) {
        var limits =
                limits(2000, Map.of("/api/v1/attachments", bytes(2000), "/api/v1/drafts/*/*/workbook", bytes(400)));
        assertThat(limits.of(path)).isEqualTo(most);
    }

    @Test
    void areNotAboveWhatTheServerRefusesWithoutWords() {
        assertThatCode(() -> limits(2000, Map.of("/x", bytes(2000)))).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits(2000, Map.of("/x", bytes(2001))))
                .hasMessage("suite.larger-bodies.\"/x\" is above quarkus.http.limits.max-body-size");
    }

    @ParameterizedTest
    @CsvSource({
        "100, false",
        "101, true",
        "0, false",
        "999999999999999999, true",
        "9223372036854775807, false",
        "99999999999999999999, false",
        ", false"
    })
    void areHeldAgainstWhatIsAnnounced(String announced, boolean longer) {
        assertThat(BodyLimitFilter.isLonger(announced, 100)).isEqualTo(longer);
    }
}
