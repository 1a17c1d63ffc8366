export default {
  title: 'Administration',
  back: 'Administration',
  workdays: 'Working calendar',
  duties: 'Obligations and deadlines',
  duty: 'Change an obligation',
  grants: 'Extensions, releases',
  agencies: 'Agencies through time',
  successions: 'Reorganisations',
  contact: 'Contact',
  clients: 'API clients',
};
