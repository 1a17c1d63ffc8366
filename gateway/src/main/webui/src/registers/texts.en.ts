export default {
  title: 'Registers',
  infrastructure: 'Shared infrastructure',
  requests: 'Requests for infrastructure',
  standards: 'Technical standards',
  media: 'Media register',
  systems: 'Existing systems',
};
