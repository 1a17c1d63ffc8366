package vn.laichau.hatangso.agency.budget.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.register.Registers;

class BudgetStepsTest {

    @Test
    void leadFromTheseStatesAloneToThose() {
        assertThat(Stream.of(
                                BudgetSteps.CHANGE,
                                BudgetSteps.SUBMIT,
                                BudgetSteps.WITHDRAW,
                                BudgetSteps.APPRAISE,
                                BudgetSteps.RETURN,
                                BudgetSteps.ALLOT,
                                BudgetSteps.REFUSE)
                        .map(Registers::said))
                .containsExactly(
                        "CHANGE: DRAFT, RETURNED",
                        "SUBMIT: DRAFT, RETURNED to SUBMITTED",
                        "WITHDRAW: DRAFT, RETURNED, SUBMITTED to WITHDRAWN",
                        "APPRAISE: SUBMITTED to APPRAISED",
                        "RETURN: APPRAISED, SUBMITTED to RETURNED",
                        "ALLOT: APPRAISED to ALLOTTED",
                        "REFUSE: APPRAISED to REFUSED");
    }
}
