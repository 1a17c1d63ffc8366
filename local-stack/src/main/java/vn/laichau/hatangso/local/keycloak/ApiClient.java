package vn.laichau.hatangso.local.keycloak;

import java.util.List;

/**
 * A firm's own system that calls the API in the demonstration, with a secret.
 *
 * @param organisation the code of the firm
 */
public record ApiClient(String id, String organisation, String title) {

    public static final List<ApiClient> ALL = List.of(
            of("vnpt", "VNPT Lai Châu"),
            of("viettel", "Viettel Lai Châu"),
            of("mobifone", "MobiFone"),
            of("vietnamobile", "Vietnamobile"),
            of("buu-dien-tinh", "Bưu điện tỉnh"),
            of("viettelpost", "Viettelpost"),
            of("than-phong", "Thần Phong"),
            of("ghn", "Giao hàng nhanh"),
            of("thuan-phong", "Thuận Phong"),
            of("ghtk", "Giao hàng tiết kiệm"),
            of("nhat-tin", "Nhất Tín"),
            of("shopee-express", "Shopee Express"),
            of("247-express", "247 Express"),
            of("best-express", "Best Express"));

    public static final String ROLE = "operator";

    private static ApiClient of(String firm, String name) {
        return new ApiClient("api-" + firm, firm, "Hệ thống của " + name);
    }
}
