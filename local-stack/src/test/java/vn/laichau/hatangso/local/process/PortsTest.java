package vn.laichau.hatangso.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.console.StackFailure;

class PortsTest {

    @Test
    void namesThePortThatAnotherProgramHas() throws IOException {
        Ports ports = Ports.free();
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

    @Test
    void takesEveryBaseThatLeavesRoom() {
        assertThatThrownBy(() -> new Ports(1_023)).isInstanceOf(StackFailure.class);
        assertThat(new Ports(1_024).postgres()).isEqualTo(1_054);
        assertThat(new Ports(65_505).postgres()).isEqualTo(65_535);
        assertThatThrownBy(() -> new Ports(65_506)).hasMessage("The port must be between 1024 and 65505, not 65506.");
    }

    /** Each of them, or a part would find its port taken when it starts. */
    @Test
    void looksAtEachPortThatAPartWillTake() throws IOException {
        Ports ports = Ports.free();
        List<Integer> all = IntStream.concat(
                        IntStream.range(0, 4).flatMap(i -> IntStream.of(ports.service(i), ports.management(i))),
                        IntStream.of(ports.keycloak(), ports.keycloakManagement(), ports.postgres()))
                .boxed()
                .toList();
        assertThat(all).doesNotHaveDuplicates();
        for (int port : all) {
            try (ServerSocket busy = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                assertThatThrownBy(ports::requireFree)
                        .hasMessageContaining("Port " + busy.getLocalPort() + " is in use");
            }
        }
    }
}
