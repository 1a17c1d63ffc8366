package vn.laichau.hatangso.reporting.planfile;

/**
 * What a file of reports did.
 *
 * @param received rows in the file
 * @param created rows that the file before did not have
 * @param dropped rows that the file before had
 * @param unchanged rows of both
 */
record PlanLoaded(String plan, String version, int received, int created, int dropped, int unchanged) {

    /**
     * @param before how many rows the file before had
     * @param unchanged how many of them this one has too
     */
    static PlanLoaded of(PlanFile file, int before, int unchanged) {
        return new PlanLoaded(
                file.plan(), file.version(), file.rows(), file.rows() - unchanged, before - unchanged, unchanged);
    }
}
