export default {
  name: {
    UNASSIGNED: 'Not assigned',
    RETURNED: 'Returned',
    ASSIGNED: 'Assigned',
    ACCEPTED: 'Accepted',
    IN_PROGRESS: 'In progress',
    SUBMITTED: 'Awaiting a decision',
    COMPLETED: 'Completed',
    RELEASED: 'Released',
  },
  kind: {
    TASK: 'task',
    STANDING_OBLIGATION: 'standing task',
  },
  recurrence: {
    ONCE: 'once',
    YEARLY: 'yearly',
    QUARTERLY: 'quarterly',
    MONTHLY: 'monthly',
    CONTINUOUS: 'continuous',
  },
  late: 'overdue',
  noDay: 'not set',
  tookOver: '{now}, after {before}',
  percent: '{n}%',
};
