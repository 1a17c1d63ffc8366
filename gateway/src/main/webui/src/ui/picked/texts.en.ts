export default {
  none: 'Choose…',
  add: 'Add',
  remove: 'Remove',
};
