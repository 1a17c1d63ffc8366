package vn.laichau.hatangso.agency.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** For a server of Java, which reads no PEM files by itself. */
final class ServerTls {

    private ServerTls() {}

    /** @param folder with tls.crt and tls.key */
    static SSLContext of(Path folder) throws IOException, GeneralSecurityException {
        var pem = Files.readString(folder.resolve("tls.key")).replaceAll("-----[^-]+-----", "");
        var key = KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var file = Files.newInputStream(folder.resolve("tls.crt"))) {
            var chain = CertificateFactory.getInstance("X.509").generateCertificates(file);
            store.setKeyEntry("own", key, new char[0], chain.toArray(Certificate[]::new));
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
