package credence.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what this app has committed, so that who reads next can tell whether it has been seen. */
@ApplicationScoped
class Written {
    private final AtomicLong commits = new AtomicLong();

    void committed() {
        commits.incrementAndGet();
    }

    long count() {
        return commits.get();
    }
}
