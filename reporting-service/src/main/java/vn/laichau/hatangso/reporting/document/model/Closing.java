package vn.laichau.hatangso.reporting.document.model;

import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.chassis.text.Language;

/**
 * What stands under the body.
 *
 * @param recipients besides the addressee, without dash and semicolon
 * @param filedAt where the copies stay: "Lưu: VT, …"
 * @param signedFor authority and post, one line each, in capitals
 * @param signer full name; empty until it is signed
 */
public record Closing(List<String> recipients, String filedAt, List<String> signedFor, String signer) {

    public String head(Language language) {
        return language == Language.EN ? "Recipients:" : "Nơi nhận:";
    }

    /** "- Như trên;" first, the files last and with the only full stop. */
    public List<String> lines(Language language) {
        var lines = new ArrayList<String>();
        lines.add(language == Language.EN ? "- As above;" : "- Như trên;");
        recipients.forEach(recipient -> lines.add("- " + recipient + ";"));
        lines.add("- " + filedAt + ".");
        return lines;
    }
}
