package vn.laichau.hatangso.reporting.document.docx;

import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.laichau.hatangso.reporting.document.glyph.CleanText;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;

/** Writes what a file says about itself. */
final class PropertiesWriter {

    private PropertiesWriter() {}

    static void write(DocumentModel model, XWPFDocument document) {
        var properties = model.properties();
        var moment = Optional.of(Date.from(properties.date()));
        try {
            var core = document.getPackage().getPackageProperties();
            core.setTitleProperty(CleanText.of(properties.title()));
            core.setCreatorProperty(CleanText.of(properties.creator()));
            core.setLanguageProperty(model.language().tag());
            core.setCreatedProperty(moment);
            core.setModifiedProperty(moment);
            if (properties.label() != null) {
                core.setCategoryProperty(properties.label());
                core.setKeywordsProperty(properties.label());
            }
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
