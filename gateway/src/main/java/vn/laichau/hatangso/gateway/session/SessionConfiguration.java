package vn.laichau.hatangso.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

@ConfigMapping(prefix = "gateway.session")
interface SessionConfiguration {

    /**
     * Each of at least 32 characters, the same in every replica. The first one seals; what any of them sealed is opened, so that nobody
     * is signed out by another one that every replica knows already (docs/operations/rotation.md).
     */
    List<String> secrets();

    /** For so long a session is not asked for again: what it takes until a sign-out counts in every replica. */
    @WithDefault("1S")
    Duration checkedFor();

    /** For so long after a sign-in a person may do what binds, without signing in anew (docs/adr/0069). */
    @WithDefault("15M")
    Duration freshFor();

    /**
     * Whether accounts for trying may sign in: they have no second factor and never step up. Refused at the start anywhere but on one
     * machine.
     */
    @WithDefault("false")
    boolean demonstrationAccounts();

    /** For so long a sign-in server that did not answer is not asked. */
    @WithDefault("5S")
    Duration troubleFor();
}
