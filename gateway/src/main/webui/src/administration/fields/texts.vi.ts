export default {
  vietnamese: '{label} (tiếng Việt)',
  english: '{label} (tiếng Anh)',
  save: 'Lưu',
  cancel: 'Thôi',
  changed: 'Có người vừa thay đổi nội dung này.',
  compare: 'Chưa có gì bị mất. Hãy so sánh rồi chọn.',
  keepMine: 'Lưu bản của tôi',
  takeTheirs: 'Lấy bản trên hệ thống',
};
