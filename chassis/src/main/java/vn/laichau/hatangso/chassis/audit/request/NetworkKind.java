package vn.laichau.hatangso.chassis.audit.request;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What is kept of a client's address: from what kind of network it is. */
final class NetworkKind {

    private NetworkKind() {}

    static String of(String address) {
        // A name would be looked up; the gateway sends numbers.
        if (!address.matches("[0-9a-fA-F.:%]+")) {
            return "UNKNOWN";
        }
        try {
            var parsed = InetAddress.getByName(address);
            if (parsed.isLoopbackAddress()) {
                return "LOOPBACK";
            }
            return parsed.isSiteLocalAddress() || parsed.isLinkLocalAddress() || isUniqueLocal(parsed)
                    ? "PRIVATE"
                    : "PUBLIC";
        } catch (UnknownHostException unreadable) {
            return "UNKNOWN";
        }
    }

    /** fc00::/7 (RFC 4193), which Java does not count as local. */
    private static boolean isUniqueLocal(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    }
}
