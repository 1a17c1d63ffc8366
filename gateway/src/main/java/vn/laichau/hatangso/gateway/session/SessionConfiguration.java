package vn.laichau.hatangso.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "gateway.session")
interface SessionConfiguration {

    /** At least 32 characters, the same in every replica. Changing it signs everybody out. */
    String secret();

    /** Verified tokens of programs that are kept at the same time; 0 verifies every one every time. */
    @WithDefault("10000")
    int rememberedTokens();

    /** Longest time for which a verified token is not looked at again, also when it is good for longer. */
    @WithDefault("1M")
    Duration rememberedFor();
}
