export default {
  lead: 'Mọi lần cho thêm thời gian hoặc cho miễn của năm {year}. Cấp mới ở trang Thời hạn, tại bảng từng đơn vị.',
  toDeadlines: 'Gia hạn hoặc miễn cho một đơn vị',
  waivers: 'Các đơn vị được miễn',
  none: 'Không có đơn vị nào được miễn cho năm {year}.',
  organisation: 'Đơn vị',
  duty: 'Nghĩa vụ',
  reason: 'Lý do',
  by: 'Người cho miễn',
};
