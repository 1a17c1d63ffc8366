package vn.laichau.hatangso.chassis.settings;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * TLS between services, of one setting: a folder as cert-manager fills it, with our own certificate ({@code tls.crt}, {@code tls.key})
 * and the authority that we believe ({@code ca.crt}). Where it is set, a service listens with TLS alone, also for probes and metrics,
 * and believes that authority alone; files that change are read again (TlsRenewal). Where it is not, there is no TLS, and production does not
 * start (UnsafeSettings; docs/adr/0072).
 */
public class TlsSettings implements ConfigSourceFactory {

    static final String FOLDER = "tls.folder";

    /** Of the certificates, in the settings of Quarkus. */
    static final String NAME = "services";

    static final List<String> FILES = List.of("tls.crt", "tls.key", "ca.crt");

    /** Stands above the files of settings and below what a process is told. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var folder = context.getValue(FOLDER).getValue();
        return folder == null || folder.isBlank()
                ? List.of()
                : List.of(new PropertiesConfigSource(of(folder), "TLS between services", ORDINAL));
    }

    private static Map<String, String> of(String folder) {
        return Map.of(
                "quarkus.tls.services.key-store.pem.own.cert",
                folder + "/" + FILES.get(0),
                "quarkus.tls.services.key-store.pem.own.key",
                folder + "/" + FILES.get(1),
                "quarkus.tls.services.trust-store.pem.certs",
                folder + "/" + FILES.get(2),
                "quarkus.tls.services.hostname-verification-algorithm",
                "HTTPS",
                "quarkus.http.tls-configuration-name",
                NAME,
                "quarkus.http.insecure-requests",
                "disabled",
                "quarkus.management.tls-configuration-name",
                NAME,
                "quarkus.oidc.tls.tls-configuration-name",
                NAME,
                "quarkus.otel.exporter.otlp.tls-configuration-name",
                NAME);
    }
}
