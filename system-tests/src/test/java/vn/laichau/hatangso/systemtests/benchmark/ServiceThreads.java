package vn.laichau.hatangso.systemtests.benchmark;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The threads of a running service, by Java's own account of them. */
final class ServiceThreads implements AutoCloseable {

    /** They carry the questions that are asked here. */
    private static final String OF_MANAGEMENT = "RMI ";

    private final JMXConnector connector;
    private final ThreadMXBean threads;

    ServiceThreads(long pid) throws IOException {
        connector = JMXConnectorFactory.connect(new JMXServiceURL(address(pid)));
        threads = ManagementFactory.newPlatformMXBeanProxy(
                connector.getMBeanServerConnection(), ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
    }

    private static String address(long pid) throws IOException {
        try {
            var machine = VirtualMachine.attach(Long.toString(pid));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException refused) {
            throw new IOException(refused);
        }
    }

    /** Bytes that each has ever allocated, by its number. */
    Map<Long, Long> allocated() {
        var allocated = new HashMap<Long, Long>();
        var numbers = threads.getAllThreadIds();
        var names = threads.getThreadInfo(numbers);
        var bytes = threads.getThreadAllocatedBytes(numbers);
        for (var i = 0; i < numbers.length; i++) {
            if (names[i] != null && !names[i].getThreadName().startsWith(OF_MANAGEMENT)) {
                allocated.put(numbers[i], bytes[i]);
            }
        }
        return allocated;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
