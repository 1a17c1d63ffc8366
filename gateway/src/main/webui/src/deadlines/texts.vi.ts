export default {
  before: 'Còn {n} ngày',
  dueDay: 'Hôm nay là ngày đến hạn',
  past: 'Quá hạn {n} ngày',
  rule: 'Hạn nộp: trước',
  sent: '{sent} trên {owed} đơn vị đã gửi',
  accepted: '({accepted} đã được tiếp nhận)',
  clause: 'điểm {clause} của kế hoạch',
  missing: 'Chưa gửi: {n} đơn vị',
  returned: 'Đang bổ sung theo yêu cầu: {n} đơn vị',
  nobodyMissing: 'Tất cả các đơn vị đã gửi.',
};
