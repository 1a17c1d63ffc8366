package vn.laichau.hatangso.agency.present;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import vn.laichau.hatangso.agency.clause.Quotation;
import vn.laichau.hatangso.chassis.text.Text;

/** A present system as the API shows it. */
public record PresentSystemView(
        String code,
        @JsonUnwrapped Quotation quotation,
        Text name,
        PresentSystem.Kind kind,
        List<String> parties,
        PresentSystem.State state) {}
