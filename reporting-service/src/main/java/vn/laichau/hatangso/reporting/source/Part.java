package vn.laichau.hatangso.reporting.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The parts a snapshot is put together from, one for each service. */
public enum Part {
    /** Targets, progress and the operators' figures. */
    @JsonProperty("indicator")
    INDICATOR(IndicatorFacts.class),
    /** Tasks, obligations, submissions, obstacles and causes. */
    @JsonProperty("agency")
    AGENCY(AgencyFacts.class);

    private final Class<? extends Record> form;

    Part(Class<? extends Record> form) {
        this.form = form;
    }

    /** What reports read of the answer. */
    Class<? extends Record> form() {
        return form;
    }
}
