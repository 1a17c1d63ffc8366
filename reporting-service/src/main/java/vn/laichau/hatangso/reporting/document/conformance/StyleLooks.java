package vn.laichau.hatangso.reporting.document.conformance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** Works out how paragraphs and runs look: their own properties, then their styles', then those of the document. */
final class StyleLooks {

    private static final String DEFAULT_FONT = "Times New Roman";
    private static final int DEFAULT_HALF_POINTS = 20;
    private static final int DEEPEST = 12;

    private final XWPFDocument document;
    private final CTRPr defaults;
    private final CTPPrBase paragraphDefaults;
    private final Map<String, List<CTStyle>> chains = new HashMap<>();

    StyleLooks(XWPFDocument document) {
        this.document = document;
        var styles = document.getStyles();
        var all = styles == null ? null : document.getStyles().getDefaultRunStyle();
        this.defaults = all == null ? null : runDefaults(document);
        this.paragraphDefaults = paragraphDefaults(document);
    }

    /** A paragraph's own measures, in twentieths of a point. */
    record Form(String alignment, int firstLine, int left, int right, int after, int line, boolean ruled) {}

    Form form(XWPFParagraph paragraph) {
        var all = new ArrayList<CTPPrBase>();
        if (paragraph.getCTP().isSetPPr()) {
            all.add(paragraph.getCTP().getPPr());
        }
        chain(paragraph.getStyle()).filter(CTStyle::isSetPPr).forEach(style -> all.add(style.getPPr()));
        if (paragraphDefaults != null) {
            all.add(paragraphDefaults);
        }
        var alignment = first(all, p -> p.isSetJc() ? p.getJc().getVal().toString() : null, "left");
        return new Form(
                alignment,
                number(
                        all,
                        p -> p.isSetInd() && p.getInd().isSetFirstLine()
                                ? p.getInd().getFirstLine()
                                : null,
                        0),
                number(
                        all,
                        p -> p.isSetInd() && p.getInd().isSetLeft() ? p.getInd().getLeft() : null,
                        0),
                number(
                        all,
                        p -> p.isSetInd() && p.getInd().isSetRight()
                                ? p.getInd().getRight()
                                : null,
                        0),
                number(
                        all,
                        p -> p.isSetSpacing() && p.getSpacing().isSetAfter()
                                ? p.getSpacing().getAfter()
                                : null,
                        0),
                number(
                        all,
                        p -> p.isSetSpacing() && p.getSpacing().isSetLine()
                                ? p.getSpacing().getLine()
                                : null,
                        240),
                all.stream()
                        .anyMatch(p -> p.isSetPBdr()
                                && (p.getPBdr().isSetTop() ^ p.getPBdr().isSetLeft())));
    }

    List<Looks> looks(XWPFParagraph paragraph) {
        var styles = chain(paragraph.getStyle())
                .filter(CTStyle::isSetRPr)
                .map(CTStyle::getRPr)
                .toList();
        return paragraph.getRuns().stream()
                .filter(run -> !run.text().isBlank())
                .map(run -> looks(run.getCTR(), styles))
                .toList();
    }

    private Looks looks(CTR run, List<CTRPr> styles) {
        var all = new ArrayList<CTRPr>();
        if (run.isSetRPr()) {
            all.add(run.getRPr());
        }
        all.addAll(styles);
        if (defaults != null) {
            all.add(defaults);
        }
        return new Looks(
                first(all, r -> r.sizeOfRFontsArray() > 0 ? r.getRFontsArray(0).getAscii() : null, DEFAULT_FONT),
                number(all, r -> r.sizeOfSzArray() > 0 ? r.getSzArray(0).getVal() : null, DEFAULT_HALF_POINTS) / 2.0,
                first(all, r -> r.sizeOfBArray() > 0 ? on(r.getBArray(0)) : null, false),
                first(all, r -> r.sizeOfIArray() > 0 ? on(r.getIArray(0)) : null, false),
                first(
                        all,
                        r -> r.sizeOfColorArray() > 0
                                ? r.getColorArray(0).xgetVal().getStringValue()
                                : null,
                        "auto"));
    }

    /** Styles are few and paragraphs many; the library looks through all styles for one. */
    private Stream<CTStyle> chain(String id) {
        return chains.computeIfAbsent(id == null ? "Normal" : id, this::findChain).stream();
    }

    private List<CTStyle> findChain(String id) {
        var chain = new ArrayList<CTStyle>();
        var next = id;
        while (next != null && document.getStyles() != null && chain.size() < DEEPEST) {
            var style = document.getStyles().getStyle(next);
            if (style == null) {
                break;
            }
            chain.add(style.getCTStyle());
            next = style.getBasisStyleID();
        }
        return chain;
    }

    private static CTRPr runDefaults(XWPFDocument document) {
        try {
            var defaults = document.getStyle().getDocDefaults();
            return defaults == null || !defaults.isSetRPrDefault()
                    ? null
                    : defaults.getRPrDefault().getRPr();
        } catch (org.apache.xmlbeans.XmlException | java.io.IOException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static CTPPrBase paragraphDefaults(XWPFDocument document) {
        if (document.getStyles() == null) {
            return null;
        }
        try {
            var defaults = document.getStyle().getDocDefaults();
            return defaults == null || !defaults.isSetPPrDefault()
                    ? null
                    : defaults.getPPrDefault().getPPr();
        } catch (org.apache.xmlbeans.XmlException | java.io.IOException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static <P, T> T first(List<P> properties, Function<P, T> member, T otherwise) {
        return properties.stream()
                .map(member)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }

    private static <P> int number(List<P> properties, Function<P, Object> member, int otherwise) {
        return first(properties, member, BigInteger.valueOf(otherwise)) instanceof BigInteger found
                ? found.intValue()
                : otherwise;
    }

    private static boolean on(CTOnOff property) {
        return !property.isSetVal()
                || !"false off 0".contains(property.xgetVal().getStringValue());
    }
}
