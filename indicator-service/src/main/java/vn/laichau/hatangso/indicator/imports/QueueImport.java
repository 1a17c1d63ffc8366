package vn.laichau.hatangso.indicator.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.idempotency.StoredAnswer;

/** Lets a received import be applied. */
@ApplicationScoped
class QueueImport {

    private static final int ACCEPTED = 202;

    private final Imports imports;
    private final Event<ImportRounds.Queued> queued;
    private final ObjectMapper mapper;
    private final Clock clock;

    QueueImport(Imports imports, Event<ImportRounds.Queued> queued, ObjectMapper mapper, Clock clock) {
        this.imports = imports;
        this.queued = queued;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @return what to answer; the import's job begins once the transaction has committed */
    @Transactional
    StoredAnswer queue(UUID id) {
        imports.queue(id, OffsetDateTime.now(clock));
        queued.fire(new ImportRounds.Queued());
        var view = ImportView.of(imports.find(id).orElseThrow(), List.of());
        try {
            return new StoredAnswer(ACCEPTED, view.links().self(), null, mapper.writeValueAsBytes(view));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
