package vn.laichau.hatangso.agency.organisation;

import java.time.LocalDate;

/**
 * Which agencies a list shows.
 *
 * @param kind null for all kinds
 * @param validOn a day on which they exist; null for agencies of all times
 */
record OrganisationFilter(OrganisationKind kind, LocalDate validOn) {}
