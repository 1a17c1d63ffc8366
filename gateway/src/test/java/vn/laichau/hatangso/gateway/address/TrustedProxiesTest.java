package vn.laichau.hatangso.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void refusesToStartWithSomethingElse() {
        assertThatThrownBy(() -> new TrustedProxies(List.of("ingress"))).hasMessageContaining("door.trusted-proxies");
    }
}
