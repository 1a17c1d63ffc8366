package vn.laichau.hatangso.reporting.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.util.concurrent.atomic.AtomicInteger;
import vn.laichau.hatangso.chassis.audit.request.CurrentOperation;

/** Counts the transactions that requests begin, and not those of what goes on in the background. */
@ApplicationScoped
class RequestTransactions {

    private final CurrentOperation operation;
    private final AtomicInteger begun = new AtomicInteger();

    RequestTransactions(CurrentOperation operation) {
        this.operation = operation;
    }

    void count(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (operation.find().isPresent()) {
            begun.incrementAndGet();
        }
    }

    int during(Runnable request) {
        var before = begun.get();
        request.run();
        return begun.get() - before;
    }
}
