package vn.laichau.hatangso.systemtests.faults;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Leads each new connection to the next of its servers, as a Service of Kubernetes does; what is open stays where it is. */
final class Balancer implements Closeable {

    private static final int MOST_WAITING = 200;

    private final ServerSocket listener = new ServerSocket(0, MOST_WAITING, InetAddress.getLoopbackAddress());
    private final List<URI> servers = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    Balancer() throws IOException {
        start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    void add(URI server) {
        servers.add(server);
    }

    void remove(URI server) {
        servers.remove(server);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException closed) {
                // The end of the test, or a server that does not answer: its client sees that.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        var chosen = List.copyOf(servers);
        var server = chosen.get(next.getAndIncrement() % chosen.size());
        try {
            var upstream = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
            start(() -> pass(client, upstream));
            start(() -> pass(upstream, client));
        } catch (IOException refused) {
            client.close();
            throw refused;
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // By one of both.
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "balancer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
