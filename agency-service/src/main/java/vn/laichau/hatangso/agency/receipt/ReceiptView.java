package vn.laichau.hatangso.agency.receipt;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A receipt as the API shows it.
 *
 * @param content what it attests, readable
 * @param jws the same, signed: a compact JWS that verifies with the published key it names (ES256; PS256 with one of former
 *     years)
 */
public record ReceiptView(@JsonUnwrapped ReceiptContent content, String jws) {}
