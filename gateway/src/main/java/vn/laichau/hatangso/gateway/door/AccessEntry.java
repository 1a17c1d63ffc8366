package vn.laichau.hatangso.gateway.door;

/**
 * What is remembered of a request. Never its query, its headers or its body: they may hold what is not public.
 *
 * @param time arrival, +07:00
 * @param complete false when the connection broke before the answer was out
 * @param millis from arrival to the end of the answer
 * @param bytes of the answer, with its head
 * @param client client id of a verified token
 * @param organisation agency code of a verified token
 */
record AccessEntry(
        String time,
        String method,
        String path,
        int status,
        boolean complete,
        long millis,
        long bytes,
        String traceId,
        String client,
        String organisation) {}
