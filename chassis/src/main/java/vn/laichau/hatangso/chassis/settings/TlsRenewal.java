package vn.laichau.hatangso.chassis.settings;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes certificates that were renewed, without a start. Only what has changed is read again, and only when it has come to rest:
 * a server takes no connection in the moment in which it changes its certificate, and none at all with a key of another one.
 * The platform's own reloading does so at each look. Who keeps a connection does not see that the certificate has ended: it is told by
 * {@code certificate_left_seconds}.
 */
@ApplicationScoped
class TlsRenewal {

    private static final Logger LOG = Logger.getLogger(TlsRenewal.class);

    private final Vertx vertx;
    private final TlsConfigurationRegistry registry;
    private final Event<CertificateUpdatedEvent> renewed;
    private final Optional<Path> folder;
    private final Duration every;
    private final Clock clock;

    private String taken;
    private String seen;
    private volatile Instant ends;

    TlsRenewal(
            Vertx vertx,
            TlsConfigurationRegistry registry,
            Event<CertificateUpdatedEvent> renewed,
            @ConfigProperty(name = TlsSettings.FOLDER) Optional<Path> folder,
            @ConfigProperty(name = "tls.reload-every") Duration every,
            Clock clock,
            MeterRegistry meters) {
        this.vertx = vertx;
        this.registry = registry;
        this.renewed = renewed;
        this.folder = folder;
        this.every = every;
        this.clock = clock;
        Gauge.builder("certificate.left.seconds", this, TlsRenewal::left)
                .description("Until the certificate ends by which we show other services who we are; NaN without TLS")
                .register(meters);
    }

    private double left() {
        var last = ends;
        return last == null
                ? Double.NaN
                : Duration.between(clock.instant(), last).toSeconds();
    }

    void watch(@Observes StartupEvent started) throws IOException {
        if (folder.isPresent()) {
            var certificates = registry.get(TlsSettings.NAME).orElseThrow();
            taken = content(folder.get());
            seen = taken;
            ends = end(folder.get());
            vertx.setPeriodic(
                    every.toMillis(),
                    look -> vertx.executeBlocking(() -> {
                        look(folder.get(), certificates);
                        return null;
                    }));
        }
    }

    private synchronized void look(Path files, TlsConfiguration certificates) {
        try {
            var now = content(files);
            if (!now.equals(taken) && now.equals(seen) && certificates.reload()) {
                taken = now;
                renewed.fire(new CertificateUpdatedEvent(TlsSettings.NAME, certificates));
                ends = end(files);
            }
            seen = now;
        } catch (IOException | RuntimeException unreadable) {
            LOG.errorf(unreadable, "The certificates in %s cannot be taken; those from before are kept", files);
        }
    }

    private static Instant end(Path folder) throws IOException {
        try (var own = Files.newInputStream(folder.resolve(TlsSettings.FILES.get(0)))) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(own);
            return certificate.getNotAfter().toInstant();
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static String content(Path folder) throws IOException {
        var all = new StringBuilder();
        for (var file : TlsSettings.FILES) {
            all.append(Files.readString(folder.resolve(file)));
        }
        return all.toString();
    }
}
