package vn.laichau.hatangso.reporting.report;

/** The kinds of reports and letters. */
public enum ReportKind {
    /** Every year, from the DIC to the Provincial People's Committee (plan, P2.IV.1). */
    ANNUAL(Subject.NONE),
    /** Sơ kết: half way to the plan's end. */
    MID_TERM(Subject.NONE),
    /** Tổng kết: at the plan's end. */
    FINAL(Subject.NONE),
    /** Who met the obligations of the year. */
    COMPLIANCE(Subject.NONE),
    AGENCY(Subject.AGENCY),
    TERRITORY(Subject.TERRITORY),
    OPERATOR(Subject.AGENCY),
    /** Công văn đôn đốc, to a body that has not sent what it owes. */
    REMINDER(Subject.AGENCY),
    /** Tờ trình: gathered proposals, to the Provincial People's Committee. */
    PROPOSAL(Subject.NONE),
    /** Công văn đính chính: of the form of an issued document (Decree 30/2020, article 18.3). */
    CORRECTION(Subject.NONE),
    /** Thông báo thu hồi of an issued document (Decree 30/2020, article 18.4). */
    WITHDRAWAL(Subject.NONE);

    /** Whom or what a report of the kind is about, besides the plan. */
    public enum Subject {
        NONE,
        AGENCY,
        TERRITORY
    }

    private final Subject subject;

    ReportKind(Subject subject) {
        this.subject = subject;
    }

    public Subject subject() {
        return subject;
    }

    /** Whether there is something in it that everybody may read: tasks, debts and proposals are for State bodies. */
    public boolean isForEveryone() {
        return switch (this) {
            case ANNUAL, MID_TERM, FINAL, COMPLIANCE, TERRITORY, CORRECTION, WITHDRAWAL -> true;
            case AGENCY, OPERATOR, REMINDER, PROPOSAL -> false;
        };
    }

    /** Whether it is about another document and nothing else. */
    public boolean isAboutADocument() {
        return this == CORRECTION || this == WITHDRAWAL;
    }

    /** Whether it has the form of a letter (công văn). */
    public boolean isLetter() {
        return this == REMINDER || this == CORRECTION;
    }

    /** Whether it is about who owes what, and not about what was measured. */
    public boolean isAboutObligations() {
        return this == COMPLIANCE || this == REMINDER;
    }

    /** "bao-cao-nam" and the like, for file names. */
    public String fileName() {
        return switch (this) {
            case ANNUAL -> "bao-cao-nam";
            case MID_TERM -> "bao-cao-so-ket";
            case FINAL -> "bao-cao-tong-ket";
            case COMPLIANCE -> "bao-cao-nghia-vu";
            case AGENCY -> "bao-cao-co-quan";
            case TERRITORY -> "bao-cao-dia-ban";
            case OPERATOR -> "bao-cao-doanh-nghiep";
            case REMINDER -> "cong-van-don-doc";
            case PROPOSAL -> "to-trinh";
            case CORRECTION -> "cong-van-dinh-chinh";
            case WITHDRAWAL -> "thong-bao-thu-hoi";
        };
    }
}
