package vn.laichau.hatangso.reporting.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The parts a snapshot is put together from, one for each service. */
public enum Part {
    /** Targets, progress and the operators' figures. */
    @JsonProperty("indicator")
    INDICATOR,
    /** Tasks, duties, submissions, obstacles and causes. */
    @JsonProperty("agency")
    AGENCY
}
