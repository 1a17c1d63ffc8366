export default {
  partial: '{n} of {of} units reported',
};
