package vn.laichau.hatangso.local.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.screen.StackFailure;

class PortsTest {

    @Test
    void namesThePortThatAnotherProgramHas() throws IOException {
        Ports ports = free();
        try (ServerSocket busy = new ServerSocket(ports.keycloak(), 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("Port " + busy.getLocalPort() + " is in use by another program");
            busy.close();
            assertThatCode(ports::requireFree).doesNotThrowAnyException();
        }
    }

    /** Below the range from which the system takes ports for outgoing connections. */
    private static Ports free() {
        for (int base = 21_000; ; base += 40) {
            try {
                Ports ports = new Ports(base);
                ports.requireFree();
                return ports;
            } catch (StackFailure busy) {
                // The next one, then.
            }
        }
    }

    @Test
    void refusesABaseThatLeavesNoRoom() {
        assertThatThrownBy(() -> new Ports(80)).isInstanceOf(StackFailure.class);
        assertThatThrownBy(() -> new Ports(65_530)).isInstanceOf(StackFailure.class);
    }
}
