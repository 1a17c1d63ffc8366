package vn.laichau.hatangso.systemtests.suite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class RunningSuiteTest {

    /** Another run would do as this test does, before any suite listens. */
    @Test
    void claimsItsPortsBeforeItListens() {
        var claim = RunningSuite.lastPort(RunningSuite.freeBase());

        assertThatThrownBy(() -> new ServerSocket(claim, 1, InetAddress.getLoopbackAddress()).close())
                .isInstanceOf(BindException.class);
    }
}
