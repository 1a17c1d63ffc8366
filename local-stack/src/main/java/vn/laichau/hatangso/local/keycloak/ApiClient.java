package vn.laichau.hatangso.local.keycloak;

import java.util.List;

/**
 * A firm's own system that calls the API in the demonstration, with a secret.
 *
 * @param organisation the code of the firm
 */
public record ApiClient(String id, String organisation, String title) {

    public static final List<ApiClient> ALL = List.of(
            new ApiClient("api-vnpt", "vnpt", "Hệ thống của VNPT Lai Châu"),
            new ApiClient("api-viettel", "viettel", "Hệ thống của Viettel Lai Châu"));

    public static final String ROLE = "operator";
}
