package vn.laichau.hatangso.agency.register.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.laichau.hatangso.agency.referencedata.ReferenceDataCache;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** Whether a territory exists on a day. While indicator-service has told no names yet, only the form of a code is checked. */
@ApplicationScoped
public class TerritoryCheck {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z.-]{1,20}");

    private final ReferenceDataCache referenceDataCache;

    TerritoryCheck(ReferenceDataCache referenceDataCache) {
        this.referenceDataCache = referenceDataCache;
    }

    public void check(FieldErrors rules, String pointer, String code, LocalDate day) {
        if (code == null) {
            rules.require(pointer, null);
        } else if (!exists(code, day)) {
            rules.add(pointer, CommonErrorCode.UNKNOWN_CODE);
        }
    }

    private boolean exists(String code, LocalDate day) {
        return CODE.matcher(code).matches()
                && referenceDataCache
                        .find()
                        .map(names -> isDay(day) ? names.hasTerritory(code, day) : names.hasTerritory(code))
                        .orElse(true);
    }

    /** A day that is a fault itself is not blamed on the territory. */
    private static boolean isDay(LocalDate day) {
        return day != null && FieldErrors.isYear(day.getYear());
    }
}
