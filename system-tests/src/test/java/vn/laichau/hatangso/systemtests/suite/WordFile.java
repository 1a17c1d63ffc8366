package vn.laichau.hatangso.systemtests.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/** A DOCX that somebody downloaded. */
public record WordFile(byte[] bytes) {

    /** What stands in it, without any form. */
    public String text() throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        }
        throw new AssertionError("no document in the file");
    }
}
