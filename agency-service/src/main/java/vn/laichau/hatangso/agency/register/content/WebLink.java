package vn.laichau.hatangso.agency.register.content;

import java.net.URI;
import java.net.URISyntaxException;
import vn.laichau.hatangso.chassis.text.Characters;

/** Addresses that people may be sent to: a page on the web behind TLS, and nothing that runs or signs in. */
final class WebLink {

    private static final int LONGEST = 500;

    private WebLink() {}

    static boolean isSafe(String link) {
        if (!Characters.areOneLine(link, LONGEST)) {
            return false;
        }
        try {
            var address = new URI(link);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getHost().indexOf('.') > 0
                    && address.getUserInfo() == null;
        } catch (URISyntaxException notALink) {
            return false;
        }
    }
}
