package vn.laichau.hatangso.indicator.table;

import java.util.function.Function;

/**
 * A component of a data flow.
 *
 * @param name as SDMX writes it
 * @param cell a number, or what is shown as its text; null for nothing
 */
public record SdmxColumn<R>(String name, Function<R, Object> cell) {

    /** SDMX's code for a total over a dimension. */
    public static final String TOTAL = "_T";

    /** As SDMX's code list of observation statuses has it: missing, accepted, estimated, or provisional. */
    public static String status(boolean isThere, String status) {
        if (!isThere) {
            return "M";
        }
        return switch (status == null ? "" : status) {
            case "FINAL" -> "A";
            case "ESTIMATE" -> "E";
            default -> "P";
        };
    }
}
