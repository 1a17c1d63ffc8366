package vn.laichau.hatangso.reporting.report;

/** What a document does to the issued one that it concerns (Decree 30/2020/NĐ-CP, article 18). */
public enum Relation {
    /** Đính chính: its form was wrong. */
    CORRECTS,
    /** Thu hồi. */
    WITHDRAWS,
    /** Thay thế: its content was wrong. */
    REPLACES,
    /** Bổ sung: by the final figures of its year. */
    SUPPLEMENTS
}
