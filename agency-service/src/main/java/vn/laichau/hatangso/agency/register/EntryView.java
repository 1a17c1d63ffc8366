package vn.laichau.hatangso.agency.register;

/** An entry as the API shows it; its ETag is made of the revision. */
public interface EntryView {

    /** How its address ends. */
    String key();

    long revision();
}
