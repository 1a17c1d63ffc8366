package vn.laichau.hatangso.chassis.audit.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressClassTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, LOOPBACK",
        "127.255.255.254, LOOPBACK",
        "::1, LOOPBACK",
        "10.0.0.1, PRIVATE",
        "172.16.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.168.1.1, PRIVATE",
        "169.254.0.1, PRIVATE",
        "fe80::1, PRIVATE",
        "febf::1, PRIVATE",
        "fc00::1, PRIVATE",
        "FD12:3456::1, PRIVATE",
        "fdff::1, PRIVATE",
        "9.255.255.255, PUBLIC",
        "11.0.0.0, PUBLIC",
        "172.15.255.255, PUBLIC",
        "172.32.0.0, PUBLIC",
        "192.167.255.255, PUBLIC",
        "192.169.0.0, PUBLIC",
        "203.0.113.9, PUBLIC",
        "252.0.0.1, PUBLIC",
        "2001:db8::7, PUBLIC",
        "fb00::1, PUBLIC",
        "fe00::1, PUBLIC",
        "::ffff:203.0.113.9, PUBLIC",
        "::ffff:10.0.0.1, PRIVATE",
        "'', UNKNOWN",
        "localhost, UNKNOWN",
        "'10.0.0.1, 10.0.0.2', UNKNOWN",
        "1:2, UNKNOWN"
    })
    void tellsOfTheNetworkAlone(String address, String kind) {
        assertThat(NetworkKind.of(address)).isEqualTo(kind);
    }
}
