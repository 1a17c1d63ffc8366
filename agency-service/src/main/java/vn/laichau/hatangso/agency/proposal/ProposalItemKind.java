package vn.laichau.hatangso.agency.proposal;

/** What an item of a proposal asks for. */
public enum ProposalItemKind {
    /** Another value, comparison or deadline of a target of the plan (sửa đổi mục tiêu). */
    TARGET_AMENDMENT,
    /** Another due date or wording of a task of the plan (sửa đổi nhiệm vụ). */
    TASK_AMENDMENT,
    /** Something the plan does not have yet (bổ sung); carried out by hand when accepted. */
    SUPPLEMENT,
    /** A mechanism or a policy (cơ chế, chính sách); carried out elsewhere when accepted. */
    POLICY
}
