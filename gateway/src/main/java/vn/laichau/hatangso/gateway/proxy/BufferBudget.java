package vn.laichau.hatangso.gateway.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** The room for bodies that wait here until they are whole. */
@ApplicationScoped
class BufferBudget {

    private final long most;
    private final AtomicLong held = new AtomicLong();

    BufferBudget(BodyConfiguration bodies) {
        this.most = bodies.held().asLongValue();
    }

    /** Takes room that is to be given back, or none. */
    boolean take(long bytes) {
        if (held.addAndGet(bytes) <= most) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        held.addAndGet(-bytes);
    }
}
