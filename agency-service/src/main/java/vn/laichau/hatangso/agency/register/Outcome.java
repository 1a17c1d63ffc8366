package vn.laichau.hatangso.agency.register;

/** What became of something that was to be done with an entry. */
public sealed interface Outcome<V extends EntryView> {

    /** It is done. */
    record Done<V extends EntryView>(V view) implements Outcome<V> {}

    /** Nothing was changed. */
    record Refused<V extends EntryView>(Refusal refusal) implements Outcome<V> {}
}
