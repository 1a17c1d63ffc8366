package vn.laichau.hatangso.local;

import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.local.process.JavaRuntime;

/** The four services: where each is built, on which ports it listens, and what it needs. */
public enum SuiteService {
    GATEWAY("gateway", 0, null, "portal", 192),
    INDICATOR("indicator-service", 1, "indicator", null, 320),
    AGENCY("agency-service", 2, "agency", "agency-service", 320),
    REPORTING("reporting-service", 3, "reporting", "reporting-service", 512);

    private final String module;
    private final int portOffset;
    private final String database;
    private final String clientId;
    private final int heapMegabytes;

    SuiteService(String module, int portOffset, String database, String clientId, int heapMegabytes) {
        this.module = module;
        this.portOffset = portOffset;
        this.database = database;
        this.clientId = clientId;
        this.heapMegabytes = heapMegabytes;
    }

    /** The Maven module, the audience in tokens, and the name of the process. */
    public String module() {
        return module;
    }

    int portOffset() {
        return portOffset;
    }

    Optional<String> database() {
        return Optional.ofNullable(database);
    }

    /** The client of the realm this service signs in as, with a private key. */
    Optional<String> clientId() {
        return Optional.ofNullable(clientId);
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** Options of Java for the collector of the heap. */
    List<String> collector() {
        return this == REPORTING ? JavaRuntime.CONCURRENT : JavaRuntime.SERIAL;
    }

    /** Only agency-service works in the background under a role of its own. */
    boolean hasJobRole() {
        return this == AGENCY;
    }

    /** Whether it is told which plan is followed. */
    boolean followsPlan() {
        return this != GATEWAY;
    }
}
