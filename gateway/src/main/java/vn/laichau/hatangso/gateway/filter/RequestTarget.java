package vn.laichau.hatangso.gateway.filter;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.regex.Pattern;

/**
 * The address in the request line, before anybody decodes it. All paths of the suite are made of unreserved characters, so
 * everything that servers are known to read differently (encodings, dot segments, parameters, doubled slashes, backslashes,
 * absolute and asterisk form) is refused by one rule: it is not such a path.
 */
final class RequestTarget {

    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~/-]*");

    /** Keys of SDMX have further signs, and end with a dot where their last place is left open; dot segments they are not. */
    private static final Pattern SDMX_PATH = Pattern.compile("/api/v1/sdmx(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~,+*@$-]+)+");

    private static final Pattern QUERY =
            Pattern.compile("(?:[!$&'()*+,;=:@/?A-Za-z0-9._~\\[\\]|{}^`\"<>-]|%[0-9A-Fa-f]{2})*+");

    private RequestTarget() {}

    static boolean isPlain(String target) {
        var query = target.indexOf('?');
        return query < 0
                ? isPlainPath(target)
                : isPlainPath(target.substring(0, query)) && isPlainQuery(target.substring(query + 1));
    }

    /** A segment that ends with a dot is a dot segment, or would be one after somebody trims it. */
    private static boolean isPlainPath(String path) {
        return PATH.matcher(path).matches() && !path.contains("//") && !path.contains("./") && !path.endsWith(".")
                || SDMX_PATH.matcher(path).matches();
    }

    private static boolean isPlainQuery(String query) {
        return QUERY.matcher(query).matches() && !query.contains("%00");
    }

    /** Addresses are logged and kept in histories; a token must not be in one (RFC 6750, 2.3). */
    static boolean carriesToken(String target) {
        return target.indexOf('?') >= 0
                && new QueryStringDecoder(target)
                        .parameters().keySet().stream().anyMatch("access_token"::equalsIgnoreCase);
    }
}
