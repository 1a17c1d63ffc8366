package vn.laichau.hatangso.agency.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.upload.UploadLimiter;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class MemoryOfUploadsTest extends RunningService {

    private static final int MEGABYTE = 1 << 20;
    private static final int CHUNKS = 20 * MEGABYTE / RawUpload.CHUNK;

    /** No organisation may bring more than two at a time. */
    private static final List<String> AT_ONCE = List.of("vnpt", "vnpt", "viettel", "viettel", "mobifone");

    @Inject
    UploadLimiter uploadLimiter;

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static byte[] chunk(int number) {
        var chunk = new byte[RawUpload.CHUNK];
        var text = (number == 0 ? "%PDF-1.7" : "chunk " + number).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, chunk, 0, text.length);
        return chunk;
    }

    /** 100 MB are under way: what stays in memory of them must not grow with them. */
    @Test
    void holdsLittleOfLargeFilesWhileTheyCome() throws IOException {
        var uploads = new ArrayList<RawUpload>();
        for (var organisation : AT_ONCE) {
            uploads.add(new RawUpload(organisation));
        }
        var before = usedHeap();
        for (var number = 0; number < CHUNKS; number++) {
            for (var upload : uploads) {
                upload.send(chunk(number));
            }
        }
        var grown = usedHeap() - before;
        Logger.getLogger(getClass()).infof("5 uploads of 20 MB under way hold %d KB of heap", grown >> 10);
        assertThat(grown).isLessThan(10L * MEGABYTE);

        var answers = end(uploads);
        assertThat(answers).allMatch(answer -> answer.startsWith("HTTP/1.1 201"));
        var id = ID.matcher(answers.get(0));
        assertThat(id.find()).isTrue();
        assertThat(SuiteDatabase.count(
                        "SELECT sum(length(bytes)) FROM attachment_part WHERE attachment_id = '" + id.group(1) + "'"))
                .isEqualTo(20L * MEGABYTE);
    }

    @Test
    void letsEightFilesInAtATimeAndTwoOfOneOrganisation() {
        var eight = List.of("vnpt", "vnpt", "viettel", "viettel", "mobifone", "mobifone", "ghn", "ghn");
        for (var again = 0; again < 2; again++) {
            assertThatThrownBy(() -> arriveTogether(eight)).hasRootCauseMessage("all are on their way");
            assertThatThrownBy(() -> arriveTogether(List.of("vnpt", "vnpt", "vnpt")))
                    .isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> arriveTogether(
                            Stream.concat(eight.stream(), Stream.of("ghtk")).toList()))
                    .isInstanceOf(ProblemException.class);
        }
    }

    /** Each begins to arrive before the first byte of the one before is there. */
    private void arriveTogether(List<String> organisations) throws IOException {
        if (organisations.isEmpty()) {
            throw new IOException("all are on their way");
        }
        var body = new InputStream() {
            @Override
            public int read() throws IOException {
                arriveTogether(organisations.subList(1, organisations.size()));
                return -1;
            }
        };
        var source = new UploadLimiter.Source("/api/v1/attachments", organisations.get(0));
        uploadLimiter.take(body, source, upload -> upload);
    }

    /** All are ended before the first is waited for: one that stands still meanwhile would be refused. */
    private static List<String> end(List<RawUpload> uploads) throws IOException {
        for (var upload : uploads) {
            upload.end();
        }
        var answers = new ArrayList<String>();
        for (var upload : uploads) {
            answers.add(upload.answer());
            upload.close();
        }
        return answers;
    }
}
