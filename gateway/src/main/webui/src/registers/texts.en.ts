export default {
  title: 'Registers',
  lead: 'Each register has its list, its entries with their states, and what was done.',
  list: 'The registers',
  infrastructure: 'Shared infrastructure',
  requests: 'Requests for infrastructure',
  standards: 'Technical standards',
  media: 'Media register',
  systems: 'Existing systems',
};
