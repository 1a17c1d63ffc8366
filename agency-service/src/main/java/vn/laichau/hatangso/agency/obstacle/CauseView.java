package vn.laichau.hatangso.agency.obstacle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.laichau.hatangso.agency.planentity.Quotation;

/** A cause as the API shows it. */
public record CauseView(String code, @JsonUnwrapped Quotation quotation) {}
