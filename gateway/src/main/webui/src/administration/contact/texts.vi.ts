export default {
  title: 'Địa chỉ nhận nhắc hạn',
  lead: 'Thư nhắc hạn và bản tổng hợp được gửi đến địa chỉ này. Chỉ cơ quan, đơn vị của bạn và người quản trị thấy và sửa được.',
  none: 'Chưa có địa chỉ: thư nhắc hạn chưa gửi đi đâu được.',
  told: '{by}, {at}',
  saved: 'Đã lưu địa chỉ.',
  field: { email: 'Thư điện tử' },
  hint: { email: 'Một địa chỉ, như van-thu@don-vi.vn' },
};
