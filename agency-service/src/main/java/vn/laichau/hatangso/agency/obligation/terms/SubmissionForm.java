package vn.laichau.hatangso.agency.obligation.terms;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.laichau.hatangso.agency.organisation.OrganisationKind;

/** The form of the submissions that fulfil an obligation. */
public enum SubmissionForm {
    @JsonProperty("telecom")
    TELECOM,
    @JsonProperty("postal")
    POSTAL,
    @JsonProperty("report")
    REPORT;

    /** As addresses spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SubmissionForm> find(String code) {
        return Arrays.stream(values())
                .filter(submissionForm -> submissionForm.code().equals(code))
                .findFirst();
    }

    /** The form of an organisation of that kind, for an obligation that leaves it to the kind. */
    public static SubmissionForm of(OrganisationKind kind) {
        return switch (kind) {
            case TELECOM_OPERATOR -> TELECOM;
            case POSTAL_OPERATOR -> POSTAL;
            case PEOPLES_COMMITTEE,
                    GROUP,
                    DEPARTMENT,
                    DISTRICT_COMMITTEE,
                    COMMUNE_COMMITTEE,
                    MEDIA,
                    POWER_COMPANY,
                    MINISTRY -> REPORT;
        };
    }
}
