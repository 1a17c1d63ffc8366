package vn.laichau.hatangso.chassis.caller;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;

/** Where nothing is known of agencies, everybody stays who the token says. */
@DefaultBean
@Singleton
class NoSuccessors implements SuccessorLookup {

    @Override
    public String successorOf(String organisation) {
        return organisation;
    }

    @Override
    public String successorOf(String organisation, LocalDate day) {
        return organisation;
    }

    @Override
    public Set<String> predecessorsOf(String organisation) {
        return Set.of();
    }
}
