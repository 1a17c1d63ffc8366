export default {
  title: 'My work',
  waiting: '{n} waiting',
};
