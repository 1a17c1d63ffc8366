package vn.laichau.hatangso.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

@ConfigMapping(prefix = "gateway")
interface GatewayConfiguration {

    /** Services by the names that routes use. */
    Map<String, URI> upstreams();

    /** The allow-list: pattern under {@code /api/v1} to service and methods. */
    Map<String, @WithConverter(AllowedConverter.class) Allowed> routes();

    /** Connections to one service; a call above that waits. */
    @WithDefault("64")
    int connections();

    /** Calls that may wait for a connection to one service; a call above that is answered 503 at once. */
    @WithDefault("128")
    int waiting();

    /** How long to wait for a connection, in the queue and on the network, before 503. */
    @WithDefault("1S")
    Duration connectTimeout();

    /** How long a service may think after it has the whole request, before 504. */
    @WithDefault("30S")
    Duration responseTimeout();

    /** A connection that is silent for that long is closed; shorter than the services' own limit of 30 s, so that we never
     * write to one that is just being closed. */
    @WithDefault("20S")
    Duration keepAlive();
}
