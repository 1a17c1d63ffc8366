export default {
  title: 'Tasks',
};
