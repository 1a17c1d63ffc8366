package vn.laichau.hatangso.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

@ConfigMapping(prefix = "gateway")
interface UpstreamConfiguration {

    /** Services by the names that routes use. */
    Map<String, URI> upstreams();

    /** Calls to one service that may be under way at the same time. */
    AtOnce atOnce();

    /** Exports of a service by its name, where they are not as many as {@link AtOnce#exports}. */
    Map<String, Integer> exportsOf();

    Breaker breaker();

    /** Calls that may wait until a connection is handed back. There is one for every call that {@link #atOnce} admits, so
     * this bridges a moment and is no queue. */
    @WithDefault("16")
    int waiting();

    /** How long to wait for a connection before a second try, and after that before 503. */
    @WithDefault("1S")
    Duration connectTimeout();

    /** How long a service may think after it has the whole request, before 504; below the gateway's own
     * {@code quarkus.http.idle-timeout}, which also ends a connection whose request is in work. */
    @WithDefault("25S")
    Duration responseTimeout();

    /** A connection that is silent for that long is closed; shorter than the services' own limit of 30 s, so that we never
     * write to one that is just being closed. */
    @WithDefault("20S")
    Duration keepAlive();

    /** Each counts the calls of its class and of the less urgent ones; what is above is turned away at once. */
    interface AtOnce {

        /** All calls, and the size of the pool of connections. */
        @WithDefault("64")
        int submissions();

        /** Reads, heavy ones and exports. */
        @WithDefault("48")
        int reads();

        /** Heavy reads beside the exports; both together stay below the 16 connections that a service has to its database. */
        @WithDefault("6")
        int heavy();

        @WithDefault("8")
        int exports();

        /** Calls of one client, of whatever class; who shows no proof is the address. */
        @WithDefault("16")
        int ofOne();

        /** How many of these may be heavy reads or exports: as many as leave a processor of two to others. */
        @WithDefault("2")
        int heavyOfOne();
    }

    /** When a service is left in peace. */
    interface Breaker {

        /** Failures within {@link #window}, and at least as many as calls that were answered. */
        @WithDefault("10")
        int failures();

        /** Whose calls failed: one client alone can be the cause, so many cannot. */
        @WithDefault("3")
        int clients();

        @WithDefault("10S")
        Duration window();

        /** For how long; then one call tries. */
        @WithDefault("3S")
        Duration pause();
    }
}
