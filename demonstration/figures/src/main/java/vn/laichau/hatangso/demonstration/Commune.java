package vn.laichau.hatangso.demonstration;

import java.util.List;

/**
 * A commune of the map of 106 and the invented villages of it.
 *
 * @param id the unit until 30 June 2025
 * @param successor the unit since
 * @param centre a ward or township
 */
record Commune(int id, int successor, String code, boolean centre, List<Village> villages) {

    /**
     * An invented village.
     *
     * @param id the unit until 30 June 2025
     * @param successor the unit since
     * @param remoteness 0 for the easiest to reach, 1 for the hardest
     */
    record Village(int id, int successor, int households, double remoteness) {

        private static final double PEOPLE_OF_A_HOUSEHOLD = 4.57;

        int people() {
            return (int) Math.round(households * PEOPLE_OF_A_HOUSEHOLD);
        }
    }

    int households() {
        return villages.stream().mapToInt(Village::households).sum();
    }

    int people() {
        return villages.stream().mapToInt(Village::people).sum();
    }

    double remoteness() {
        return villages.stream().mapToDouble(Village::remoteness).average().orElseThrow();
    }

    /** The unit of a year: that of its last day. */
    int unitOf(int year) {
        return year < InventedVillages.YEAR_OF_THE_MERGER ? id : successor;
    }
}
