package vn.laichau.hatangso.systemtests.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What else lays documents out on this machine. */
final class ComparisonTools {

    private static final long LOOK_EVERY_MS = 20;

    private ComparisonTools() {}

    static boolean isThere(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    /**
     * What a whole run took, its start included: nobody keeps an office running beside a service.
     *
     * @param megabytes most memory resident at once, of the process and those that it began
     */
    record Run(double millis, long megabytes) {}

    static Run office(Path docx) throws IOException, InterruptedException {
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

    static Run weasyPrint(Path page) throws IOException, InterruptedException {
        return run(
                page,
                List.of(
                        "weasyprint",
                        page.toString(),
                        page.resolveSibling("weasy.pdf").toString()));
    }

    private static Run run(Path beside, List<String> command) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var process = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(beside.resolveSibling("tool.log").toFile())
                .start();
        var most = 0L;
        while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, megabytes(process));
        }
        if (process.exitValue() != 0) {
            throw new IOException(command.get(0) + " ended with " + process.exitValue());
        }
        return new Run((System.nanoTime() - begin) / 1e6, most);
    }

    private static long megabytes(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(each -> {
                    try {
                        return ProcessFigures.residentMegabytes(each.pid());
                    } catch (IOException ended) {
                        return 0;
                    }
                })
                .sum();
    }
}
