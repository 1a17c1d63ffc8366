package vn.laichau.hatangso.agency.submission.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.organisation.Agency;

/** Which form a submission has. */
public enum Form {
    TELECOM,
    POSTAL,
    REPORT;

    /** As addresses spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Form> of(String code) {
        return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
    }

    /** As the duty says. */
    public static Form of(Obligation obligation, Agency agency) {
        return valueOf(obligation.formFor(agency).name());
    }
}
