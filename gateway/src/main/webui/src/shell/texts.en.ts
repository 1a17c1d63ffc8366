export default {
  system: 'Lai Chau Digital Infrastructure',
  subtitle: 'Plan to 2025, orientation to 2030',
  skip: 'Skip to main content',
  navigation: 'Main pages',
  menu: 'Menu',
  group: {
    figures: 'Figures',
    tasks: 'Tasks',
    duties: 'Submissions',
    administration: 'Administration',
  },
  more: 'Help and more',
  signOut: 'Sign out',
  signOutFailed: 'You are still signed in. Please try again in a moment.',
  demonstration: 'Demonstration data',
  notReal: 'The figures on this portal are not real.',
  notFound: {
    title: 'Page not found',
  },
};
