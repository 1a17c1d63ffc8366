export default {
  says: 'As a leader judges it:',
  reason: 'Reason: {reason} ({date})',
};
