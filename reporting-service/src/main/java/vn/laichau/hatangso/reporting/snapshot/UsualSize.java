package vn.laichau.hatangso.reporting.snapshot;

/** How large a snapshot will be that is not collected yet. */
public interface UsualSize {

    /** Bytes of the largest of those that were frozen last; 0 while there is none. */
    long bytes();
}
