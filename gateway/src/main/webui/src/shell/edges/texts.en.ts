export default {
  rehearsal: 'Rehearsal.',
  rehearsalClock: 'The clock of the system is set to {at} (Viet Nam time). Receipts of a rehearsal are worth nothing.',
  owner: "Lai Chau Provincial People's Committee",
  operatedBy: 'Monitored and compiled by the Department of Science and Technology',
  openData: 'Every figure on this portal is also available through the',
  apiDocs: 'programming interface (API)',
  notFound: {
    why: 'The address may be mistyped, or the page has moved.',
    home: 'Go to the start',
  },
};
