package vn.laichau.hatangso.chassis.http;

/** Strong entity tags made from an aggregate's version. */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }
}
