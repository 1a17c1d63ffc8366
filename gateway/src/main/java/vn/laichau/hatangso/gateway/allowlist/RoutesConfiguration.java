package vn.laichau.hatangso.gateway.allowlist;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.util.Map;

/** The allow-list: pattern under {@code /api/v1} to service, methods, and what is particular to the route. */
@ConfigMapping(prefix = "gateway")
public interface RoutesConfiguration {

    Map<String, @WithConverter(RouteRuleConverter.class) RouteRule> routes();
}
