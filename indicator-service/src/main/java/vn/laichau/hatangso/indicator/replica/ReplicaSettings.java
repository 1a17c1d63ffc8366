package vn.laichau.hatangso.indicator.replica;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "replica")
interface ReplicaSettings {

    /** Address of the database as a replica has it; without one everything is read from the primary. */
    Optional<String> url();

    /** How old what is read there may be. */
    Duration mostLag();

    /** How often the primary is asked how far it is. */
    Duration every();

    /** How long a replica that failed is left alone. */
    Duration rest();

    /** Of one statement of an answer that is made there. */
    Duration longestStatement();

    /** The same of a table that its reader reads meanwhile. */
    Duration longestStatementOfATable();
}
