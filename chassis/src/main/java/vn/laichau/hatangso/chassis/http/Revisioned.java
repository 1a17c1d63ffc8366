package vn.laichau.hatangso.chassis.http;

/** An answer about one revision of a thing; {@link RevisionedAnswers} writes its ETag. */
public interface Revisioned {

    long revision();

    /** The value of the ETag, where it is made of more than the revision; null for none. */
    default String entityTag() {
        return ETags.of(revision());
    }
}
