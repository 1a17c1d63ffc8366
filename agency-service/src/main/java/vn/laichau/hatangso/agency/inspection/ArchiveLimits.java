package vn.laichau.hatangso.agency.inspection;

/**
 * How much a container may hold.
 *
 * @param entries files in it
 * @param bytes of all files, unpacked
 * @param nodes elements, comments and attributes of all files, where somebody will make objects of them
 */
public record ArchiveLimits(int entries, long bytes, long nodes) {

    /** Office documents of up to 20 MB; nobody here opens them. */
    public static final ArchiveLimits DOCUMENT = new ArchiveLimits(2_000, 200L << 20, Long.MAX_VALUE);

    /** Workbooks of the kind we hand out. Opened, so many nodes take 55 MB of heap, empty cells most of all; a full row has 42. */
    public static final ArchiveLimits WORKBOOK = new ArchiveLimits(200, 8L << 20, 300_000);

    boolean areNodesCounted() {
        return nodes < Long.MAX_VALUE;
    }
}
