package vn.laichau.hatangso.gateway.connection;

import io.micrometer.core.instrument.Metrics;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vn.laichau.hatangso.gateway.address.TrustedProxies;
import vn.laichau.hatangso.gateway.ratelimit.ClientKeys;

/**
 * Bounds the connections of one address: each takes memory, also one that asks for nothing, and thousands of one client would leave
 * none to others. The proxies in front hold the connections of everybody, and have a bound of their own for each.
 */
final class AddressConnections {

    private final int most;
    private final TrustedProxies proxies;
    private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();

    AddressConnections(int most, TrustedProxies proxies) {
        this.most = most;
        this.proxies = proxies;
    }

    /** Whether it may stay; then it counts until it is closed. */
    boolean admit(Channel connection) {
        if (!(connection.remoteAddress() instanceof InetSocketAddress peer)) {
            // It has gone before anybody could ask.
            return true;
        }
        var address = peer.getAddress().getHostAddress();
        return proxies.trusts(address) || count(ClientKeys.address(address), connection);
    }

    private boolean count(String key, Channel connection) {
        if (open.merge(key, 1, Integer::sum) > most) {
            end(key);
            Metrics.counter("connections.refused").increment();
            return false;
        }
        connection.closeFuture().addListener(closed -> end(key));
        return true;
    }

    private void end(String key) {
        open.computeIfPresent(key, (who, connections) -> connections == 1 ? null : connections - 1);
    }
}
