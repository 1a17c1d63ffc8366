package vn.laichau.hatangso.agency.obligation;

/** An obligation as it is owed for one year. */
public record OwedYear(Obligation obligation, int year) {

    public String code() {
        return obligation.code();
    }

    /** The year that submissions, extensions and waivers must name to count for it; null for any, of what is owed once. */
    public Integer countedYear() {
        return obligation.countedYear(year);
    }

    /** Whether there is an obligation for that year that somebody can miss. */
    public boolean fallsDue() {
        return obligation.fallsDueFor(year);
    }
}
