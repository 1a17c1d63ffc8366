export default {
  page: {
    plan: 'Plans, reports',
    review: 'Review',
    one: 'Submission',
    arrivals: 'Arrivals log',
    paper: 'Enter a paper submission',
    check: 'Check a receipt',
  },
};
