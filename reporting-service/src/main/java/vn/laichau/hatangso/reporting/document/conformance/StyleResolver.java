package vn.laichau.hatangso.reporting.document.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTheme;
import vn.laichau.hatangso.reporting.document.conformance.ParsedParagraph.TextStyle;

/** Works out how paragraphs and runs look: their own properties, then their styles', then those of the document. */
final class StyleResolver {

    private static final String DEFAULT_FONT = "Times New Roman";
    private static final int DEFAULT_HALF_POINTS = 20;
    private static final int DEEPEST = 12;

    private static final String THEME = "application/vnd.openxmlformats-officedocument.theme+xml";

    private static final Pattern THEME_FONT =
            Pattern.compile("<(?:\\w+:)?(major|minor)Font\\b[^>]*>\\s*<(?:\\w+:)?latin\\b[^>]*?typeface=\"([^\"]*)\"");

    /** In the text of a style: the library has no types for what styles say of tables. */
    private static final Pattern BORDERS = Pattern.compile("<w:tblBorders>[^\\r\\n]*?</w:tblBorders>");

    private static final Pattern LINE = Pattern.compile("w:val=\"(\\w+)\"");
    private static final Set<String> NO_LINE = Set.of("none", "nil");

    private final XWPFDocument document;
    private final Map<String, String> themeFonts;
    private final CTRPr defaults;
    private final CTPPrBase paragraphDefaults;
    private final Map<String, List<CTStyle>> chains = new HashMap<>();

    StyleResolver(XWPFDocument document) {
        this.document = document;
        this.themeFonts = themeFonts(document);
        var all = docDefaults(document);
        var ofRuns =
                all != null && all.isSetRPrDefault() && document.getStyles().getDefaultRunStyle() != null;
        this.defaults = ofRuns ? all.getRPrDefault().getRPr() : null;
        this.paragraphDefaults =
                all != null && all.isSetPPrDefault() ? all.getPPrDefault().getPPr() : null;
    }

    /** A paragraph's own measures, in twentieths of a point. */
    record Form(
            String alignment,
            int firstLine,
            int left,
            int right,
            int before,
            int after,
            int line,
            boolean inPoints,
            boolean ruled) {}

    Form form(XWPFParagraph paragraph) {
        var all = new ArrayList<CTPPrBase>();
        if (paragraph.getCTP().isSetPPr()) {
            all.add(paragraph.getCTP().getPPr());
        }
        chain(paragraph.getStyle()).filter(CTStyle::isSetPPr).forEach(style -> all.add(style.getPPr()));
        if (paragraphDefaults != null) {
            all.add(paragraphDefaults);
        }
        var indents =
                all.stream().filter(CTPPrBase::isSetInd).map(CTPPrBase::getInd).toList();
        var spacings = all.stream()
                .filter(CTPPrBase::isSetSpacing)
                .map(CTPPrBase::getSpacing)
                .toList();
        var inPoints = first(
                spacings,
                spacing -> !spacing.isSetLine()
                        ? null
                        : spacing.isSetLineRule()
                                && !"auto".equals(spacing.xgetLineRule().getStringValue()),
                false);
        return new Form(
                first(
                        all,
                        each -> each.isSetJc()
                                ? alignment(each.getJc().xgetVal().getStringValue())
                                : null,
                        "left"),
                number(indents, CTInd::isSetFirstLine, CTInd::getFirstLine, 0),
                number(indents, each -> each.isSetLeft() || each.isSetStart(), StyleResolver::left, 0),
                number(indents, each -> each.isSetRight() || each.isSetEnd(), StyleResolver::right, 0),
                number(spacings, CTSpacing::isSetBefore, CTSpacing::getBefore, 0),
                number(spacings, CTSpacing::isSetAfter, CTSpacing::getAfter, 0),
                number(spacings, CTSpacing::isSetLine, CTSpacing::getLine, 240),
                inPoints,
                all.stream()
                        .anyMatch(each -> each.isSetPBdr()
                                && (each.getPBdr().isSetTop() ^ each.getPBdr().isSetLeft())));
    }

    /** Newer programs name the sides of a line by where it begins and ends. */
    private static Object left(CTInd indent) {
        return indent.isSetLeft() ? indent.getLeft() : indent.getStart();
    }

    private static Object right(CTInd indent) {
        return indent.isSetRight() ? indent.getRight() : indent.getEnd();
    }

    private static String alignment(String named) {
        return switch (named) {
            case "start" -> "left";
            case "end" -> "right";
            case "distribute", "thaiDistribute", "lowKashida", "mediumKashida", "highKashida" -> "both";
            default -> named;
        };
    }

