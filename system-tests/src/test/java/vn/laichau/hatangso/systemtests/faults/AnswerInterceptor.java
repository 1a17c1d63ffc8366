package vn.laichau.hatangso.systemtests.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/**
 * Stands between one client and a service: passes the request on, and when the first byte of the answer has come strikes
 * and hangs up. Of the answer nothing reaches the client.
 */
final class AnswerInterceptor implements Closeable {

    private final ServerSocket listener;
    private final URI service;
    private final Runnable strike;
    private final CompletableFuture<Void> struck;

    AnswerInterceptor(URI service, Runnable strike) throws IOException {
        this.service = service;
        this.strike = strike;
        this.listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.struck = CompletableFuture.runAsync(this::intercept, BreakingLink.OWN_THREAD);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** Completed when the strike is over; failed when no answer came. */
    CompletableFuture<Void> struck() {
        return struck;
    }

    private void intercept() {
        try (var client = listener.accept();
                var upstream = new Socket(service.getHost(), service.getPort())) {
            BreakingLink.OWN_THREAD.execute(() -> passOn(client, upstream));
            if (upstream.getInputStream().read() < 0) {
                throw new IllegalStateException("the service hung up without an answer");
            }
            strike.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void passOn(Socket client, Socket upstream) {
        try {
            client.getInputStream().transferTo(upstream.getOutputStream());
        } catch (IOException hungUp) {
            // That is how it ends: both are closed after the strike.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
