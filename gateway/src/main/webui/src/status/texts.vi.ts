export default {
  ACHIEVED: 'Đạt',
  MET_LATE: 'Đạt muộn',
  ON_TRACK: 'Đúng tiến độ',
  AT_RISK: 'Có nguy cơ chậm',
  BEHIND: 'Chậm',
  GOING_BACKWARDS: 'Lùi so với ban đầu',
  MISSED: 'Quá hạn chưa đạt',
  STALE: 'Số liệu chưa cập nhật',
  NO_DATA: 'Chưa có số liệu',
  NO_BASELINE: 'Không có mốc so sánh',
  QUALITATIVE: 'Định tính',
  target: {
    judged: 'định tính',
  },
  comparability: {
    SAME: 'Cùng chỉ tiêu, so sánh được',
    PROXY: 'Số liệu gần đúng, chỉ để tham khảo',
    NONE: 'Không so sánh được với chỉ tiêu',
  },
  bullet: {
    title: 'Thanh tiến độ: {name}',
    target: 'mục tiêu {value}',
    actual: 'mới nhất {value}',
    start: 'xuất phát {value}',
    expected: 'mức cần có theo lộ trình {value}',
    none: 'Không có thang đo',
  },
};
