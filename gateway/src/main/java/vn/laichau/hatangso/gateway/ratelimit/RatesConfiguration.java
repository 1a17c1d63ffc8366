package vn.laichau.hatangso.gateway.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "gateway.rates")
interface RatesConfiguration {

    /** Of one address, whoever calls from it, with whatever proof. */
    Rate address();

    /** Of one client, for each class of route. Who shows no proof is the address. */
    Rate submissions();

    Rate reads();

    Rate exports();

    /** Refusals of all who proved nothing together that are told to the log of arrivals. */
    Rate strangers();

    /** Callers whose calls are counted at the same time; beyond that the longest silent ones start anew. */
    @WithDefault("50000")
    long remembered();

    /** So many calls in such a time, which also come all at once. */
    interface Rate {

        long calls();

        Duration per();
    }
}
