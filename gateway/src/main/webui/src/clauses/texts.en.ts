export default {
  title: 'Text of the plan',
  clause: 'Clause {clause}',
};
