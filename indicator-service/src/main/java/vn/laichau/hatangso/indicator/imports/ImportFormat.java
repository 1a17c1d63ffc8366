package vn.laichau.hatangso.indicator.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import vn.laichau.hatangso.indicator.imports.lines.CsvLineReader;
import vn.laichau.hatangso.indicator.imports.lines.JsonLineReader;
import vn.laichau.hatangso.indicator.imports.lines.LineSink;
import vn.laichau.hatangso.indicator.imports.lines.NumberForm;
import vn.laichau.hatangso.indicator.imports.lines.WorkbookLineReader;

/** The forms a file of figures may have. */
enum ImportFormat {
    NDJSON("application/x-ndjson") {
        @Override
        void read(InputStream file, LineSink sink) throws IOException {
            new JsonLineReader().read(file, sink);
        }
    },
    CSV("text/csv") {
        @Override
        void read(InputStream file, LineSink sink) throws IOException {
            new CsvLineReader(NumberForm.MACHINE).read(file, sink);
        }
    },
    /** As Vietnamese Excel saves it: decimal comma, usually semicolons. */
    CSV_EXCEL_VI("text/csv") {
        @Override
        void read(InputStream file, LineSink sink) throws IOException {
            new CsvLineReader(NumberForm.EXCEL_VI).read(file, sink);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        void read(InputStream file, LineSink sink) throws IOException {
            new WorkbookLineReader().read(file.readAllBytes(), sink);
        }
    };

    /** Name of the profile in which Vietnamese Excel saves CSV. */
    public static final String EXCEL_VI = "excel-vi";

    private final String mediaType;

    ImportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @param profile null for the machine form */
    static Optional<ImportFormat> of(String mediaType, String profile) {
        for (var format : values()) {
            var wanted = format == CSV_EXCEL_VI ? EXCEL_VI : null;
            if (format.mediaType.equals(mediaType) && Objects.equals(wanted, profile)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    abstract void read(InputStream file, LineSink sink) throws IOException;
}
