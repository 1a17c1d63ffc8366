export default {
  lead: 'Những gì hệ thống dựa vào để tính hạn, nhắc hạn và cho phép truy cập. Quyết định nghiệp vụ không nằm ở đây.',
  about: {
    agencies: 'Cơ quan, doanh nghiệp: tên, mã, địa bàn, từ ngày nào đến ngày nào, và mọi điều đã ghi.',
    successions: 'Sáp nhập, chia tách, đổi tên, giải thể; xem trước mọi việc sẽ chuyển rồi mới ghi nhận.',
    workdays: 'Ngày nghỉ lễ, ngày nghỉ bù và ngày làm bù của từng năm, mỗi ngày một căn cứ pháp lý.',
    duties: 'Ai phải nộp gì, trước ngày nào, được nhắc khi nào.',
    grants: 'Ai được thêm thời gian hoặc được miễn trong một năm, do ai quyết định và vì sao.',
    clients: 'Cấp, thay khóa và thu hồi quyền truy cập của phần mềm doanh nghiệp.',
  },
};
