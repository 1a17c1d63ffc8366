package vn.laichau.hatangso.systemtests.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Stands before a server and lets it vanish as a machine does that loses its power: connections neither end nor answer any more, and
 * new ones are taken without a word. Later there is a new server at the address; what was connected to the old one stays silent.
 */
final class SilentServer implements Closeable {

    private static final int MOST_WAITING = 200;
    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/");

    private final InetSocketAddress server;
    private final ServerSocket listener;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private boolean gone;

    private SilentServer(InetSocketAddress server) throws IOException {
        this.server = server;
        this.listener = new ServerSocket(0, MOST_WAITING, InetAddress.getLoopbackAddress());
        start("accept", this::accept);
    }

    /** Before a database. */
    static SilentServer before(String jdbcUrl) throws IOException {
        var address = ADDRESS.matcher(jdbcUrl);
        if (!address.find()) {
            throw new IllegalArgumentException(jdbcUrl);
        }
        return new SilentServer(new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2))));
    }

    /** How the database is reached through it. */
    String through(String jdbcUrl) {
        return ADDRESS.matcher(jdbcUrl).replaceFirst("jdbc:postgresql://127.0.0.1:" + listener.getLocalPort() + "/");
    }

    synchronized void vanish() {
        gone = true;
        links.forEach(link -> link.silent = true);
    }

    /** The old server is dead by then: what it had not committed never happened. */
    synchronized void returnAsAnother() {
        links.forEach(Link::endAtServer);
        gone = false;
    }

    /** How many clients still hold on to a connection that says nothing. */
    long held() {
        return links.stream().filter(link -> link.silent).count();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException closed) {
                // The end of the test, or a client that has gone again.
            }
        }
    }

    private synchronized void connect(Socket client) throws IOException {
        var link = new Link(client, gone);
        links.add(link);
        start("to server", link::toServer);
        start("to client", link::toClient);
    }

    private static void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        links.forEach(Link::end);
    }

    /** One client's connection, and that to the server behind it. */
    private final class Link {

        private final Socket client;
        private final Socket upstream;
        private volatile boolean silent;

        private Link(Socket client, boolean silent) throws IOException {
            this.client = client;
            this.silent = silent;
            this.upstream = new Socket();
            if (!silent) {
                upstream.connect(server);
            }
        }

        /** Reads on in silence, as the network would take what is sent; so it hears when the client hangs up. */
        private void toServer() {
            try {
                pass(client.getInputStream(), silent ? OutputStream.nullOutputStream() : upstream.getOutputStream());
            } catch (IOException hungUp) {
                // That is how it ends.
            }
            end();
        }

        private void toClient() {
            try {
                if (!silent) {
                    pass(upstream.getInputStream(), client.getOutputStream());
                }
            } catch (IOException hungUp) {
                // That is how it ends.
            }
            if (!silent) {
                end();
            }
        }

        private void pass(InputStream from, OutputStream to) throws IOException {
            var piece = new byte[8_192];
            for (var length = from.read(piece); length >= 0; length = from.read(piece)) {
                if (!silent) {
                    to.write(piece, 0, length);
                }
            }
        }

        private void endAtServer() {
            if (silent) {
                close(upstream);
            }
        }

        private void end() {
            close(client);
            close(upstream);
            links.remove(this);
        }

        private static void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException already) {
                // Then it is closed.
            }
        }
    }
}
