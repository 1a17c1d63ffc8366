package vn.laichau.hatangso.reporting.job;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.queue.Backoff;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** How often a job is tried again, and what people are told of one that failed: never what only the log should say. */
final class RetryPolicy {

    static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15));

    /** 21 minutes: long enough for a database that starts again, and for a service that is deployed anew; then somebody has to look. */
    private static final int MOST_FAILURES = 8;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(VietnamTime.ZONE);

    /** It ended every worker that began it. */
    static final Text HOPELESS = Text.of("Không làm được; hãy yêu cầu lại", "It could not be done; order it again");

    private static final Text AWAY = Text.of(
            "Cơ sở dữ liệu hoặc dịch vụ khác tạm thời không trả lời",
            "The database or another service does not answer for the moment");

    private static final Text FAULT = Text.of(
            "Hệ thống có lỗi nên không làm được; yêu cầu lại cũng không có kết quả. Hãy báo quản trị viên mã của công việc này",
            "The system has a fault and cannot do it; ordering it again would not help. Tell the administrator the id of this job");

    private RetryPolicy() {}

    /** @return empty when the failure stays, or was waited for long enough */
    static Optional<Duration> pause(RuntimeException failure, int failures) {
        return failures < MOST_FAILURES && TransientFailures.is(failure)
                ? Optional.of(BACKOFF.after(failures + 1))
                : Optional.empty();
    }

    static Text resting(RuntimeException failure, int failures, Instant next) {
        var reason = reason(failure);
        var time = TIME.format(next);
        return Text.of(
                "%s; tự thử lại lúc %s (lần %d/%d)".formatted(reason.vi(), time, failures + 1, MOST_FAILURES),
                "%s; it will be tried again at %s (attempt %d of %d)"
                        .formatted(reason.en(), time, failures + 1, MOST_FAILURES));
    }

    static Text over(RuntimeException failure) {
        if (!TransientFailures.is(failure)) {
            return failure instanceof ProblemException refused ? refused.detail() : FAULT;
        }
        var reason = reason(failure);
        return Text.of(
                "%s; đã thử lại %d lần, hãy yêu cầu lại sau".formatted(reason.vi(), MOST_FAILURES),
                "%s; it was tried again %d times, order it again later".formatted(reason.en(), MOST_FAILURES));
    }

    private static Text reason(RuntimeException failure) {
        return failure instanceof ProblemException away ? away.detail() : AWAY;
    }
}
