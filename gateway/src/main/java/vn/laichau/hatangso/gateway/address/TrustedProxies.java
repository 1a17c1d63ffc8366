package vn.laichau.hatangso.gateway.address;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** The proxies that may say from where a request comes. */
public final class TrustedProxies {

    private static final int ANY_PORT = 0;
    private static final String MAPPED = "::ffff:";

    private final List<IpSubnetFilterRule> networks;

    /** @param networks such as {@code 10.244.0.0/16} or {@code fd00::/8} */
    TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(TrustedProxies::network).toList();
    }

    public static TrustedProxies of(Config config) {
        return new TrustedProxies(config.getOptionalValues("connection.trusted-proxies", String.class)
                .orElse(List.of()));
    }

    private static IpSubnetFilterRule network(String text) {
        var slash = text.indexOf('/');
        if (slash <= 0) {
            throw new IllegalArgumentException("connection.trusted-proxies: not a network: " + text);
        }
        return new IpSubnetFilterRule(
                text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)), IpFilterRuleType.ACCEPT);
    }

    /**
     * Each proxy adds the address of its own caller at the end, so what stands before the first that we do not trust may be
     * anybody's invention.
     *
     * @param peer who holds the connection
     * @param forwarded the addresses of {@code X-Forwarded-For}, in their order
     */
    String client(String peer, List<String> forwarded) {
        var client = peer;
        for (var i = forwarded.size() - 1; i >= 0 && trusts(client) && isAddress(forwarded.get(i)); i--) {
            client = plain(forwarded.get(i));
        }
        return client;
    }

    /** A proxy that listens for both kinds writes IPv4 as a part of IPv6, in which all of it would be one network. */
    private static String plain(String address) {
        return address.regionMatches(true, 0, MAPPED, 0, MAPPED.length()) && address.contains(".")
                ? address.substring(MAPPED.length())
                : address;
    }

    public boolean trusts(String address) {
        var bytes = NetUtil.createInetAddressFromIpAddressString(address);
        return bytes != null
                && networks.stream().anyMatch(network -> network.matches(new InetSocketAddress(bytes, ANY_PORT)));
    }

    private static boolean isAddress(String text) {
        return NetUtil.createByteArrayFromIpAddressString(text) != null;
    }
}
