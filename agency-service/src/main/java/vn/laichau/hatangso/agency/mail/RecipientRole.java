package vn.laichau.hatangso.agency.mail;

/** In which capacity somebody is written to. */
public enum RecipientRole {
    /** Who owes the duty. */
    ORGANISATION,
    /** Who the duty is owed to. */
    LEAD,
    /** The provincial People's Committee. */
    PPC
}
