package vn.laichau.hatangso.gateway.realm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** For a client that believes the suite's authority alone (docs/adr/0072); Java itself reads no PEM file for that. */
final class AuthorityTrust {

    private AuthorityTrust() {}

    /** @param folder with {@code ca.crt}, as TLS_FOLDER names it */
    static SSLContext in(Path folder) {
        try (var file = Files.newInputStream(folder.resolve("ca.crt"))) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("authority " + store.size(), certificate);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new RealmRefusal("The authority in " + folder + " (TLS_FOLDER) cannot be read: " + unreadable
                    + ". Nothing was changed.");
        }
    }
}
