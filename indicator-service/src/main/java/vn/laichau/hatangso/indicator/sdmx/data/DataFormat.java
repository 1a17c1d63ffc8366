package vn.laichau.hatangso.indicator.sdmx.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.indicator.sdmx.cube.Cube;

/** The forms in which data are given away. Their writers walk over one cube. */
public enum DataFormat {
    JSON("jsondata", DataFormat.JSON_TYPE, "2.0.0", JsonData::write),
    CSV(
            "csv",
            DataFormat.CSV_TYPE,
            "2.0.0",
            (cube, detail, language, out) -> CsvData.write(cube, detail, CsvData.Head.SDMX_3, out)),
    CSV_1(
            "csv1",
            DataFormat.CSV_TYPE,
            "1.0.0",
            (cube, detail, language, out) -> CsvData.write(cube, detail, CsvData.Head.SDMX_2, out)),
    GENERIC(
            "genericdata",
            DataFormat.GENERIC_TYPE,
            "2.1",
            (cube, detail, language, out) -> GenericData.write(cube, detail, out)),
    STRUCTURE_SPECIFIC(
            "structurespecificdata",
            DataFormat.SPECIFIC_TYPE,
            "2.1",
            (cube, detail, language, out) -> SpecificData.write(cube, detail, "v2_1", out)),
    XML(
            "xmldata",
            DataFormat.XML_TYPE,
            "3.0.0",
            (cube, detail, language, out) -> SpecificData.write(cube, detail, "v3_0", out));

    /** What resources say they produce. */
    public static final String JSON_TYPE = "application/vnd.sdmx.data+json";

    public static final String CSV_TYPE = "application/vnd.sdmx.data+csv";
    public static final String GENERIC_TYPE = "application/vnd.sdmx.genericdata+xml";
    public static final String SPECIFIC_TYPE = "application/vnd.sdmx.structurespecificdata+xml";
    public static final String XML_TYPE = "application/vnd.sdmx.data+xml";

    private interface Writer {
        void write(Cube cube, DataDetail detail, Language language, OutputStream out) throws IOException;
    }

    private final String name;
    private final String type;
    private final String version;
    private final Writer writer;

    DataFormat(String name, String type, String version, Writer writer) {
        this.name = name;
        this.type = type;
        this.version = version;
        this.writer = writer;
    }

    /** Without a character set, which none of these types has. */
    public String mediaType() {
        return type + ";version=" + version;
    }

    public static Optional<DataFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name.equals(name))
                .findFirst();
    }

    /** For whoever named another one. */
    public static String names() {
        return Arrays.stream(values()).map(format -> format.name).collect(Collectors.joining(", "));
    }

    /** Cubes are small (no villages): they are kept as they leave. */
    public byte[] write(Cube cube, DataDetail detail, Language language) {
        var out = new ByteArrayOutputStream();
        try {
            writer.write(cube, detail, language, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
