export default {
  title: 'My work',
  account: 'My account',
  waiting: '{n} waiting',
};
