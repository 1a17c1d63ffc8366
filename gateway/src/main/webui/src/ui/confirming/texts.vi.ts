export default {
  how: 'Việc này có hiệu lực ràng buộc nên cần bạn đăng nhập lại. Đăng nhập ở thẻ mới, rồi quay lại đây và bấm lại nút vừa rồi. Nội dung bạn đã nhập vẫn còn trên trang này.',
  act: 'Đăng nhập lại (mở thẻ mới)',
};
