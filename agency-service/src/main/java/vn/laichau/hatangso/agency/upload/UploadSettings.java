package vn.laichau.hatangso.agency.upload;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How files are let in. */
@ConfigMapping(prefix = "upload")
interface UploadSettings {

    /** Files that one replica takes at a time; the next one is asked to come again. */
    int atOnce();

    /** A sender that takes longer is cut off. */
    Duration longest();
}
