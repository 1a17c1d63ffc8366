export default {
  since: 'Compared with',
  ago: {
    week: '7 days before',
    month: '30 days before',
    quarter: '90 days before',
    year: 'a year before',
  },
  from: 'From {from} to {to}: {n} target changed. | From {from} to {to}: {n} targets changed.',
  none: 'Nothing changed from {from} to {to}.',
  list: 'What changed',
  indicator: 'Indicator',
  value: 'Value',
  verdict: 'Status',
  first: 'none',
};
