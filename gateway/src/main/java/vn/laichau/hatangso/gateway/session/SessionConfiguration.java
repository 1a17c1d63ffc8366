package vn.laichau.hatangso.gateway.session;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "gateway.session")
interface SessionConfiguration {

    /** At least 32 characters, the same in every replica. Changing it signs everybody out. */
    String secret();
}
