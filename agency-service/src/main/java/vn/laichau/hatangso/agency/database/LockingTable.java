package vn.laichau.hatangso.agency.database;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.http.Addressed;
import vn.laichau.hatangso.chassis.http.Page;

/** A table whose rows are changed under a lock that lasts until the transaction ends: who comes second sees what the first did. */
public interface LockingTable<E> extends PanacheRepositoryBase<E, UUID> {

    default Optional<E> findForChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** In one order for everybody. */
    default List<E> lock(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** In the order of their coming. */
    default <V extends Addressed> Page<V> page(EntryFilter filter, Function<E, V> view) {
        var page = filter.page();
        var found = find(filter.where() + " order by id", filter.parameters()).page(0, page.limit() + 1).list().stream()
                .map(view)
                .toList();
        return page.of(
                found,
                Addressed::key,
                () -> find(filter.where(), filter.fromTheFirst()).count());
    }
}
