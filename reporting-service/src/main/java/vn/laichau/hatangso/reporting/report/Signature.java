package vn.laichau.hatangso.reporting.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who signed.
 *
 * @param signer full name, without an academic title
 * @param signedFor authority and post, one line each, in capitals
 */
record Signature(
        @Schema(required = true, examples = "Nguyễn Văn A") String signer,

        @Schema(required = true, examples = "[\"KT. GIÁM ĐỐC\", \"PHÓ GIÁM ĐỐC\"]")
        List<String> signedFor) {}
