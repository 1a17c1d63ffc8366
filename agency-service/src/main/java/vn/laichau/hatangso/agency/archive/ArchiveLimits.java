package vn.laichau.hatangso.agency.archive;

/**
 * How much a container may hold.
 *
 * @param entries files in it
 * @param bytes of all files, unpacked
 */
public record ArchiveLimits(int entries, long bytes) {

    /** Office documents of up to 20 MB. */
    public static final ArchiveLimits DOCUMENT = new ArchiveLimits(2_000, 200L << 20);

    /** Workbooks of the kind we hand out. */
    public static final ArchiveLimits WORKBOOK = new ArchiveLimits(200, 8L << 20);
}
