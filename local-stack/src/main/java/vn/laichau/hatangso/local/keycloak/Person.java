package vn.laichau.hatangso.local.keycloak;

import java.util.List;

/**
 * A demonstration account, named after its role; of operators there are two, so that one can be a stranger to the other.
 *
 * @param organisation the code of the agency or firm the person acts for; one that has ended acts on through who succeeded it
 * @param organisationName as it is called today
 */
public record Person(String username, String role, String organisation, String title, String organisationName) {

    public static final List<Person> ALL = List.of(
            new Person("leader", "leader", "ppc", "Lãnh đạo", "UBND tỉnh Lai Châu"),
            new Person("coordinator", "coordinator", "dic", "Cán bộ điều phối", "Sở Khoa học và Công nghệ"),
            new Person("clerk", "clerk", "dic", "Văn thư", "Sở Khoa học và Công nghệ"),
            new Person("finance-officer", "finance-officer", "finance", "Cán bộ", "Sở Tài chính"),
            new Person("construction-officer", "construction-officer", "construction", "Cán bộ", "Sở Xây dựng"),
            new Person("agency-officer", "agency-officer", "ubnd-03595", "Cán bộ", "UBND xã Than Uyên"),
            new Person("operator", "operator", "vnpt", "Cán bộ", "VNPT Lai Châu"),
            new Person("operator-2", "operator", "viettel", "Cán bộ", "Viettel Lai Châu"),
            new Person("auditor", "auditor", "ppc", "Thanh tra viên", "UBND tỉnh Lai Châu"),
            new Person("administrator", "administrator", "dic", "Quản trị hệ thống", "Sở Khoa học và Công nghệ"));
}
