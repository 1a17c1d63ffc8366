export default {
  name: {
    UNASSIGNED: 'Chưa giao',
    RETURNED: 'Trả lại',
    ASSIGNED: 'Đã giao',
    ACCEPTED: 'Đã nhận',
    IN_PROGRESS: 'Đang làm',
    SUBMITTED: 'Chờ xác nhận',
    COMPLETED: 'Hoàn thành',
    RELEASED: 'Thôi giao',
  },
  kind: {
    TASK: 'nhiệm vụ',
    STANDING_OBLIGATION: 'nhiệm vụ thường xuyên',
  },
  recurrence: {
    ONCE: 'một lần',
    YEARLY: 'hằng năm',
    QUARTERLY: 'hằng quý',
    MONTHLY: 'hằng tháng',
    CONTINUOUS: 'thường xuyên',
  },
  late: 'quá hạn',
  noDay: 'chưa ấn định',
  tookOver: '{now}, thay {before}',
  percent: '{n}%',
};
