package vn.laichau.hatangso.agency.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermittedNetworksTest {

    private static final PermittedNetworks PUBLIC_ALONE = new PermittedNetworks(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:1ff::1",
                "2001:db8::1",
                "2002:a00:1::",
                "3fff:fff::1",
                "4000::1",
                "8000::1",
                "localhost"
            })
    void refusesWhatIsNotPublic(String host) {
        assertThatThrownBy(() -> PUBLIC_ALONE.resolve(host, 443)).hasMessage("no address that may be called");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.255.255",
                "198.20.0.1",
                "203.113.131.1",
                "223.255.255.255",
                "2001:200::1",
                "2400:cb00::1"
            })
    void takesWhatIsPublic(String host) throws Exception {
        assertThat(PUBLIC_ALONE.resolve(host, 443)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 80, 8443})
    void refusesAPublicAddressAtAnotherPortThanThatOfHttps(int port) {
        assertThatThrownBy(() -> PUBLIC_ALONE.resolve("1.1.1.1", port)).hasMessage("no address that may be called");
    }

    @Test
    void takesWhatIsListedAndNothingBeside() throws Exception {
        var networks = new PermittedNetworks(List.of("10.20.0.0/14", "fd12::/16", "192.168.7.7/32"));
        assertThat(networks.resolve("10.23.255.255", 443)).isNotNull();
        assertThat(networks.resolve("fd12::1", 443)).isNotNull();
        assertThat(networks.resolve("192.168.7.7", 443)).isNotNull();
        assertThat(networks.resolve("10.23.255.255", 8443)).isNotNull();
        for (var other : List.of("10.24.0.0", "10.19.0.1", "127.0.0.1", "fd13::1", "192.168.7.6")) {
            assertThatThrownBy(() -> networks.resolve(other, 443)).hasMessage("no address that may be called");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "intern.example/8", "10.0.0/8/8", ""})
    void refusesWhatIsNoNetwork(String text) {
        assertThatThrownBy(() -> new PermittedNetworks(List.of(text))).hasMessageContaining("webhooks.networks");
    }
}
