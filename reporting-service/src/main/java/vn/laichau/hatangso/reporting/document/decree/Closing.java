package vn.laichau.hatangso.reporting.document.decree;

import java.util.List;

/**
 * What stands under the body.
 *
 * @param recipients besides the addressee, without dash and semicolon
 * @param filedAt where the copies stay: "Lưu: VT, …"
 * @param signedFor authority and post, one line each, in capitals
 * @param signer full name; empty until it is signed
 */
public record Closing(List<String> recipients, String filedAt, List<String> signedFor, String signer) {}
