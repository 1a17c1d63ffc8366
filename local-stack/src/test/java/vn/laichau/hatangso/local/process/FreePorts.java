package vn.laichau.hatangso.local.process;

import vn.laichau.hatangso.local.screen.StackFailure;

/** Ports for a test: outside the range from which the system takes those of outgoing connections, at every moment. */
public final class FreePorts {

    private FreePorts() {}

    public static Ports find() {
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
}
