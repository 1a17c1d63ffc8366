package vn.laichau.hatangso.chassis.problem.failure;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;

/** A value is well formed, and none that anybody can mean. */
public final class OutOfRange extends InvalidFormatException {

    public OutOfRange(JsonParser place, Object value, Class<?> type) {
        super(place, "out of range", value, type);
    }
}
