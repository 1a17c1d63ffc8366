package vn.laichau.hatangso.indicator.territory;

/** Says something else of units, in one statement. */
public final class TerritoryCorrection {

    /**
     * What follows a common table expression {@code said} (id, type_vi, name_vi, name_en, area_km2, legal_basis, parent_code). What
     * was said until {@code :now} is kept, but for where a unit lies: reads of what was known before go on to tell it.
     */
    public static final String TO_WHAT_IS_SAID = """
            , kept AS (
                INSERT INTO territory_wording (territory, superseded_at, type_vi, name_vi, name_en, area_km2, legal_basis)
                SELECT o.id, :now, o.type_vi, o.name_vi, o.name_en, o.area_km2, o.legal_basis
                FROM said s JOIN territory o ON o.id = s.id
                WHERE (o.type_vi, o.name_vi, o.name_en, o.area_km2, o.legal_basis)
                      IS DISTINCT FROM (s.type_vi, s.name_vi, s.name_en, s.area_km2, s.legal_basis))
            UPDATE territory o SET (type_vi, name_vi, name_en, area_km2, legal_basis, parent_code, version)
                = (s.type_vi, s.name_vi, s.name_en, s.area_km2, s.legal_basis, s.parent_code, o.version + 1)
            FROM said s WHERE o.id = s.id
            """;

    private TerritoryCorrection() {}
}
