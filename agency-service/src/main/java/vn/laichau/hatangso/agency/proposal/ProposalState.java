package vn.laichau.hatangso.agency.proposal;

/** How far a proposal is. */
public enum ProposalState {
    /** The coordinator's own; nobody decides about it. */
    DRAFT,
    /** With the People's Committee. */
    SUBMITTED,
    /** Every item is accepted or refused, for good. */
    DECIDED,
    /** Taken back before a decision. */
    WITHDRAWN
}
