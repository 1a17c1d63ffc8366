export default {
  title: 'Ngày và bản đồ',
  asOf: 'Theo số liệu đã biết đến hết ngày',
  now: 'Về hôm nay',
  map: 'Bản đồ hành chính',
  noMaps: 'Chưa tải được danh sách bản đồ hành chính.',
  mapUntil: '{n} xã (đến {date})',
  mapSince: '{n} xã (từ {date})',
  tooEarly: 'Không có bản đồ hành chính nào của ngày {day}. Hãy chọn một ngày từ {first}.',
  toCome: 'Ngày {day} chưa tới. Hãy chọn một ngày đến hết hôm nay.',
  past: 'Trang này cho biết điều đã biết đến hết {date}; số liệu ghi hoặc sửa sau đó không được tính.',
};
