package vn.laichau.hatangso.agency.planentity;

/** A row as a plan file states it. */
public interface PlanRow {

    String code();

    /** What tells the row from all others of its table; its code unless the same code may occur in several periods. */
    default String key() {
        return code();
    }
}
