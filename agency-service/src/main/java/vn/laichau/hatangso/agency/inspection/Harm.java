package vn.laichau.hatangso.agency.inspection;

/** Why a file is not to be opened. */
public enum Harm {
    BROKEN,
    TOO_LARGE,
    /** Made so that programs read different things: paths in names, DTDs, letters that hide, a second file behind the first. */
    UNSAFE,
    /** Runs a program, or fetches something, when somebody opens it. */
    ACTIVE
}
