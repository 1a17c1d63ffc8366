export default {
  title: 'Cách xem đã ghi nhớ',
  save: 'Ghi nhớ cách xem này',
  name: 'Đặt tên',
  keep: 'Ghi nhớ',
  where: 'Bộ lọc và thứ tự được giữ trên thiết bị này.',
  remove: 'Bỏ cách xem “{name}”',
  failed: 'Trình duyệt không lưu được. Hãy lưu địa chỉ của trang vào mục đánh dấu.',
};
