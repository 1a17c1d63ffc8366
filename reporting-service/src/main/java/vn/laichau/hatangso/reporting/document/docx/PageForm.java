package vn.laichau.hatangso.reporting.document.docx;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A4 with the margins of the decree: 20 mm above and below, 30 mm left, 15 mm right. Measures are in twentieths of a point. */
enum PageForm {
    PORTRAIT(11_906, 16_838),
    LANDSCAPE(16_838, 11_906);

    private static final int TOP_AND_BOTTOM = 1_134;
    private static final int LEFT = 1_701;
    private static final int RIGHT = 851;

    /** From the edge of the paper to the page number, in the middle of the top margin. */
    private static final int TO_PAGE_NUMBER = 510;

    private final int width;
    private final int height;

    PageForm(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int textWidth() {
        return width - LEFT - RIGHT;
    }

    void applyTo(CTSectPr section) {
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(width));
        size.setH(BigInteger.valueOf(height));
        size.setOrient(this == LANDSCAPE ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP_AND_BOTTOM));
        margins.setBottom(BigInteger.valueOf(TOP_AND_BOTTOM));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setHeader(BigInteger.valueOf(TO_PAGE_NUMBER));
        margins.setFooter(BigInteger.valueOf(TO_PAGE_NUMBER));
        margins.setGutter(BigInteger.ZERO);
    }
}
