package vn.laichau.hatangso.reporting.document.decree;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * What the file says about itself.
 *
 * @param label words that must not get lost with the file; null for none
 * @param date stands for both its making and its last change, so that equal content gives equal files
 */
public record FileProperties(String title, String creator, String label, Instant date) {

    void writeTo(XWPFDocument document) {
        var moment = Optional.of(Date.from(date));
        try {
            var core = document.getPackage().getPackageProperties();
            core.setTitleProperty(CleanText.of(title));
            core.setCreatorProperty(CleanText.of(creator));
            core.setLanguageProperty("vi");
            core.setCreatedProperty(moment);
            core.setModifiedProperty(moment);
            if (label != null) {
                core.setCategoryProperty(label);
                core.setKeywordsProperty(label);
            }
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
