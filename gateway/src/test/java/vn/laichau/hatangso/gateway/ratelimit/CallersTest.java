package vn.laichau.hatangso.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallersTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2::2",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::1, 2001:0DB8:0001:0002:8000::",
        "::1, ::2",
        "203.0.113.9, 203.0.113.9"
    })
    void areOneInTheSameNetworkOfTheNewKind(String one, String other) {
        assertThat(ClientKeys.address(one)).isEqualTo(ClientKeys.address(other));
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:3::1",
        "2001:db8:1:2::1, 2001:db8:1:102::1",
        "2001:db8:1:2::1, 2001:db8:2:2::1",
        "2001:db8:1:2::1, 2001:db9:1:2::1",
        "2001:db8:1:2::1, 3001:db8:1:2::1",
        "203.0.113.9, 203.0.113.8",
        "203.0.113.9, 203.0.112.9",
        "203.0.113.9, 2001:db8:1:2::1",
        "203.0.113.9, cb00:7109::1",
        "unix, other"
    })
    void areTwoOtherwise(String one, String other) {
        assertThat(ClientKeys.address(one)).isNotEqualTo(ClientKeys.address(other));
    }
}
