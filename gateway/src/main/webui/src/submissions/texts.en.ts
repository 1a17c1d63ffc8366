export default {
  page: {
    plan: 'Send a plan',
    review: 'Review',
    one: 'Submission',
    arrivals: 'Arrivals log',
    paper: 'Enter a paper submission',
    check: 'Check a receipt',
  },
};
