package vn.laichau.hatangso.agency.organisation;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/**
 * By which others know an agency.
 *
 * @param organisationCode of a State body, in the electronic exchange of documents (Decision 20/2020/QĐ-TTg)
 * @param enterpriseNumber of a firm: ten digits, the last of which checks the others; of a branch its own three besides
 */
@Embeddable
record Identifiers(String organisationCode, String enterpriseNumber) {

    static final Identifiers NONE = new Identifiers(null, null);

    private static final Pattern ORGANISATION_CODE = Pattern.compile("[A-Z0-9]{1,6}(\\.[A-Z0-9]{1,6}){0,4}");
    private static final Pattern ENTERPRISE_NUMBER = Pattern.compile("\\d{10}(-\\d{3})?");
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    private static final int MODULUS = 11;
    private static final int FROM_TEN = 10;

    boolean hasWellFormedOrganisationCode() {
        return organisationCode == null
                || ORGANISATION_CODE.matcher(organisationCode).matches();
    }

    boolean hasWellFormedEnterpriseNumber() {
        return enterpriseNumber == null
                || ENTERPRISE_NUMBER.matcher(enterpriseNumber).matches() && isChecked();
    }

    private boolean isChecked() {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (enterpriseNumber.charAt(i) - '0');
        }
        return FROM_TEN - sum % MODULUS == enterpriseNumber.charAt(WEIGHTS.length) - '0';
    }
}
