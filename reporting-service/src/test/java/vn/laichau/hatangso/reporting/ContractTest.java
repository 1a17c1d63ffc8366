package vn.laichau.hatangso.reporting;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.ContractRequests;
import vn.laichau.hatangso.chassis.testing.ContractSnapshot;

@QuarkusTest
@ServiceTest
class ContractTest {

    @Test
    void offersWhatTheCommittedContractSays() throws IOException {
        ContractSnapshot.assertOffered();
    }

    @Test
    void leavesMembersOutOfWhatItAnswers() throws IOException {
        ContractSnapshot.assertLeftOutOfSomething();
    }

    @Test
    void refusesEachViolationOfTheContractWithItsPlace() throws IOException {
        ContractRequests.assertEachViolationIsRefused();
    }
}
