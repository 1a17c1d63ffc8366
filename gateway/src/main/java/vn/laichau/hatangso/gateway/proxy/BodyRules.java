package vn.laichau.hatangso.gateway.proxy;

/**
 * What a request body may be on its way in. The services check again; here it costs a glance and saves them the work.
 *
 * @param mostBytes announced or not
 * @param depth how deep its JSON may nest; nothing is said of other types
 */
record BodyRules(long mostBytes, int depth) {}
