package vn.laichau.hatangso.agency.arrival;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What the gateway turned away of a sending before it came here.
 *
 * @param path as it was asked for
 * @param validateOnly whether it was only asked beforehand
 * @param arrivedAt when it reached the door
 * @param sha256 of the body, in hexadecimal; absent when it was not read to its end
 * @param status of the answer
 * @param reason code of the problem
 */
record NewRefusal(String path, boolean validateOnly, Instant arrivedAt, String sha256, Integer status, String reason) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");
    private static final int FIRST_REFUSING = 400;
    private static final int LAST_REFUSING = 599;

    List<FieldError> faults() {
        var faults = new ArrayList<FieldError>();
        require(faults, "/path", path != null);
        require(faults, "/arrivedAt", arrivedAt != null);
        require(faults, "/sha256", sha256 == null || HASH.matcher(sha256).matches());
        require(faults, "/status", status != null && status >= FIRST_REFUSING && status <= LAST_REFUSING);
        require(faults, "/reason", reason != null && CODE.matcher(reason).matches());
        return faults;
    }

    private static void require(List<FieldError> faults, String pointer, boolean holds) {
        if (!holds) {
            faults.add(new FieldError(
                    pointer, "wrong-format", Text.of("Thiếu hoặc sai dạng", "Missing, or of a wrong form")));
        }
    }
}