    List<TextStyle> looks(XWPFParagraph paragraph) {
        var styles = chain(paragraph.getStyle())
                .filter(CTStyle::isSetRPr)
                .map(CTStyle::getRPr)
                .toList();
        return paragraph.getRuns().stream()
                .filter(run -> !run.text().isBlank())
                .map(run -> looks(run.getCTR(), styles))
                .toList();
    }

    private TextStyle looks(CTR run, List<CTRPr> styles) {
        var all = new ArrayList<CTRPr>();
        if (run.isSetRPr()) {
            all.add(run.getRPr());
            run.getRPr().getRStyleList().stream()
                    .flatMap(style -> chain(style.getVal()))
                    .filter(CTStyle::isSetRPr)
                    .forEach(style -> all.add(style.getRPr()));
        }
        all.addAll(styles);
        if (defaults != null) {
            all.add(defaults);
        }
        return new TextStyle(
                fonts(all),
                number(all, r -> r.sizeOfSzArray() > 0 ? r.getSzArray(0).getVal() : null, DEFAULT_HALF_POINTS) / 2.0,
                first(all, r -> r.sizeOfBArray() > 0 ? on(r.getBArray(0)) : null, false),
                first(all, r -> r.sizeOfIArray() > 0 ? on(r.getIArray(0)) : null, false),
                first(
                        all,
                        r -> r.sizeOfColorArray() > 0
                                ? r.getColorArray(0).xgetVal().getStringValue()
                                : null,
                        "auto"),
                first(all, r -> r.sizeOfVanishArray() > 0 ? on(r.getVanishArray(0)) : null, false));
    }

    /** Letters with Vietnamese marks may be in another font than those without: then both are named. */
    private String fonts(List<CTRPr> all) {
        var plain = font(all, fonts -> fonts.isSetAsciiTheme() ? fonts.xgetAsciiTheme() : null, CTFonts::getAscii);
        var marked = font(all, fonts -> fonts.isSetHAnsiTheme() ? fonts.xgetHAnsiTheme() : null, CTFonts::getHAnsi);
        return plain.equals(marked) ? plain : plain + "/" + marked;
    }

    /** A theme comes before a name. */
    private String font(List<CTRPr> all, Function<CTFonts, STTheme> themed, Function<CTFonts, String> named) {
        return first(
                all,
                r -> {
                    if (r.sizeOfRFontsArray() == 0) {
                        return null;
                    }
                    var theme = themed.apply(r.getRFontsArray(0));
                    return theme == null ? named.apply(r.getRFontsArray(0)) : ofTheme(theme.getStringValue());
                },
                DEFAULT_FONT);
    }

    private String ofTheme(String theme) {
        return theme.startsWith("major")
                ? themeFonts.getOrDefault("major", DEFAULT_FONT)
                : themeFonts.getOrDefault("minor", DEFAULT_FONT);
    }

    private static Map<String, String> themeFonts(XWPFDocument document) {
        var fonts = new HashMap<String, String>();
        for (var part : document.getPackage().getPartsByContentType(THEME)) {
            try (var theme = part.getInputStream()) {
                THEME_FONT
                        .matcher(new String(theme.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .forEach(font -> fonts.put(font.group(1), font.group(2)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return fonts;
    }

    /** Whether the style of a table draws lines. */
    boolean drawsLines(String tableStyle) {
        return chain(tableStyle)
                .map(style -> BORDERS.matcher(style.xmlText()))
                .filter(Matcher::find)
                .findFirst()
                .filter(borders ->
                        LINE.matcher(borders.group()).results().anyMatch(line -> !NO_LINE.contains(line.group(1))))
                .isPresent();
    }

    /** What is called none or nil is no line. */
    static boolean draws(CTTblBorders borders) {
        return Stream.of(
                        borders.getTop(),
                        borders.getLeft(),
                        borders.getBottom(),
                        borders.getRight(),
                        borders.getInsideH(),
                        borders.getInsideV())
                .filter(Objects::nonNull)
                .anyMatch(border -> !NO_LINE.contains(border.xgetVal().getStringValue()));
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

    private static CTDocDefaults docDefaults(XWPFDocument document) {
        try {
            return document.getStyles() == null ? null : document.getStyle().getDocDefaults();
        } catch (XmlException | IOException unreadable) {
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

    /** What is not set reads as the default of the schema, and hides what the next one sets. */
    private static <P> int number(List<P> properties, Predicate<P> set, Function<P, Object> member, int otherwise) {
        return number(properties.stream().filter(set).toList(), member, otherwise);
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
