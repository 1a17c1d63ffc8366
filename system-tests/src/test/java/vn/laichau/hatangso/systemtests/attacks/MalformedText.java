package vn.laichau.hatangso.systemtests.attacks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What is no JSON, or not what its request says it is, whatever the operation. */
final class MalformedText {

    /** In front, so that also a reader who takes the oddity for harmless has to refuse. */
    private static final String ODD = "{\"nobody-knows-this\":1,";

    private static final int MEGABYTE = 1 << 20;

    /** What only a body with pictures may be. */
    static final String LONGER_THAN_MOST_MAY_BE = "longer than most may be";

    private final String sound;
    private final String type;
    private final Random random;

    /** @param sound a body in the form of the contract: an object */
    MalformedText(String sound, String type, Random random) {
        this.sound = sound;
        this.type = type;
        this.random = random;
    }

    List<MalformedBody> all() {
        return Stream.of(noDocument(), noJson(), coded(), packed(), immense(), foreign())
                .flatMap(List::stream)
                .toList();
    }

    private MalformedBody text(String what, String content) {
        return MalformedBody.unreadable(what, type, content);
    }

    /** Longer than some routes take, so that those need not read it. */
    private MalformedBody large(String what, String content) {
        return new MalformedBody(
                what, type, null, content.getBytes(UTF_8), Set.of("invalid-request", "payload-too-large"));
    }

    private MalformedBody bytes(String what, byte[] content) {
        return MalformedBody.unreadable(what, type, content);
    }

    private List<MalformedBody> noDocument() {
        return List.of(
                text("nothing", ""),
                text("spaces", " \r\n\t"),
                text("null", "null"),
                text("true", "true"),
                text("a number", "5"),
                text("a text", "\"x\""),
                text("a list", "[]"),
                text("a list of lists", "[[[]]]"),
                text("the document in a list", "[" + sound + "]"),
                text("the document as a text", "\"" + sound.replace("\"", "\\\"") + "\""));
    }

    private List<MalformedBody> noJson() {
        return List.of(
                text("cut off", sound.substring(0, 1 + random.nextInt(sound.length() - 1))),
                text("two documents", sound + sound),
                text("something behind it", sound + " x"),
                text("a comma too many", sound.substring(0, sound.length() - 1) + ",}"),
                text("a comment", odd("/* x */")),
                text("single quotes", odd("'a':1,")),
                text("a name without quotes", odd("a:1,")),
                text("no number", odd("\"a\":NaN,")),
                text("infinity", odd("\"a\":Infinity,")),
                text("a leading zero", odd("\"a\":01,")),
                text("a leading plus", odd("\"a\":+1,")),
                text("a hexadecimal number", odd("\"a\":0x1F,")),
                text("a line break in a text", odd("\"a\":\"\n\",")),
                text("NUL in a text", odd("\"a\":\"\u0000\",")),
                text("NUL, written", odd("\"a\":\"\\u0000\",")),
                text("half a character, written", odd("\"a\":\"\\ud800\",")),
                text("an unknown escape", odd("\"a\":\"\\x41\",")),
                text("words from right to left and of no width", odd("\"\u202e\u200b\":1,")),
                text(
                        "a markup document",
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>"
                                + "<x>&y;</x>"),
                text("a form", "obligation=operator-plan&year=2031"));
    }

    private String odd(String content) {
        return ODD + content + sound.substring(1);
    }

    private List<MalformedBody> coded() {
        var odd = odd("");
        return List.of(
                text("a byte order mark", "\ufeff" + odd),
                bytes("UTF-16", odd.getBytes(Charset.forName("UTF-16"))),
                bytes("UTF-16 without a mark", odd.getBytes(Charset.forName("UTF-16LE"))),
                bytes("UTF-32", odd.getBytes(Charset.forName("UTF-32BE"))),
                bytes("Latin letters of one byte", odd("\"é\":\"é\",").getBytes(ISO_8859_1)),
                bytes("overlong bytes", odd("\"\u00c0\u00af\":1,").getBytes(ISO_8859_1)),
                bytes("half a character", odd("\"\u00ed\u00a0\u0080\":1,").getBytes(ISO_8859_1)),
                bytes("bytes of chance", chance()),
                bytes("packed", packed(odd)));
    }

    private List<MalformedBody> packed() {
        return List.of(
                MalformedBody.packed("said to be packed, and is not", type, "gzip", odd("").getBytes(UTF_8)),
                MalformedBody.packed("packed and said so", type, "gzip", packed(odd(""))),
                MalformedBody.packed("packed twice", type, "gzip, gzip", packed(odd(""))),
                MalformedBody.packed("packed by nobody knows what", type, "x-no-such", odd("").getBytes(UTF_8)),
                MalformedBody.packed("a bomb", type, "gzip", packed(sound + " ".repeat(16 * MEGABYTE))));
    }

    private byte[] chance() {
        var bytes = new byte[1 + random.nextInt(400)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private List<MalformedBody> immense() {
        return List.of(
                text("a hundred levels", odd("\"a\":" + "[".repeat(100) + "]".repeat(100) + ",")),
                large("a hundred thousand levels", "[".repeat(100_000)),
                large("objects in objects", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)),
                large("a number of very many digits", odd("\"a\":" + "9".repeat(200_000) + ",")),
                text("a number of immense power", odd("\"a\":1e999999999,")),
                large("members without end", members()),
                new MalformedBody(
                        LONGER_THAN_MOST_MAY_BE,
                        type,
                        null,
                        (sound + " ".repeat(MEGABYTE)).getBytes(UTF_8),
                        Set.of("payload-too-large")));
    }

    private static String members() {
        var text = new StringBuilder("{\"m0\":0");
        for (int i = 1; i < 1_000; i++) {
            text.append(",\"m").append(i).append("\":").append(i);
        }
        return text.append("}").toString();
    }

    private List<MalformedBody> foreign() {
        return List.of(
                MalformedBody.ofForeignType("plain text", "text/plain", sound),
                MalformedBody.ofForeignType("markup", "application/xml", "<x/>"),
                MalformedBody.ofForeignType("a form", "application/x-www-form-urlencoded", "a=b"),
                MalformedBody.ofForeignType("parts", "multipart/form-data; boundary=x", "--x--"),
                MalformedBody.ofForeignType("bytes", "application/octet-stream", sound),
                MalformedBody.ofForeignType("a script", "text/javascript", sound),
                MalformedBody.unfit("no type", null, odd("").getBytes(UTF_8)),
                MalformedBody.unfit("half a type", "application", odd("").getBytes(UTF_8)),
                MalformedBody.unfit("another alphabet", type + ";charset=utf-16", odd("").getBytes(UTF_8)),
                MalformedBody.unfit("no alphabet", type + ";charset=x-no-such", odd("").getBytes(UTF_8)));
    }
}
