export default {
  before: '{n} day left | {n} days left',
  dueDay: 'Today is the due day',
  past: '{n} day overdue | {n} days overdue',
  rule: 'Due before',
  sent: '{sent} of {owed} organisations have sent',
  accepted: '({accepted} accepted)',
  clause: 'clause {clause} of the plan',
  missing: 'Not sent: {n} organisation | Not sent: {n} organisations',
  returned: 'Returned for completion: {n} organisation | Returned for completion: {n} organisations',
  nobodyMissing: 'Every organisation has sent.',
};
