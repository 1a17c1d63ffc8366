package vn.laichau.hatangso.reporting.document.formats;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.docx.DocxWriter;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.ReportPage;
import vn.laichau.hatangso.reporting.document.narrative.Narrative;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.document.provenance.FigureListing;
import vn.laichau.hatangso.reporting.document.provenance.FigureSources;
import vn.laichau.hatangso.reporting.document.web.HtmlPageWriter;
import vn.laichau.hatangso.reporting.document.web.PdfWriter;
import vn.laichau.hatangso.reporting.document.workbook.ReportWorkbook;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.report.Edition;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.ReportHead;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.Scope;
import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;
import vn.laichau.hatangso.reporting.source.Part;

/**
 * Not part of the gate: run by name. Prints the processor time that one annual report takes in each format, first and warm, and
 * in which stage it goes. {@code -Dsnapshot} names a file with the snapshot to tell of; without it one is made up.
 */
class RenderingBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 15);
    private static final int SAMPLED = 3;
    private static final int THEMES = 20;

    /** Stages by a frame that only they have; the innermost one counts. */
    private static final Map<String, List<String>> STAGES = stages();

    final Map<String, Supplier<byte[]>> formats = new TreeMap<>();
    private final Map<String, List<Double>> times = new TreeMap<>();

    @Test
    void printsWhatEachFormatTakes() throws Exception {
        prepare();
        for (var round = 0; round < ROUNDS; round++) {
            formats.forEach((name, work) ->
                    times.computeIfAbsent(name, key -> new ArrayList<>()).add(millis(work)));
        }
        for (var name : formats.keySet()) {
            var all = times.get(name);
            print(
                    "%-7s first %6.0f ms, warm %6.0f ms, %d kB",
                    name,
                    all.get(0),
                    median(all.subList(ROUNDS / 2, ROUNDS)),
                    formats.get(name).get().length / 1024);
        }
        print("pages of the PDF: %d", Loader.loadPDF(formats.get("pdf").get()).getNumberOfPages());
        for (var name : formats.keySet()) {
            printStages(name);
        }
    }

    void prepare() throws IOException {
        var json = snapshot();
        var read = Narrative.of(content(json), Language.VI, Map.of());
        formats.put("narrative", () -> {
            Narrative.of(content(json), Language.VI, Map.of()).printed();
            return new byte[0];
        });
        formats.put("docx", () -> DocxWriter.of(read.printed()));
        formats.put("pdf", () -> PdfWriter.of(read.printed()));
        var page = Optional.of(new ReportPage(ReportFile.PORTAL, Edition.INTERNAL));
        formats.put("docx, issued", () -> DocxWriter.of(read.printed(), page));
        formats.put("pdf, issued", () -> PdfWriter.of(read.printed(), page));
        formats.put("xlsx", () -> ReportWorkbook.of(read.document()));
        formats.put(
                "html", () -> HtmlPageWriter.of(read.onScreen(), FigureSources.of(content(json)), ReportFile.PORTAL));
        formats.put("json", () -> ExactJson.bytes(FigureListing.of(read, content(json))));
        print(
                "%d kB of snapshot; %d charts",
                json.length() / 1024,
                read.printed().body().stream()
                        .filter(Block.Picture.class::isInstance)
                        .count());
    }

    private static ReportContent content(String json) {
        var scope = new Scope("lai-chau-2023", ReportKind.ANNUAL, 2026, null, LocalDate.of(2026, 11, 25), Language.VI);
        var snapshot = read(json);
        var head = new ReportHead(
                new UUID(0, 1),
                scope,
                "dic",
                0,
                null,
                null,
                null,
                0,
                0,
                List.of(),
                false,
                null,
                "0",
                json.length(),
                snapshot.cutOff());
        return new ReportContent(head, snapshot);
    }

    private static SnapshotContent read(String json) {
        try {
            return ExactJson.as(SnapshotContent.class, ExactJson.read(json));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String snapshot() throws IOException {
        var given = System.getProperty("snapshot");
        return given == null ? enlarged() : Files.readString(Path.of(given));
    }

    private static String enlarged() {
        var file = ReportFile.withAllParts()
                .asDemonstration()
                .with(Part.INDICATOR, json -> {
                    var targets = (ArrayNode) json.at("/progress/items");
                    repeat(targets, 240);
                    for (var i = 0; i < targets.size(); i++) {
                        ((ObjectNode) targets.get(i).path("indicator")).put("theme", "THEME-" + i % THEMES);
                        ((ObjectNode) targets.get(i).path("target")).put("code", "target-" + i);
                    }
                    repeat((ArrayNode) json.get("territoryFigures"), 600);
                    repeat((ArrayNode) json.get("operatorFigures"), Integer.getInteger("figures", 7_400));
                })
                .with(Part.AGENCY, json -> repeat((ArrayNode) json.get("taskList"), 600));
        return ExactJson.canonical(ExactJson.tree(file.snapshot()));
    }

    private static void repeat(ArrayNode list, int times) {
        var own = list.size();
        for (int i = own; i < times; i++) {
            list.add(list.get(i % own).deepCopy());
        }
    }

    /** Of the processor, which says something beside other work, too. */
    private static double millis(Supplier<byte[]> work) {
        var thread = ManagementFactory.getThreadMXBean();
        var begin = thread.getCurrentThreadCpuTime();
        work.get();
        return (thread.getCurrentThreadCpuTime() - begin) / 1e6;
    }

    private static double median(List<Double> some) {
        return some.stream().sorted().toList().get(some.size() / 2);
    }

    private void printStages(String name) throws InterruptedException {
        var sampler = new Sampler(Thread.currentThread());
        sampler.start();
        for (var round = 0; round < SAMPLED; round++) {
            formats.get(name).get();
        }
        sampler.over = true;
        sampler.join();
        print("%s by stage: %s", name, shares(sampler.stages, 12));
        print("%s hottest: %s", name, shares(sampler.leaves, 12));
    }

    private static String shares(Map<String, Integer> counts, int most) {
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .map(entry -> "%s %.0f %%".formatted(entry.getKey(), 100.0 * entry.getValue() / all))
                .collect(joining(", "));
    }

    private static void print(String form, Object... values) {
        System.out.printf(form + "%n", values);
    }

    private static Map<String, List<String>> stages() {
        var stages = new TreeMap<String, List<String>>();
        stages.put("charts", List.of("document.chart."));
        stages.put("html", List.of("web.HtmlWriter.write"));
        stages.put("parsing", List.of("XMLResource", "DocumentBuilder.parse"));
        stages.put("style", List.of("StyleReference.setDocumentContext", "css.newmatch.Matcher"));
        stages.put("widths of text", List.of("TextRenderer.getWidth", "GlyphWidthCache.getWidth"));
        stages.put("widths of tables", List.of("TableLayout.calcMinMaxWidth", "TableLayout.layout"));
        stages.put("layout", List.of("PdfBoxRenderer.layout"));
        stages.put("fonts", List.of("TTFParser.parse", "PDType0Font.load", "subsetDesignatedFonts"));
        stages.put("tags", List.of("PdfBoxAccessibilityHelper.finish"));
        stages.put("painting", List.of("PdfBoxRenderer.writePDFFast"));
        stages.put("saving", List.of("PDDocument.save"));
        stages.put("tables", List.of("docx.LayoutTableWriter.write", "docx.TableMarkup."));
        stages.put("writing", List.of("XWPFDocument.write", "POIXMLDocument.write"));
        stages.put("packing", List.of("ReproducibleZip.of"));
        stages.put("sheets", List.of("ReportWorkbook.fill"));
        stages.put("reading JSON", List.of("ExactJson."));
        stages.put("facts", List.of("facts.ReportFacts.of"));
        return stages;
    }

    private static final class Sampler extends Thread {

        private final Thread watched;
        private final Map<String, Integer> stages = new TreeMap<>();
        private final Map<String, Integer> leaves = new TreeMap<>();
        private volatile boolean over;

        Sampler(Thread watched) {
            this.watched = watched;
        }

        @Override
        public void run() {
            while (!over) {
                var stack = watched.getStackTrace();
                if (stack.length > 0) {
                    leaves.merge(
                            stack[0].getClassName().replaceAll(".*\\.", "") + "." + stack[0].getMethodName(),
                            1,
                            Integer::sum);
                    stages.merge(stage(stack), 1, Integer::sum);
                }
                try {
                    Thread.sleep(3);
                } catch (InterruptedException stopping) {
                    return;
                }
            }
        }

        private static String stage(StackTraceElement[] stack) {
            for (var frame : stack) {
                var method = frame.getClassName() + "." + frame.getMethodName();
                for (var stage : STAGES.entrySet()) {
                    if (stage.getValue().stream().anyMatch(method::contains)) {
                        return stage.getKey();
                    }
                }
            }
            return "other";
        }
    }
}
