export default {
  lead: 'Mỗi văn bản lỗi của API mang một code. Ở đây là ý nghĩa của từng code và việc cần làm.',
  back: 'Dành cho nhà phát triển',
  find: 'Tìm theo code, số trạng thái hoặc chữ',
  shown: '{n} lỗi',
  list: 'Các lỗi',
  none: 'Không có lỗi nào khớp. Hãy tìm từ khác.',
  code: 'Mã lỗi',
  status: 'HTTP',
  title: 'Lỗi',
  meaning: 'Vì sao',
  remedy: 'Cần làm gì',
};
