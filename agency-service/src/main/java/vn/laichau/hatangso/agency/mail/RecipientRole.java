package vn.laichau.hatangso.agency.mail;

/** In which capacity somebody is written to. */
public enum RecipientRole {
    /** Who owes the obligation. */
    ORGANISATION,
    /** Who the obligation is owed to. */
    LEAD,
    /** The provincial People's Committee. */
    PPC
}
