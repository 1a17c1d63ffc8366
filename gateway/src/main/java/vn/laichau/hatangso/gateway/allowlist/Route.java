package vn.laichau.hatangso.gateway.allowlist;

import java.util.List;

/** One line of the allow-list: a pattern of whole segments, and everything below it. */
record Route(List<String> pattern, RouteRule allowed) {

    private static final String ANY = "*";

    static Route of(String pattern, RouteRule routeRule) {
        return new Route(segments(pattern), routeRule);
    }

    static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    long wildcards() {
        return pattern.stream().filter(ANY::equals).count();
    }

    boolean matches(List<String> segments) {
        if (segments.size() < pattern.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            if (!pattern.get(i).equals(ANY) && !pattern.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
