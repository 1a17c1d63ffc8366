package vn.laichau.hatangso.agency.existingsystem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import vn.laichau.hatangso.agency.planentity.Quotation;
import vn.laichau.hatangso.chassis.http.Addressed;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * An existing system as the API shows it.
 *
 * @param state how the plan found it
 * @param now how it is by now; absent until somebody has told
 * @param actions what the reader may do with it as it stands; absent in what a report collects
 */
public record ExistingSystemView(
        String code,
        @JsonUnwrapped Quotation quotation,
        Text name,
        ExistingSystem.SystemKind kind,
        List<String> parties,
        ExistingSystem.State state,
        SystemStatus now,
        List<ExistingSystemTransition> actions,
        @JsonIgnore long revision)
        implements Addressed {

    @Override
    public String key() {
        return code;
    }
}
