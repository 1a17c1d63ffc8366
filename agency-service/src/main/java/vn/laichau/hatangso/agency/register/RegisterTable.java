package vn.laichau.hatangso.agency.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.agency.register.history.RegisterName;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/** The table of a register. Row-level security decides which entries the caller sees, and which it may change. */
public interface RegisterTable<E extends RegisterEntry<?>> extends PanacheRepositoryBase<E, UUID> {

    RegisterName register();

    default E get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    /** Locked until the transaction ends: who comes second sees what the first did. */
    default Optional<E> findForChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /**
     * In the order of their coming.
     *
     * @param count whether to tell how many the selection lets pass on all pages
     */
    default Page<E> page(EntryFilter entryFilter, boolean count) {
        var found = find(entryFilter.where() + " order by id", entryFilter.parameters())
                .page(0, entryFilter.limit() + 1)
                .list();
        return Page.of(found, entryFilter.limit(), entry -> entry.id().toString())
                .counted(
                        count,
                        () -> find(entryFilter.where(), entryFilter.fromTheFirst())
                                .count());
    }
}
