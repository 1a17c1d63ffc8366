export default {
  lead: 'Việc đã xảy ra với hồ sơ, nhiệm vụ, vướng mắc, kinh phí của đơn vị bạn hoặc đang chờ bạn xử lý; việc ghi nhận sau cùng xếp trước.',
  list: 'Tất cả thông báo',
  about: 'Về việc',
  everything: 'Tất cả',
  markRead: 'Đánh dấu đã đọc hết',
  none: 'Không có thông báo nào.',
  subject: {
    submissions: 'Hồ sơ, gia hạn, số liệu',
    tasks: 'Nhiệm vụ',
    obstacles: 'Vướng mắc, kiến nghị',
    budget: 'Kinh phí',
    infrastructure: 'Hạ tầng dùng chung',
    emails: 'Nhắc hạn, văn bản',
  },
};
