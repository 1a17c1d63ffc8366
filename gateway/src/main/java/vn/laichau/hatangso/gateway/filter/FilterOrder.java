package vn.laichau.hatangso.gateway.filter;

/** The order of the gateway's filters; all before authentication (200). */
final class FilterOrder {

    static final int METRIC_PATH = 6_000;
    static final int LAST_REQUEST = 5_000;
    static final int ACCESS_LOG = 4_000;
    static final int ANSWER_HEADERS = 3_000;
    static final int REQUEST_FORM = 2_000;
    static final int CROSS_ORIGIN = 1_500;
    static final int COOKIES = 1_000;

    private FilterOrder() {}
}
