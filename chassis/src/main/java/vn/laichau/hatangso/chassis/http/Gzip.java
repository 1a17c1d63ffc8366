package vn.laichau.hatangso.chassis.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Packs once what is given away many times. */
public final class Gzip {

    private Gzip() {}

    /** @return the same with gzip; {@code plain} itself where that saves less than a tenth */
    public static byte[] packed(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size() < plain.length / 10 * 9 ? bytes.toByteArray() : plain;
    }
}
