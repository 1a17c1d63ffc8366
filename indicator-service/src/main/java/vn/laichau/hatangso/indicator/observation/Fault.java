package vn.laichau.hatangso.indicator.observation;

import vn.laichau.hatangso.chassis.text.Text;

/**
 * Why a figure cannot be recorded.
 *
 * @param field member or column at fault; empty when it is the whole figure
 * @param code what, for programs
 * @param detail why, for people
 */
public record Fault(String field, String code, Text detail) {

    public static Fault of(String field, ObservationRules rule) {
        return new Fault(field, rule.code(), rule.text());
    }
}
