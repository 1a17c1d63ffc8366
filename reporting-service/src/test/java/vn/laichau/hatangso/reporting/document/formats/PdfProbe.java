package vn.laichau.hatangso.reporting.document.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What tests look for in a PDF. */
public final class PdfProbe {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfProbe() {}

    /** Those of archives and of reading aloud. */
    public static void assertPromises(byte[] pdf) throws Exception {
        for (var promise : List.of(PDFAFlavour.PDFA_2_U, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), promise);
                    var validator = Foundries.defaultInstance().createValidator(promise, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions()).as(promise.toString()).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    /** As it stands on the pages: the library writes what is marked in a line after the rest of that line. */
    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    /** Those of a kind, in the order in which they are read. */
    static List<PDStructureElement> elements(PDStructureNode node, String kind) {
        var elements = new ArrayList<PDStructureElement>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (kind.equals(element.getStructureType())) {
                    elements.add(element);
                }
                elements.addAll(elements(element, kind));
            }
        }
        return elements;
    }
}
