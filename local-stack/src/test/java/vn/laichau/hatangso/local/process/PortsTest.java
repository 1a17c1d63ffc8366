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
        Ports ports = FreePorts.find();
        try (ServerSocket busy = new ServerSocket(ports.keycloak(), 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("Port " + busy.getLocalPort() + " is in use by another program");
            busy.close();
            assertThatCode(ports::requireFree).doesNotThrowAnyException();
        }
    }

    @Test
    void refusesABaseThatLeavesNoRoom() {
        assertThatThrownBy(() -> new Ports(80)).isInstanceOf(StackFailure.class);
        assertThatThrownBy(() -> new Ports(65_530)).isInstanceOf(StackFailure.class);
    }
}
