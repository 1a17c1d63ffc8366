package vn.laichau.hatangso.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private static List<String> forwarded(String... lines) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        for (var line : lines) {
            headers.add("x-forwarded-for", line);
        }
        return ClientAddress.forwarded(headers);
    }

    @Test
    void isLookedForInEachEntryOfEachLineInTheirOrder() {
        assertThat(forwarded()).isEmpty();
        assertThat(forwarded("192.0.2.1")).containsExactly("192.0.2.1");
        assertThat(forwarded("192.0.2.1,198.51.100.7")).containsExactly("192.0.2.1", "198.51.100.7");
        assertThat(forwarded(" 192.0.2.1 ,\t198.51.100.7 ", "2001:db8::7"))
                .containsExactly("192.0.2.1", "198.51.100.7", "2001:db8::7");
        assertThat(forwarded("192.0.2.1,,198.51.100.7")).containsExactly("192.0.2.1", "", "198.51.100.7");
    }
}
