package vn.laichau.hatangso.gateway.rates;

import io.netty.util.NetUtil;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import vn.laichau.hatangso.gateway.session.Visit;

/** Whose calls are counted together. */
final class Callers {

    private static final int NETWORK_BYTES = 8;
    private static final int IPV4_BYTES = 4;

    private Callers() {}

    /** One IPv4 address, or one IPv6 network: a single household or firm has 2^64 addresses of those. */
    static String address(RoutingContext context) {
        var text = context.request().remoteAddress().hostAddress();
        var bytes = NetUtil.createByteArrayFromIpAddressString(text);
        return bytes == null || bytes.length == IPV4_BYTES
                ? "address " + text
                : "network " + Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES));
    }

    /** A program with all its copies, a person with all their windows; nobody in particular is the address. */
    static String client(RoutingContext context, Visit visit) {
        if (visit instanceof Visit.Program program) {
            return "client " + program.claims().getClaim("azp") + " of "
                    + program.claims().getClaim("org_id");
        }
        return visit instanceof Visit.Person person
                ? "person " + person.claims().getSubject()
                : address(context);
    }
}
