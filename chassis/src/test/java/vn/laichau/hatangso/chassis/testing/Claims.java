package vn.laichau.hatangso.chassis.testing;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A token that was read, without anybody having signed it: for rules that look at what it says. */
public record Claims(String raw, Map<String, Object> said) implements JsonWebToken {

    public static Claims of(Map<String, Object> said) {
        return new Claims("head.body.c2lnbmF0dXJl", said);
    }

    @Override
    public String getRawToken() {
        return raw;
    }

    @Override
    public String getName() {
        return (String) said.get("preferred_username");
    }

    @Override
    public Set<String> getClaimNames() {
        return said.keySet();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String name) {
        return (T) said.get(name);
    }
}
