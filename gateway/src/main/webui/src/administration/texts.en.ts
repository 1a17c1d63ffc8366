export default {
  title: 'Administration',
  back: 'Administration',
  workdays: 'Working calendar',
  duties: 'Duties and deadlines',
  duty: 'Change a duty',
  grants: 'Extensions, releases',
  agencies: 'Agencies through time',
  successions: 'Reorganisations',
  contact: 'Contact',
  clients: 'API clients',
};
