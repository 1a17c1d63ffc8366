package vn.laichau.hatangso.agency.organisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What was said of an agency during one period.
 *
 * @param validFrom first day; absent when it is older than the plan
 * @param validUntil day after the last; absent while it exists
 * @param recordedBy absent of what a plan file states
 * @param supersededAt since when something else is believed; absent of what is believed now
 */
record OrganisationPeriod(
        Text name,
        String shortName,
        String documentSymbol,
        LocalDate validFrom,
        LocalDate validUntil,
        String legalBasis,
        OffsetDateTime recordedAt,
        String recordedBy,
        OffsetDateTime supersededAt) {}
