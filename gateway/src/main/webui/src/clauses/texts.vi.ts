export default {
  title: 'Văn bản kế hoạch',
  clause: 'Điểm {clause}',
};
