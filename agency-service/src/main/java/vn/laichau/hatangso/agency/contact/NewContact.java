package vn.laichau.hatangso.agency.contact;

import java.util.List;
import java.util.regex.Pattern;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;

/**
 * A contact as it is written.
 *
 * @param email one address, up to 254 characters; null for none
 */
record NewContact(String email) {

    private static final int LONGEST = 254;

    /** One plain mailbox: nothing that could become a second addressee or a header. */
    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,63}");

    List<FieldError> faults() {
        return email == null
                        || email.length() <= LONGEST && MAILBOX.matcher(email).matches()
                ? List.of()
                : List.of(AgencyErrorCode.NOT_AN_ADDRESS.at("/email"));
    }
}
