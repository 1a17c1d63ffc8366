package vn.laichau.hatangso.gateway.ratelimit;

import io.netty.util.NetUtil;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import vn.laichau.hatangso.gateway.address.ClientAddress;
import vn.laichau.hatangso.gateway.session.Session;

/** Whose calls are counted together. */
public final class ClientKeys {

    private static final int NETWORK_BYTES = 8;
    private static final int IPV4_BYTES = 4;

    private ClientKeys() {}

    static String address(RoutingContext context) {
        return address(ClientAddress.of(context));
    }

    /** One IPv4 address, or one IPv6 network: a single household or firm has 2^64 addresses of those. */
    public static String address(String text) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(text);
        return bytes == null || bytes.length == IPV4_BYTES
                ? "address " + text
                : "network " + Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES));
    }

    /** Nobody in particular is the address. */
    public static String client(RoutingContext context, Session session) {
        return session.client().orElseGet(() -> address(context));
    }
}
