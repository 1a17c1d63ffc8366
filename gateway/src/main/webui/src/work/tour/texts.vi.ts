export default {
  title: 'Làm quen với cổng',
  first: 'Lần đầu ở đây?',
  offer: 'Xem {n} điều cần biết, chưa đến một phút.',
  begin: 'Bắt đầu',
  skip: 'Bỏ qua',
  back: 'Trước',
  next: 'Tiếp',
  end: 'Xong',
  step: '{n}/{all}.',
  news: 'Cổng có {n} điều mới từ lần bạn xem trước.',
  look: 'Xem có gì mới',
  leader:
    'Hai con số: bao nhiêu mục tiêu đến năm 2025 và đến năm 2030 đã đạt, đạt muộn, đúng tiến độ hay chậm.\nChờ đồng chí quyết định: mỗi kiến nghị, đề nghị kinh phí có nút Xem và Quyết định ngay bên cạnh.\nTrang khác: báo cáo, các quyết định đã ra và toàn bộ số liệu.\nTìm kiếm: bấm Ctrl K rồi gõ tên chỉ tiêu, xã, số văn bản; không cần dấu.\nThông báo: chuông cho biết điều vừa xảy ra, bấm vào là đến đúng chỗ.',
  coordinator:
    'Việc đang chờ: hồ sơ mới đến, đơn vị chưa nộp, hồ sơ trả lại; cũ nhất đứng trước, xử lý ngay tại dòng.\nGiao nhiệm vụ: giao một hay nhiều nhiệm vụ cho nhiều cơ quan một lần.\nLập báo cáo: số liệu được chốt, bản thảo có sẵn để đọc và sửa lời.\nTìm kiếm: bấm Ctrl K rồi gõ tên chỉ tiêu, đơn vị, số văn bản; không cần dấu.\nThông báo: chuông cho biết hồ sơ vừa đến, nhiệm vụ quá hạn, số liệu bị từ chối.',
  clerk:
    'Việc đang chờ: báo cáo đã duyệt chờ vào số, việc còn dở của bạn.\nNhập hồ sơ giấy: bản quét và ngày giờ trên dấu đến; biên nhận theo giờ của dấu.\nBáo cáo: ghi số, ngày và tải tệp để đóng dấu.\nTìm kiếm: bấm Ctrl K rồi gõ số văn bản hoặc tên đơn vị; không cần dấu.',
  'finance-officer':
    'Việc đang chờ: đề nghị kinh phí chờ thẩm định, cũ nhất đứng trước.\nNgân sách: số vốn từng nguồn, từng năm và phần còn lại.\nTìm kiếm: bấm Ctrl K rồi gõ tên nhiệm vụ, đơn vị; không cần dấu.\nThông báo: chuông cho biết đề nghị mới và quyết định phân bổ.',
  'construction-officer':
    'Việc đang chờ: tiêu chuẩn đang soạn và việc được giao.\nTiêu chuẩn: soạn, ban hành, thay bằng bản mới.\nTìm kiếm: bấm Ctrl K rồi gõ tên tiêu chuẩn, văn bản; không cần dấu.\nThông báo: chuông cho biết điều vừa xảy ra với việc của bạn.',
  'agency-officer':
    'Việc phải làm: báo cáo phải nộp, còn bao nhiêu ngày, và một nút để làm tiếp; bên dưới là nhiệm vụ được giao.\nNhập số liệu: từng số hoặc cả tệp; số đọc được hai cách sẽ được hỏi lại.\nBáo vướng mắc: cơ quan tổng hợp nhận được ngay và trả lời ở đó.\nTìm kiếm: bấm Ctrl K rồi gõ tên chỉ tiêu, xã, nhiệm vụ; không cần dấu.\nThông báo: chuông cho biết hồ sơ bị trả lại, nhiệm vụ đến hạn.',
  operator:
    'Việc phải làm: kế hoạch phải nộp, còn bao nhiêu ngày, và một nút để điền tiếp; bản nháp tự lưu.\nBáo vướng mắc: nêu điều cản trở, theo dõi đến khi có quyết định.\nBiên nhận: số, thời điểm và chữ ký chứng minh đã nộp.\nTìm kiếm: bấm Ctrl K rồi gõ tên chỉ tiêu, xã, hồ sơ; không cần dấu.\nThông báo: chuông cho biết hồ sơ được tiếp nhận hay bị trả lại.',
  auditor:
    'Nhật ký: ai đã thay đổi gì, ai bị từ chối; chuỗi kiểm tra được ngay trên trang.\nSổ đến: mọi lần gửi, nhận hay từ chối, theo giờ của hệ thống.\nKiểm tra biên nhận: chữ ký được kiểm tra trong trình duyệt, không cần cài gì.\nTìm kiếm: bấm Ctrl K rồi gõ số hồ sơ, văn bản, đơn vị; không cần dấu.',
  administrator:
    'Việc đang chờ: thư không gửi được, đơn vị chưa có địa chỉ.\nQuản trị: cơ quan, sắp xếp, lịch làm việc, nghĩa vụ và phần mềm kết nối.\nSố liệu: những gì mọi người đều thấy.\nTìm kiếm: bấm Ctrl K rồi gõ tên đơn vị, trang; không cần dấu.',
};
