/** Who write, decide and inspect: they see reports before they are approved. */
export const AUTHORS = ['coordinator', 'leader', 'auditor'] as const;
/** Who see what a report was made from. */
export const INSIDERS = [...AUTHORS, 'clerk'] as const;
/** Who may have a document held against Decree 30. */
export const STATE_BODIES = ['coordinator', 'leader', 'clerk', 'agency-officer', 'finance-officer', 'construction-officer'] as const;
/** Who may order files instead of waiting for them. */
export const ORDERERS = ['coordinator', 'leader', 'clerk'] as const;
