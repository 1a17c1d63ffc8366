export default {
  title: 'Việc của tôi',
  waiting: '{n} việc đang chờ',
};
