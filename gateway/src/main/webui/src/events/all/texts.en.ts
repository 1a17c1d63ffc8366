export default {
  lead: 'What happened to submissions, tasks, obstacles and funds of your organisation, or waits for you, the last recorded first.',
  list: 'All notices',
  about: 'About',
  everything: 'Everything',
  markRead: 'Mark all as read',
  none: 'There are no notices.',
  subject: {
    submissions: 'Submissions, extensions, figures',
    tasks: 'Tasks',
    obstacles: 'Obstacles, proposals',
    budget: 'Funds',
    infrastructure: 'Shared infrastructure',
    emails: 'Reminders, documents',
  },
};
