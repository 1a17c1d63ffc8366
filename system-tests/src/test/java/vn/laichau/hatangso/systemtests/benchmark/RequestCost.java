package vn.laichau.hatangso.systemtests.benchmark;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a request costs on every machine alike.
 *
 * @param statements of the services' own roles, transactions apart
 * @param answers of gateway and services, to each other and to the caller
 * @param signatures of receipts
 * @param size of the answer, in kB
 * @param allocated by gateway and services, in kB
 */
record RequestCost(long statements, long answers, long signatures, double size, double allocated) {

    /** @param figures as they are printed */
    static RequestCost of(String figures) {
        var its = Stream.of(figures.strip().split(" +"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new RequestCost((long) its[0], (long) its[1], (long) its[2], its[3], its[4]);
    }

    boolean isWithin(RequestCost most) {
        return statements <= most.statements
                && answers <= most.answers
                && signatures <= most.signatures
                && size <= most.size
                && allocated <= most.allocated;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%10d %7d %10d %8.1f %9.0f", statements, answers, signatures, size, allocated);
    }
}
