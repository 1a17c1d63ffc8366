package vn.laichau.hatangso.local.keycloak;

import java.util.List;

/**
 * A demonstration account, named after its role; of operators there are two, so that one can be a stranger to the other.
 *
 * @param organisation the code of the agency or firm the person acts for
 */
public record Person(String username, String role, String organisation, String title, String organisationName) {

    public static final List<Person> ALL = List.of(
            new Person("leader", "leader", "ppc", "Lãnh đạo", "UBND tỉnh Lai Châu"),
            new Person("coordinator", "coordinator", "dic", "Cán bộ điều phối", "Sở Thông tin và Truyền thông"),
            new Person("clerk", "clerk", "dic", "Văn thư", "Sở Thông tin và Truyền thông"),
            new Person("finance-officer", "finance-officer", "finance", "Cán bộ", "Sở Tài chính"),
            new Person("construction-officer", "construction-officer", "construction", "Cán bộ", "Sở Xây dựng"),
            new Person("agency-officer", "agency-officer", "ubnd-03595", "Cán bộ", "UBND xã Than Uyên"),
            new Person("operator", "operator", "vnpt", "Cán bộ", "VNPT Lai Châu"),
            new Person("operator-2", "operator", "viettel", "Cán bộ", "Viettel Lai Châu"),
            new Person("auditor", "auditor", "ppc", "Thanh tra viên", "UBND tỉnh Lai Châu"),
            new Person("administrator", "administrator", "dic", "Quản trị hệ thống", "Sở Thông tin và Truyền thông"));
}
