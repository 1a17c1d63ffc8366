export default {
  denied: 'Bạn chưa được quyền xem hoặc làm việc này.',
  whoGrants: 'Quyền do quản trị viên hệ thống cấp, theo đề nghị của cơ quan bạn.',
  signInFirst: 'Cần đăng nhập để xem nội dung này.',
  nothingLost: 'Nội dung bạn đã nhập vẫn còn trên trang này.',
  signInBeside: 'Đăng nhập lại (mở thẻ mới)',
  signedInAgain: 'Tôi đã đăng nhập, tiếp tục',
  how: 'Việc này có hiệu lực ràng buộc nên cần bạn đăng nhập lại. Đăng nhập ở thẻ mới, rồi quay lại đây và bấm lại nút vừa rồi. Nội dung bạn đã nhập vẫn còn trên trang này.',
  act: 'Đăng nhập lại (mở thẻ mới)',
};
