package vn.laichau.hatangso.systemtests.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What else lays documents out on this machine. */
final class OtherTools {

    private OtherTools() {}

    static boolean isThere(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    /** Milliseconds of a whole run, its start included: nobody keeps an office running beside a service. */
    static double office(Path docx) throws IOException, InterruptedException {
        return run(docx, convert("pdf", docx));
    }

    /** The content of a document as a page, for who lays pages out. */
    static Path page(Path docx) throws IOException, InterruptedException {
        run(docx, convert("html", docx));
        return docx.resolveSibling(docx.getFileName().toString().replace(".docx", ".html"));
    }

    private static List<String> convert(String to, Path docx) {
        return List.of(
                "soffice",
                "-env:UserInstallation=" + docx.resolveSibling("office").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                docx.getParent().toString(),
                docx.toString());
    }

    static double weasyPrint(Path page) throws IOException, InterruptedException {
        return run(
                page,
                List.of(
                        "weasyprint",
                        page.toString(),
                        page.resolveSibling("weasy.pdf").toString()));
    }

    private static double run(Path beside, List<String> command) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var code = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(beside.resolveSibling("tool.log").toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(command.get(0) + " ended with " + code);
        }
        return (System.nanoTime() - begin) / 1e6;
    }
}
