/** Those of what was sent. */
export const STATES = ['SUBMITTED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN'] as const;

/** A choice among the states: accepted, but some of its figures were not taken into the results. */
export const WITH_FINDINGS = 'FINDINGS';
