package vn.laichau.hatangso.indicator.sdmx.structure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.indicator.sdmx.cube.Cube;

/** The forms in which the structure is told. */
public enum StructureFormat {
    JSON(StructureFormat.JSON_TYPE, "2.0.0", JsonStructure::write),
    XML_2_1(
            StructureFormat.XML_TYPE,
            "2.1",
            (cube, query, language, out) -> XmlStructure.write(cube, query, false, out)),
    XML_3_0(
            StructureFormat.XML_TYPE,
            "3.0.0",
            (cube, query, language, out) -> XmlStructure.write(cube, query, true, out));

    /** What resources say they produce. */
    public static final String JSON_TYPE = "application/vnd.sdmx.structure+json";

    public static final String XML_TYPE = "application/vnd.sdmx.structure+xml";

    private interface Writer {
        void write(Cube cube, StructureQuery query, Language language, OutputStream out) throws IOException;
    }

    private final String type;
    private final String version;
    private final Writer writer;

    StructureFormat(String type, String version, Writer writer) {
        this.type = type;
        this.version = version;
        this.writer = writer;
    }

    public String mediaType() {
        return type + ";version=" + version;
    }

    public byte[] write(Cube cube, StructureQuery query, Language language) {
        var out = new ByteArrayOutputStream();
        try {
            writer.write(cube, query, language, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
