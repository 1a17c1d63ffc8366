package vn.laichau.hatangso.gateway.session;

import java.util.regex.Pattern;

/** Where a person goes on after signing in: a page of the portal, never another site, and nothing that acts when it is opened. */
final class ReturnPath {

    private static final String HOME = "/";
    private static final int LONGEST = 1_000;
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\\"<>]]*");

    /** Sign-in and sign-out, the API, and ways to write them that a browser or the router makes plain: {@code /x/../logout}. */
    private static final Pattern ACTING = Pattern.compile(
            "/(?:(?:login|logout|api|me|q)(?![^/?#;])|[^/?#]*%).*|[^?#]*/(?:[.]|%2e).*", Pattern.CASE_INSENSITIVE);

    private ReturnPath() {}

    /** The asked path if it is one of ours, else the first page. */
    static String orHome(String asked) {
        var own = asked != null
                && asked.length() <= LONGEST
                && OWN.matcher(asked).matches()
                && !ACTING.matcher(asked).matches();
        return own ? asked : HOME;
    }
}
