package vn.laichau.hatangso.demonstration;

import java.util.Random;

/** What a share is taken of: an invented count of the right order for each commune. */
enum InventedBase {
    VILLAGES,
    PEOPLE,
    HOUSEHOLDS,
    ADULTS,
    SUBSCRIBERS,
    ENTERPRISES,
    ORGANISATIONS,
    KEY_SITES,
    PUBLIC_PLACES,
    ROAD_KM,
    /** Only in wards and townships. */
    CENTRE_ROAD_KM,
    /** Only where demand for 5G is assumed: near the centres. */
    DEMAND_PEOPLE,
    /** A few a year, none in many communes. */
    NEW_STATIONS,
    /** Not a share: the path's own figures, spread over the communes by people. */
    QUANTITY;

    private static final int FIRST_YEAR = 2023;
    private static final double GROWTH = 1.01;
    private static final double NEAR = 0.30;

    /** @param chance seeded for commune and year, so that a count does not hang on the order of asking */
    int of(Commune commune, int year, Random chance) {
        var grown = Math.pow(GROWTH, year - FIRST_YEAR);
        return switch (this) {
            case VILLAGES -> commune.villages().size();
            case PEOPLE, QUANTITY -> round(commune.people() * grown);
            case HOUSEHOLDS -> round(commune.households() * grown);
            case ADULTS -> round(commune.people() * 0.66 * grown);
            case SUBSCRIBERS -> round(commune.people() * 0.82 * grown);
            case ENTERPRISES -> commune.centre() ? 60 + commune.households() / 25 : 3 + commune.households() / 250;
            case ORGANISATIONS -> commune.centre() ? 38 : 14;
            case KEY_SITES -> commune.centre() ? 9 : 3;
            case PUBLIC_PLACES -> commune.centre() ? 22 : 7;
            case ROAD_KM -> 12 + commune.villages().size() * 3;
            case CENTRE_ROAD_KM -> commune.centre() ? 8 + commune.villages().size() * 2 : 0;
            case DEMAND_PEOPLE -> commune.centre() || commune.remoteness() < NEAR ? round(commune.people() * grown) : 0;
            case NEW_STATIONS -> Math.max(0, chance.nextInt(9) - 3);
        };
    }

    private static int round(double count) {
        return (int) Math.round(count);
    }
}
