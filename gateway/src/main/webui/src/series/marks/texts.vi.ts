export default {
  NATIVE: 'Số liệu gốc của bản đồ này',
  RESTATED: 'Quy đổi từ bản đồ khác',
  restatedFrom: 'Quy đổi từ: {units}',
  NOT_DERIVABLE: 'Không suy ra được',
  within: 'nằm trong số của {units}',
  reason: {
    TAKEN_INTO_LARGER_UNIT: 'số liệu là của đơn vị mới lớn hơn, không tách lại được',
    UNIT_ENDED: 'đơn vị không còn trong kỳ này',
    NO_VALUE_FROM_PARTS: 'không cộng được từ các phần (tốc độ, trung vị)',
    UNION_NEEDS_VILLAGES: 'cần số liệu từng thôn, bản mới tính được phủ chung',
    NO_VALUE_FROM_OPERATORS: 'không cộng được từ các doanh nghiệp',
  },
  between: 'từ {low} đến {high}',
  reported: '{n} trên {of} địa bàn đã báo',
  provisional: 'tạm tính',
  final: 'chính thức',
  none: 'Chưa có số liệu',
};
