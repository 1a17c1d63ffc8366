package vn.laichau.hatangso.systemtests.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A link between a sender and the gateway that passes requests on, and breaks some times when a submission is answered. */
final class BreakingLink implements Closeable {

    private static final String SUBMISSION = "POST /api/v1/submissions ";
    private static final int BUFFER = 64 * 1024;

    /** Each waits for others: in a pool with few threads some would never begin. */
    static final Executor OWN_THREAD = work -> {
        var thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    };

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final URI gateway;
    private final AtomicInteger left;

    BreakingLink(URI gateway, int breaks) throws IOException {
        this.gateway = gateway;
        this.left = new AtomicInteger(breaks);
        OWN_THREAD.execute(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** How many times it will still break. */
    int left() {
        return left.get();
    }

    private void accept() {
        try {
            while (true) {
                var client = listener.accept();
                var upstream = new Socket(gateway.getHost(), gateway.getPort());
                var submits = new AtomicBoolean();
                OWN_THREAD.execute(() -> passOn(client, upstream, submits));
                OWN_THREAD.execute(() -> answer(client, upstream, submits));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void passOn(Socket client, Socket upstream, AtomicBoolean submits) {
        var buffer = new byte[BUFFER];
        try (client;
                upstream) {
            for (var read = client.getInputStream().read(buffer);
                    read >= 0;
                    read = client.getInputStream().read(buffer)) {
                if (new String(buffer, 0, read, ISO_8859_1).contains(SUBMISSION)) {
                    submits.set(true);
                }
                upstream.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // As links do.
        }
    }

    /** Of an answer that the link breaks for nothing reaches the sender. */
    private void answer(Socket client, Socket upstream, AtomicBoolean submits) {
        var buffer = new byte[BUFFER];
        try (client;
                upstream) {
            for (var read = upstream.getInputStream().read(buffer);
                    read >= 0;
                    read = upstream.getInputStream().read(buffer)) {
                if (submits.get() && left.getAndUpdate(breaks -> Math.max(0, breaks - 1)) > 0) {
                    return;
                }
                client.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // As links do.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
