export default {
  title: 'Nhiệm vụ',
};
