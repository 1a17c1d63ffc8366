package vn.laichau.hatangso.indicator.imports;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.indicator.imports.lines.LineSink;
import vn.laichau.hatangso.indicator.imports.lines.UnreadableFile;
import vn.laichau.hatangso.indicator.observation.recording.NewObservation;

/** Reads a file that is many times the heap of its own small machine, each line of it faulty, and says how many lines it saw. */
final class LargeFileReader {

    private static final String CSV = "no-such,12,2060,,3,5,,\n";
    private static final String JSON = "{\"indicator\": \"no-such\", \"territory\": \"12\", \"period\": \"2060\"}\n";

    private LargeFileReader() {}

    /** @param asked what the file is, and its bytes */
    public static void main(String... asked) throws IOException {
        var size = Long.parseLong(asked[1]);
        var lines = new StagingWriter(1, null, null);
        try {
            switch (asked[0]) {
                case "CSV" -> ImportFormat.CSV.read(file(header(), CSV, size), faulty(lines));
                case "NDJSON" -> ImportFormat.NDJSON.read(file("", JSON, size), faulty(lines));
                case "LINE" -> ImportFormat.NDJSON.read(file("{\"indicator\": \"", "x", size), faulty(lines));
                default -> ImportFormat.CSV.read(file(header() + "\"", "x", size), faulty(lines));
            }
            System.out.println(lines.faulty() + " " + lines.errors().size());
        } catch (UnreadableFile unreadable) {
            System.out.println(unreadable.error().code());
        }
    }

    private static String header() {
        return "indicator,territory,period,operator,numerator,denominator,value,unit\n";
    }

    private static InputStream file(String beginning, String line, long size) {
        var lines = line.repeat(64 * 1024 / line.length()).getBytes(US_ASCII);
        var parts = Stream.concat(
                Stream.of(beginning.getBytes(US_ASCII)),
                LongStream.range(0, size / lines.length).mapToObj(i -> lines));
        return new SequenceInputStream(Collections.enumeration(new Parts(parts.toList())));
    }

    /** A stream for each part, made when it is read. */
    private static final class Parts extends java.util.AbstractList<InputStream> {

        private final List<byte[]> bytes;

        Parts(List<byte[]> bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream get(int index) {
            return new ByteArrayInputStream(bytes.get(index));
        }

        @Override
        public int size() {
            return bytes.size();
        }
    }

    private static LineSink faulty(StagingWriter lines) {
        return new LineSink() {
            @Override
            public void figure(int line, NewObservation figure) {
                faulty(line, List.of(CommonErrorCode.UNKNOWN_CODE.at("/indicator")));
            }

            @Override
            public void blank() {
                lines.blank();
            }

            @Override
            public void faulty(int line, List<FieldError> faults) {
                lines.faulty(line, faults);
            }
        };
    }
}
