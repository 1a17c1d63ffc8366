package vn.laichau.hatangso.indicator.territory.file;

import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.member;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;
import vn.laichau.hatangso.chassis.planfile.PlanPart;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

/** The map of a plan's province as it is written; units belong to no plan alone, and several files may name the same ones. */
record TerritoryFile(
        String plan,
        String version,
        List<PlanFileRow<Unit>> units,
        List<PlanFileRow<Succession>> lineage,
        List<PlanFileRow<Alias>> aliases)
        implements PlanPart.Content {

    TerritoryFile {
        member("plan", plan);
        member("version", version);
        member("units", units);
        member("lineage", lineage);
        member("aliases", aliases);
    }

    /** A unit is told by its code and its first day. */
    record Key(String code, LocalDate validFrom) {}

    /**
     * A unit over one span of time.
     *
     * @param validUntil first day on which it no longer is; null while it lasts
     * @param parentCode of the unit above; null for a province
     * @param areaKm2 null where unknown
     * @param legalBasis what made it; null where the source names none
     */
    record Unit(
            String code,
            LocalDate validFrom,
            LocalDate validUntil,
            Level level,
            String typeVi,
            String nameVi,
            String nameEn,
            String parentCode,
            BigDecimal areaKm2,
            String legalBasis) {

        public Unit {
            member("code", code);
            member("validFrom", validFrom);
            member("level", level);
            member("typeVi", typeVi);
            member("nameVi", nameVi);
            member("nameEn", nameEn);
            // 292.00 is the same area as 292.
            areaKm2 = areaKm2 == null ? null : areaKm2.stripTrailingZeros();
        }

        Key key() {
            return new Key(code, validFrom);
        }

        boolean isOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
        }

        boolean overlaps(Unit other) {
            return isOn(other.validFrom) || other.isOn(validFrom);
        }
    }

    /** The whole of an old unit goes on as a new one, by law. */
    record Succession(
            String oldCode, LocalDate oldValidFrom, String newCode, LocalDate newValidFrom, String legalBasis) {

        public Succession {
            member("oldCode", oldCode);
            member("oldValidFrom", oldValidFrom);
            member("newCode", newCode);
            member("newValidFrom", newValidFrom);
            member("legalBasis", legalBasis);
        }

        Key predecessor() {
            return new Key(oldCode, oldValidFrom);
        }

        Key successor() {
            return new Key(newCode, newValidFrom);
        }
    }

    /** Another spelling of a unit's name, and who uses it. */
    record Alias(String code, LocalDate validFrom, String alias, String source) {

        public Alias {
            member("code", code);
            member("validFrom", validFrom);
            member("alias", alias);
            member("source", source);
        }
    }
}
