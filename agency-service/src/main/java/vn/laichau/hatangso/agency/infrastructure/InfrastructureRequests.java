package vn.laichau.hatangso.agency.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.agency.register.RegisterTable;
import vn.laichau.hatangso.agency.register.history.RegisterName;

@ApplicationScoped
class InfrastructureRequests implements RegisterTable<InfrastructureRequest> {

    @Override
    public RegisterName register() {
        return RegisterName.INFRASTRUCTURE_REQUEST;
    }
}
