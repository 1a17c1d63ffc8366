package vn.laichau.hatangso.reporting.document.annual;

import java.nio.file.*;
import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void speed() {
        for (int n : new int[] {2500, 5000, 10000}) {
            var f = ReportFile.withAllParts().with(vn.laichau.hatangso.reporting.source.Part.INDICATOR, json -> {
                var figures = (com.fasterxml.jackson.databind.node.ArrayNode) json.get("operatorFigures");
                for (int i = figures.size(); i < n; i++)
                    figures.add(((com.fasterxml.jackson.databind.node.ObjectNode)
                                    figures.get(0).deepCopy())
                            .put("numerator", i));
            });
            long t = System.nanoTime();
            int l = f.bytes().length;
            System.out.println("SPEED " + n + " " + (System.nanoTime() - t) / 1000000 + " ms " + l);
        }
    }

    @Test
    void write() throws Exception {
        Files.createDirectories(Path.of("/tmp/sample"));
        Files.write(
                Path.of("/tmp/sample/demo.docx"),
                ReportFile.withAllParts().asDemonstration().bytes());
        Files.write(
                Path.of("/tmp/sample/long.docx"),
                ReportFile.withAllParts()
                        .with(vn.laichau.hatangso.reporting.source.Part.AGENCY, json -> {
                            ((com.fasterxml.jackson.databind.node.ObjectNode) json.at("/duties/0/organisations/0/name"))
                                    .put("vi", "Công ty Cổ phần " + "Viễnthông".repeat(40));
                            ((com.fasterxml.jackson.databind.node.ObjectNode) json.at("/agencies/vnpt/name"))
                                    .put("vi", "Tổng công ty " + "Viễnthông".repeat(30));
                            ((com.fasterxml.jackson.databind.node.ObjectNode) json.at("/agencies/dic/name"))
                                    .put("vi", "Sở Khoa học và Công nghệ");
                            ((com.fasterxml.jackson.databind.node.ObjectNode) json.at("/agencies/dic"))
                                    .remove("documentSymbol");
                        })
                        .with(vn.laichau.hatangso.reporting.source.Part.INDICATOR, json -> {
                            var figures = (com.fasterxml.jackson.databind.node.ArrayNode) json.get("operatorFigures");
                            for (int i = figures.size(); i < 60; i++)
                                figures.add(((com.fasterxml.jackson.databind.node.ObjectNode)
                                                figures.get(i % 5).deepCopy())
                                        .put("period", "2026"));
                        })
                        .bytes());
        Files.write(Path.of("/tmp/sample/real.docx"), ReportFile.withAllParts().bytes());
        Files.write(
                Path.of("/tmp/sample/missing.docx"),
                ReportFile.withAllParts()
                        .without(vn.laichau.hatangso.reporting.source.Part.AGENCY)
                        .bytes());
    }
}
