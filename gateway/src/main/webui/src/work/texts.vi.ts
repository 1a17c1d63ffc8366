export default {
  title: 'Việc của tôi',
  account: 'Tài khoản của tôi',
  waiting: '{n} việc đang chờ',
};
