package vn.laichau.hatangso.agency.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long files are kept. */
@ConfigMapping(prefix = "attachment")
interface AttachmentSettings {

    /** How long a file waits for a submission that refers to it. */
    Duration unusedFor();

    /** How much an organisation may keep that it has not sent; two submissions with all the files they may have. */
    MemorySize mostUnsent();

    /** How often unused files are removed and unscanned ones shown to the scanner. */
    Duration every();
}
