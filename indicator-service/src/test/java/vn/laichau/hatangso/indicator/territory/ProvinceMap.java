package vn.laichau.hatangso.indicator.territory;

import org.jdbi.v3.core.Jdbi;

/** The province's 106 and 38 communes, for tests without a running service. */
public final class ProvinceMap {

    private ProvinceMap() {}

    public static void load(Jdbi jdbi) {
        new TerritoryFiles(jdbi).load("lai-chau");
    }
}
