export default {
  system: 'Lai Chau Digital Infrastructure',
  subtitle: 'Plan to 2025, orientation to 2030',
  skip: 'Skip to main content',
  navigation: 'Main pages',
  signOut: 'Sign out',
  demonstration: 'Demonstration data.',
  notReal: 'The figures on this portal are not real.',
  owner: "Lai Chau Provincial People's Committee",
  operatedBy: 'Monitored and compiled by the Department of Information and Communications',
  openData: 'Every figure on this portal is also available through the',
  apiDocs: 'programming interface (API)',
  notFound: {
    title: 'Page not found',
    why: 'The address may be mistyped, or the page has moved.',
    home: 'Go to the overview',
  },
};
