package vn.laichau.hatangso.agency.register;

import java.util.UUID;
import vn.laichau.hatangso.agency.database.LockingTable;
import vn.laichau.hatangso.agency.register.history.RegisterName;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/** The table of a register. Row-level security decides which entries the caller sees, and which it may change. */
public interface RegisterTable<E extends RegisterEntry<?>> extends LockingTable<E> {

    RegisterName register();

    default E get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
