package vn.laichau.hatangso.systemtests.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are not what they are called, for operations that take files. */
final class MalformedFiles {

    private static final int MEGABYTE = 1 << 20;
    private static final int MOST = 64;

    private final Set<String> types;
    private final Random random;

    /** @param types that the operation takes */
    MalformedFiles(Set<String> types, Random random) {
        this.types = types;
        this.random = random;
    }

    List<MalformedBody> all() {
        var bent = new ArrayList<>(List.of(
                MalformedBody.ofForeignType("plain text", "text/plain", "x"),
                MalformedBody.ofForeignType("a page", "text/html", "<script>1</script>"),
                MalformedBody.ofForeignType("a form", "application/x-www-form-urlencoded", "a=b"),
                MalformedBody.ofForeignType("a program", "application/x-msdownload", "MZ")));
        types.forEach(type -> bent.addAll(of(type)));
        return bent;
    }

    private List<MalformedBody> of(String type) {
        var bent = new ArrayList<MalformedBody>();
        // Of lines each is judged by itself, when the file has been taken; it may have none.
        if (!type.endsWith("ndjson")) {
            bent.add(MalformedBody.unfit("nothing", type, new byte[0]));
            bent.add(MalformedBody.unfit("bytes of chance", type, chance()));
            bent.add(MalformedBody.unfit("a text", type, "x\u0000y\r\n".getBytes(UTF_8)));
        }
        if (type.contains("officedocument")) {
            bent.add(MalformedBody.unfit("the beginning of a package", type, new byte[] {'P', 'K', 3, 4, 0, 0}));
            bent.add(MalformedBody.unfit("an empty package", type, packed("x.xml", "")));
            bent.add(MalformedBody.unfit("a package that leaves its folder", type, packed("../../x.xml", "<x/>")));
            parts().forEach(part -> {
                bent.add(MalformedBody.unfit("a reference out of " + part, type, packed(part, outwards())));
                bent.add(MalformedBody.unfit("a bomb in " + part, type, packed(part, " ".repeat(MEGABYTE), MOST)));
            });
        }
        return bent;
    }

    private static List<String> parts() {
        return List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "word/document.xml");
    }

    private byte[] chance() {
        var bytes = new byte[1 + random.nextInt(4_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String outwards() {
        return "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>";
    }

    private static byte[] packed(String name, String content) {
        return packed(name, content, 1);
    }

    /** @param times how often the content stands in it */
    private static byte[] packed(String name, String content, int times) {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new ZipOutputStream(bytes)) {
            packing.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                packing.write(content.getBytes(UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
