export default {
  says: 'Do lãnh đạo đánh giá:',
  reason: 'Lý do: {reason} ({date})',
};
