package vn.laichau.hatangso.reporting.document.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import vn.laichau.hatangso.reporting.report.Edition;

/**
 * The page of the portal that shows a report: where what was issued leads back to.
 *
 * @param address without an end that says what of the report is wanted
 * @param edition in which a figure that leads back stands: the other one counts its places in another snapshot
 */
public record ReportPage(URI address, Edition edition) {

    /** Says whether a file is the issued one. */
    public URI proof() {
        return URI.create(address + "/kiem-chung");
    }

    /** Shows where a figure comes from: it is known by its first place in the snapshot, and by how many there are. */
    public URI source(List<String> pointers) {
        var first =
                URLEncoder.encode(pointers.get(0), UTF_8).replace("%2F", "/").replace("+", "%20");
        var many = pointers.size() > 1 ? "&so-nguon=" + pointers.size() : "";
        var open = edition == Edition.PUBLIC ? "&ban=cong-khai" : "";
        return URI.create(address + "?so-lieu=" + first + many + open);
    }
}
