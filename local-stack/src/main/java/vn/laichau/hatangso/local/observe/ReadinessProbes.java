package vn.laichau.hatangso.local.observe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Asks services whether they are ready as a kubelet does with the probes of {@code k8s}: what their metrics tell of the database was
 * seen at the last of such questions, so without them it seems away.
 */
public final class ReadinessProbes implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofSeconds(3);

    private final ScheduledExecutorService kubelet;

    private ReadinessProbes(ScheduledExecutorService kubelet) {
        this.kubelet = kubelet;
    }

    /**
     * Begins.
     *
     * @param client that believes their certificates, where they have some
     * @param services where each answers for its health
     */
    public static ReadinessProbes start(HttpClient client, Collection<URI> services) {
        ScheduledExecutorService kubelet = Executors.newScheduledThreadPool(services.size(), work -> {
            Thread thread = new Thread(work, "readiness");
            thread.setDaemon(true);
            return thread;
        });
        for (URI service : services) {
            HttpRequest question = HttpRequest.newBuilder(service.resolve("/q/health/ready"))
                    .timeout(PERIOD)
                    .build();
            kubelet.scheduleWithFixedDelay(() -> ask(client, question), 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        }
        return new ReadinessProbes(kubelet);
    }

    /** Whatever it answers, and if it does not: that is for the metrics to tell. */
    private static void ask(HttpClient client, HttpRequest question) {
        try {
            client.send(question, BodyHandlers.discarding());
        } catch (IOException away) {
            // It is asked again.
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kubelet.shutdownNow();
    }
}
