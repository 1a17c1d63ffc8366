package vn.laichau.hatangso.agency.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Characters;
import vn.laichau.hatangso.chassis.text.Text;

/** What an agency that an administrator writes must keep to before it can be stored. */
final class AgencyRules {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_SYMBOL = 30;
    private static final int LONGEST_BASIS = 1_000;
    private static final Set<AgencyKind> FIRMS =
            Set.of(AgencyKind.TELECOM_OPERATOR, AgencyKind.POSTAL_OPERATOR, AgencyKind.POWER_COMPANY);

    /** Whoever looks for the body above would go round for ever. */
    static final FieldError CIRCLE = new FieldError(
            "/parent",
            "cyclic",
            Text.of(
                    "Cơ quan cấp trên này lại trực thuộc chính cơ quan đang sửa",
                    "This body belongs, directly or through others, to the agency itself"));

    private final AgencyContent content;
    private final List<FieldError> faults = new ArrayList<>();

    private AgencyRules(AgencyContent content) {
        this.content = content;
    }

    /** @param known the codes of all agencies there ever were */
    static List<FieldError> faultsOf(AgencyContent content, String code, Set<String> known) {
        var rules = new AgencyRules(content);
        rules.code(code);
        rules.names();
        rules.identifiers();
        rules.places(code, known);
        return rules.faults;
    }

    /**
     * Of one that is there: a group holds nothing and is never succeeded, so that none becomes one or is one no more.
     *
     * @param group whether it is one now
     */
    static List<FieldError> faultsOf(AgencyContent content, String code, Set<String> known, boolean group) {
        var faults = faultsOf(content, code, known);
        if (content.kind() != null && group != (content.kind() == AgencyKind.GROUP)) {
            faults.add(new FieldError(
                    "/kind",
                    "group",
                    Text.of(
                            "Nhóm cơ quan và cơ quan không đổi lẫn nhau",
                            "A group stays one, an agency becomes none")));
        }
        return faults;
    }

    private void code(String code) {
        if (code == null || !CODE.matcher(code).matches()) {
            fault(
                    "/code",
                    "not-a-code",
                    "Mã gồm chữ thường không dấu, chữ số và dấu gạch nối, 2 đến 63 ký tự",
                    "A code has 2 to 63 lower-case letters, digits and hyphens");
        }
    }

    private void names() {
        if (content.kind() == null) {
            fault("/kind", "missing", "Thiếu loại cơ quan", "Say what kind of agency it is");
        }
        var name = content.name();
        if (name == null || !isText(name.vi(), LONGEST_NAME) || !isText(name.en(), LONGEST_NAME)) {
            fault(
                    "/name",
                    "not-a-text",
                    "Cần tên bằng tiếng Việt và tiếng Anh, tối đa 300 ký tự",
                    "A name in Vietnamese and in English is needed, up to 300 characters");
        }
        text("/shortName", content.shortName() == null ? "" : content.shortName(), LONGEST_NAME);
        text("/documentSymbol", content.documentSymbol(), LONGEST_SYMBOL);
        text("/legalBasis", content.legalBasis(), LONGEST_BASIS);
    }

    /** @param text null where nothing need be said */
    private void text(String pointer, String text, int longest) {
        if (text != null && !isText(text, longest)) {
            fault(
                    pointer,
                    "not-a-text",
                    "Cần một dòng chữ, tối đa " + longest + " ký tự",
                    "A text is needed, up to " + longest + " characters");
        }
    }

    static boolean isText(String text, int longest) {
        return Characters.areOneLine(text, longest);
    }

    private void identifiers() {
        var identifiers = content.identifiers();
        var firm = content.kind() != null && FIRMS.contains(content.kind());
        if (!identifiers.hasWellFormedOrganisationCode() || firm && content.organisationCode() != null) {
            fault(
                    "/organisationCode",
                    "not-an-organisation-code",
                    "Mã định danh điện tử của cơ quan nhà nước, dạng H35.12; doanh nghiệp không có mã này",
                    "The electronic code of a State body, such as H35.12; firms have none");
        }
        if (!identifiers.hasWellFormedEnterpriseNumber() || !firm && content.enterpriseNumber() != null) {
            fault(
                    "/enterpriseNumber",
                    "not-an-enterprise-number",
                    "Mã số doanh nghiệp gồm 10 chữ số có số kiểm tra đúng, chi nhánh thêm -001; chỉ doanh nghiệp có mã này",
                    "An enterprise number has 10 digits with the right check digit, a branch -001 besides; only firms have one");
        }
    }

    /** @param shared identifiers that another agency has at the same time */
    static List<FieldError> taken(AgencyContent content, Set<String> shared) {
        var rules = new AgencyRules(content);
        if (content.organisationCode() != null && shared.contains(content.organisationCode())) {
            rules.taken("/organisationCode");
        }
        if (content.enterpriseNumber() != null && shared.contains(content.enterpriseNumber())) {
            rules.taken("/enterpriseNumber");
        }
        return rules.faults;
    }

    private void taken(String pointer) {
        fault(
                pointer,
                "taken",
                "Cơ quan khác đang dùng mã này trong cùng thời gian",
                "Another agency has it in the same days");
    }

    private void places(String code, Set<String> known) {
        if (content.parent() != null
                && (!known.contains(content.parent()) || content.parent().equals(code))) {
            fault("/parent", "unknown-agency", "Mã cơ quan không tồn tại", "This agency is not known");
        }
        var seat = content.territory();
        if (seat != null && (seat.code() == null || !CODE.matcher(seat.code()).matches())) {
            fault("/territory", "not-a-code", "Thiếu mã địa bàn", "The code of the territory is needed");
        }
    }

    private void fault(String pointer, String code, String vi, String en) {
        faults.add(new FieldError(pointer, code, Text.of(vi, en)));
    }
}
