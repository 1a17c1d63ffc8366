package vn.laichau.hatangso.agency.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.laichau.hatangso.agency.AgencyLocks;
import vn.laichau.hatangso.agency.register.RegisterTable;
import vn.laichau.hatangso.agency.register.history.RegisterName;

@ApplicationScoped
class Standards implements RegisterTable<Standard> {

    @Override
    public RegisterName register() {
        return RegisterName.STANDARD;
    }

    /** Who drafts or enforces versions of one code wait for each other; released with the transaction. Whosever they are. */
    List<Standard> lockVersions(String code) {
        getSession().doWork(AgencyLocks.STANDARD.about(code)::take);
        return list("code = ?1 order by version", code);
    }
}
