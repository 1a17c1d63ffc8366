package vn.laichau.hatangso.reporting;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Contract;

@QuarkusTest
@ServiceTest
class ContractTest {

    @Test
    void offersWhatTheCommittedContractSays() throws IOException {
        Contract.assertOffered();
    }

    @Test
    void leavesMembersOutOfWhatItAnswers() throws IOException {
        Contract.assertLeftOutOfSomething();
    }
}
