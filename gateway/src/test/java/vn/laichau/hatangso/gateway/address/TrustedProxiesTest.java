package vn.laichau.hatangso.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies(List.of("10.244.0.0/16", "fd00::/8"));

    @Test
    void believesNobodyButAProxy() {
        assertThat(proxies.client("203.0.113.9", List.of("198.51.100.7"))).isEqualTo("203.0.113.9");
    }

    /** A client may write as many entries as it likes; the proxy writes its own behind them. */
    @Test
    void takesWhatTheProxyAddedAndNotWhatTheClientWrote() {
        assertThat(proxies.client("10.244.1.2", List.of("192.0.2.1", "198.51.100.7")))
                .isEqualTo("198.51.100.7");
        assertThat(proxies.client("fd00::1", List.of("10.244.9.9", "2001:db8::7", "10.244.3.4")))
                .isEqualTo("2001:db8::7");
    }

    @Test
    void takesAnAddressThatIsWrittenAsOneOfTheNewKindForItself() {
        assertThat(proxies.client("10.244.1.2", List.of("::ffff:198.51.100.7", "::FFFF:10.244.3.4")))
                .isEqualTo("198.51.100.7");
    }

    @Test
    void staysWithTheProxyWhereItsEntryIsNoAddress() {
        assertThat(proxies.client("10.244.1.2", List.of("198.51.100.7", "unknown")))
                .isEqualTo("10.244.1.2");
        assertThat(proxies.client("10.244.1.2", List.of())).isEqualTo("10.244.1.2");
    }

    /** An empty address would be this machine itself. */
    @ParameterizedTest
    @ValueSource(strings = {"ingress", "10.244.0.0", "/8", "10.244.0.0/", "10.244.0.0/33", "fd00::/129"})
    void refusesToStartWithSomethingElse(String network) {
        assertThatThrownBy(() -> new TrustedProxies(List.of(network))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Inside and one before and after each network; what a proxy says of whom is believed up to the first stranger. */
    @ParameterizedTest
    @CsvSource({
        "10.244.0.0, 192.0.2.1",
        "10.244.255.255, 192.0.2.1",
        "10.243.255.255, 10.243.255.255",
        "10.245.0.0, 10.245.0.0",
        "fd00::, 192.0.2.1",
        "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 192.0.2.1",
        "fcff::1, fcff::1",
        "fe00::1, fe00::1"
    })
    void knowsItsProxiesByTheirNetworks(String peer, String client) {
        assertThat(proxies.client(peer, List.of("192.0.2.1"))).isEqualTo(client);
    }

    @Test
    void believesNothingBeforeTheFirstStranger() {
        assertThat(proxies.client("10.244.1.2", List.of("192.0.2.1", "203.0.113.9", "10.244.3.4")))
                .isEqualTo("203.0.113.9");
        assertThat(proxies.client("10.244.1.2", List.of("10.244.9.9"))).isEqualTo("10.244.9.9");
        assertThat(proxies.client("10.244.1.2", List.of("192.0.2.1", "", "10.244.3.4")))
                .isEqualTo("10.244.3.4");
    }

    @Test
    void trustsNobodyWhereNobodyIsListed() {
        assertThat(new TrustedProxies(List.of()).client("127.0.0.1", List.of("192.0.2.1")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void trustsNobodyWithoutAnAddress() {
        assertThat(new TrustedProxies(List.of("0.0.0.0/0", "::/0")).client("a socket", List.of("192.0.2.1")))
                .isEqualTo("a socket");
    }

    @ParameterizedTest
    @CsvSource({
        "::ffff:198.51.100.7, 198.51.100.7",
        "::FFFF:198.51.100.7, 198.51.100.7",
        "::ffff:c633:6407, ::ffff:c633:6407",
        "198.51.100.7, 198.51.100.7"
    })
    void writesOnlyAMappedAddressAnew(String said, String client) {
        assertThat(proxies.client("10.244.1.2", List.of(said))).isEqualTo(client);
    }
}
