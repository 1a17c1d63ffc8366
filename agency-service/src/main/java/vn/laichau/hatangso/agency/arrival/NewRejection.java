package vn.laichau.hatangso.agency.arrival;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * What the gateway turned away of a submission before it came here.
 *
 * @param path as it was asked for
 * @param validateOnly whether it was only asked beforehand
 * @param arrivedAt when it reached the gateway
 * @param sha256 of the body, in hexadecimal; absent when it was not read to its end
 * @param status of the answer
 * @param reason code of the problem
 */
record NewRejection(
        String path, boolean validateOnly, Instant arrivedAt, String sha256, Integer status, String reason) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");
    private static final int FIRST_REFUSING = 400;
    private static final int LAST_REFUSING = 599;

    List<FieldError> faults() {
        return new FieldErrors()
                .require("/path", path)
                .require("/arrivedAt", arrivedAt)
                .addIf(doesNotFit(HASH, sha256), "/sha256", CommonErrorCode.WRONG_FORMAT, HASH)
                .range("/status", status, FIRST_REFUSING, LAST_REFUSING)
                .require("/reason", reason)
                .addIf(doesNotFit(CODE, reason), "/reason", CommonErrorCode.WRONG_FORMAT, CODE)
                .list();
    }

    private static boolean doesNotFit(Pattern form, String text) {
        return text != null && !form.matcher(text).matches();
    }
}
