package vn.laichau.hatangso.gateway.realm;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import vn.laichau.hatangso.chassis.settings.TrustedAuthorities;

/** For a client that believes the suite's authority alone (docs/adr/0072). */
final class AuthorityTrust {

    private AuthorityTrust() {}

    /** @param folder with {@code ca.crt}, as TLS_FOLDER names it */
    static SSLContext in(Path folder) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, TrustedAuthorities.in(folder.resolve("ca.crt")), null);
            return context;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new RealmRefusal("The authority in " + folder + " (TLS_FOLDER) cannot be read: " + unreadable
                    + ". Nothing was changed.");
        }
    }
}
