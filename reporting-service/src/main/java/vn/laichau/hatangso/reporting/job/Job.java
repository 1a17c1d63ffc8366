package vn.laichau.hatangso.reporting.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.laichau.hatangso.chassis.http.Revisioned;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A job on the wire.
 *
 * @param stage what is done at present: WAIT, COLLECT, RENDER, KEEP or END
 * @param message what a person should know of it: also that it rests and is tried again, or why it could not be done
 * @param result address of what it made; absent before it is done
 */
public record Job(
        UUID id,
        String kind,
        JobState state,
        String stage,
        int percent,
        Text message,
        String result,
        OffsetDateTime createdAt,
        OffsetDateTime changedAt,
        @JsonIgnore long revision)
        implements Revisioned {}
