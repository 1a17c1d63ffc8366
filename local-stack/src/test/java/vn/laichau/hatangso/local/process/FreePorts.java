package vn.laichau.hatangso.local.process;

import java.util.concurrent.ThreadLocalRandom;
import vn.laichau.hatangso.local.console.StackFailure;

/**
 * Ports for a test: outside the range from which the system takes those of outgoing connections, at every moment. Two builds beside
 * each other begin to look at different ones.
 */
public final class FreePorts {

    private static final int FIRST = 21_000;
    private static final int SIZE = 40;
    private static final int BLOCKS = 250;

    private FreePorts() {}

    public static Ports find() {
        for (int block = ThreadLocalRandom.current().nextInt(BLOCKS); ; block++) {
            try {
                Ports ports = new Ports(FIRST + block % BLOCKS * SIZE);
                ports.requireFree();
                return ports;
            } catch (StackFailure busy) {
                // The next one, then.
            }
        }
    }
}
