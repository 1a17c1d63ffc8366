package vn.laichau.hatangso.agency.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.agency.register.RegisterTable;
import vn.laichau.hatangso.agency.register.history.RegisterName;

@ApplicationScoped
class InfrastructureOffers implements RegisterTable<InfrastructureOffer> {

    @Override
    public RegisterName register() {
        return RegisterName.SHARED_INFRASTRUCTURE;
    }
}
