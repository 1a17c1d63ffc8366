package vn.laichau.hatangso.agency.post;

/** In which capacity somebody is written to. */
public enum Addressee {
    /** Who owes the duty. */
    ORGANISATION,
    /** Who the duty is owed to. */
    LEAD,
    /** The provincial People's Committee. */
    PPC
}
