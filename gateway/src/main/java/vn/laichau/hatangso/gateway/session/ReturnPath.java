package vn.laichau.hatangso.gateway.session;

import java.util.regex.Pattern;

/** Where a person goes on after signing in: a page of the portal, never another site. */
final class ReturnPath {

    private static final String HOME = "/";
    private static final int LONGEST = 1_000;
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\\"<>]]*");

    private ReturnPath() {}

    /** The asked path if it is one of ours, else the first page. */
    static String orHome(String asked) {
        var own =
                asked != null && asked.length() <= LONGEST && OWN.matcher(asked).matches();
        return own ? asked : HOME;
    }
}
