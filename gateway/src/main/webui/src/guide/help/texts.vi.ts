export default {
  lead: 'Ai làm được gì trên cổng và làm ở đâu. Chọn phần của bạn.',
  contents: 'Các phần',
  open: 'Mở trang',
  tour: 'Xem lại phần làm quen với cổng',
  everyone: {
    title: 'Mọi người dân',
    steps:
      'Tổng quan cho biết kế hoạch đang ở đâu: bao nhiêu chỉ tiêu đúng tiến độ, năm chỉ tiêu cần chú ý nhất, bản đồ xã, phường.\nBấm vào một chỉ tiêu để xem mục tiêu, số liệu từng năm, từng địa bàn, câu trích của kế hoạch và nguồn.\nChọn ngày ở ô “Theo số liệu đã biết đến hết ngày” để xem tình hình như đã biết khi đó; chọn bản đồ 38 xã hoặc bản đồ trước ngày 01/7/2025.\nMàu luôn đi kèm hình và chữ: ● đạt, ▲ đúng tiến độ, ◆ có nguy cơ chậm, ■ chậm.\nNút English ở đầu trang đổi ngôn ngữ; lựa chọn được giữ trên máy của bạn.',
  },
  operator: {
    title: 'Doanh nghiệp bưu chính, viễn thông',
    steps:
      'Đăng nhập bằng tài khoản được cấp, mở Nộp kế hoạch, báo cáo: việc gấp đứng trước, kèm thời gian còn lại.\nĐiền biểu mẫu, dán từ Excel, chép năm trước, hoặc tải mẫu Excel điền khi không có mạng rồi tải lên; lỗi được chỉ ngay tại ô.\nBản nháp tự lưu. Mất mạng hay hết phiên đăng nhập, nội dung vẫn còn trong thẻ đang mở.\nKiểm tra trước khi gửi, rồi gửi. Giữ biên nhận: số, thời điểm, mã băm và chữ ký chứng minh đã nộp.\nNếu được trả lại, ý kiến ghi cạnh từng mục; sửa và gửi lại trước ngày đề nghị.\nQuá hạn vẫn nộp được, hồ sơ được ghi là quá hạn kèm lý do bạn nêu.\nNhiệm vụ: nhận việc được giao, báo cáo tiến độ kèm minh chứng, báo hoàn thành.\nVướng mắc: báo khó khăn, theo dõi kiến nghị và quyết định. Hạ tầng dùng chung: nêu hạ tầng cho thuê, đề nghị thuê của đơn vị khác.',
  },
  officer: {
    title: 'Sở, ngành, Ủy ban nhân dân xã, phường, cơ quan báo chí',
    steps:
      'Nộp kế hoạch, báo cáo: báo cáo mà cơ quan bạn phải gửi, với biểu mẫu, biên nhận như doanh nghiệp.\nSố liệu: nhập số liệu của địa bàn mình, từng số hoặc cả tệp; tệp được kiểm tra thử trước khi ghi.\nViết 397943 hoặc 397.943.000 hoặc 41,5. Số đọc được hai cách sẽ được hỏi lại, không đoán.\nThời hạn: tạo địa chỉ lịch để hạn của cơ quan hiện trong Outlook hay điện thoại.\nNhiệm vụ: nhận việc được giao, báo cáo tiến độ kèm số liệu và minh chứng, báo hoàn thành.\nVướng mắc: báo khó khăn của địa bàn, của ngành. Ngân sách: đề nghị kinh phí cho nhiệm vụ của mình. Sổ truyền thông: ghi tin, bài đã đăng.',
  },
  finance: {
    title: 'Cơ quan tài chính',
    steps: 'Ngân sách: ghi số vốn từng nguồn, từng năm; thẩm định từng đề nghị kèm ý kiến.\nSố được phân bổ không vượt quá số còn lại của nguồn.',
  },
  construction: {
    title: 'Cơ quan xây dựng',
    steps: 'Tiêu chuẩn kỹ thuật: soạn, ban hành, thay bằng bản mới; bản cũ vẫn đọc được.',
  },
  coordinator: {
    title: 'Cơ quan tổng hợp',
    steps:
      'Thời hạn: ai đã gửi, ai chưa; gia hạn hoặc miễn cho từng đơn vị, luôn kèm lý do.\nTiếp nhận: đọc hồ sơ, so với năm trước, góp ý từng mục, trả lại hoặc tiếp nhận. Số liệu được tiếp nhận vào ngay chuỗi số liệu.\nSố liệu, Khóa kỳ số liệu: chốt một kỳ thì số liệu của kỳ đó được công bố.\nBáo cáo: dựng, tải Word. Quản trị: lịch làm việc, nghĩa vụ và thời hạn.\nCó người sửa trước bạn thì cổng để hai bản cạnh nhau cho bạn chọn; không bản nào bị mất.\nNhiệm vụ: giao một hay nhiều nhiệm vụ, xác nhận hoàn thành hoặc trả lại, gia hạn.\nKiến nghị: gộp khó khăn thành kiến nghị trình lãnh đạo; theo dõi đến quyết định và mục tiêu, nhiệm vụ đổi theo.',
  },
  clerk: {
    title: 'Văn thư',
    steps:
      'Tiếp nhận, Nhập hồ sơ giấy: ghi hồ sơ đến bằng giấy với bản quét và ngày giờ trên dấu đến.\nBiên nhận ghi thời điểm trên dấu, không phải lúc nhập.\nBáo cáo: ghi số, ngày của văn bản đã được duyệt.',
  },
  leader: {
    title: 'Lãnh đạo',
    steps:
      'Tổng quan in vừa một trang A4: dùng lệnh in của trình duyệt.\nMỗi số đều bấm được tới câu trích, nguồn và các lần sửa.\nTrang của một chỉ tiêu, Đánh giá khác kết quả tính: ghi đánh giá của mình kèm lý do; kết quả tính vẫn đứng bên cạnh.\nTiếp nhận: quyết định về báo cáo gửi cho cơ quan mình.\nKiến nghị: quyết định từng mục. Ngân sách: phân bổ vốn đã thẩm định. Báo cáo: duyệt hoặc trả lại.',
  },
  auditor: {
    title: 'Thanh tra',
    steps: 'Đọc được mọi hồ sơ, sổ đến, nhật ký nhắc hạn, gia hạn và miễn; không sửa được gì.\nNhật ký: ai đã thay đổi gì, ai bị từ chối; tải toàn bộ và kiểm tra chuỗi ngay trên trang đó, hoặc bằng ./verify-audit.',
  },
  administrator: {
    title: 'Quản trị hệ thống',
    steps:
      'Quản trị, Lịch làm việc: nhập ngày nghỉ, ngày làm bù mỗi năm khi có thông báo.\nQuản trị, Phần mềm kết nối API: các lệnh để cấp, thay khóa và thu hồi.\nQuản trị viên không quyết định việc nghiệp vụ.\nQuản trị, Sắp xếp cơ quan: xem trước mọi việc sẽ chuyển rồi mới ghi nhận; trước ngày có hiệu lực vẫn rút lại được.',
  },
  trouble: {
    title: 'Khi có trục trặc',
    steps:
      'Phần nào không tải được thì chỉ phần đó báo lỗi, có nút Thử lại và mã tra cứu lỗi: gửi mã này cho người hỗ trợ.\n“Phiên làm việc đã kết thúc”: đăng nhập lại ở thẻ mới rồi tiếp tục, nội dung đã nhập vẫn còn.\nChưa được quyền: quyền do quản trị viên hệ thống cấp theo đề nghị của cơ quan bạn.',
  },
};
