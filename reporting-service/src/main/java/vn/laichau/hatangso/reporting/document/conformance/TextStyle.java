package vn.laichau.hatangso.reporting.document.conformance;

/** How letters look, after all styles have had their say. */
record TextStyle(String font, double points, boolean bold, boolean italic, String colour) {

    boolean isBetween(double least, double most) {
        return points >= least && points <= most;
    }
}
