export default {
  lead: 'What is new in the portal, the newest first.',
  open: 'Open the page',
  offline: {
    title: 'Nothing that was typed is lost, also without a connection',
    text: 'Drafts stay on the device until they are sent. Without a connection you can type and send: it goes out when the connection is back, and for the deadline counts when the system receives it. The portal can be installed like an app. Signing out deletes the drafts on the device, after asking.',
  },
  charts: {
    title: 'Charts that compare, and a dark look',
    text: 'The page of each indicator shows up to six communes or operators beside the province. Charts are read with the pointer or the arrow keys, and can be taken home as SVG, PNG or CSV. Where your system asks for the dark, the portal follows.',
  },
  days: {
    title: 'Days in the language of the page',
    text: 'Every field of a day reads 5 December 2026, 05/12/2026 (the day first) or 05122026, whatever language the browser speaks; beside it is a calendar that works by keyboard. Whoever comes for the first time is shown around, each role its own way.',
  },
  bell: {
    title: 'A bell for notices',
    text: 'Submissions that came, were returned or accepted; tasks that are due or overdue; reports that were issued; decisions: the bell at the top leads to each of them.',
  },
  signIn: {
    title: 'Passkeys, and a fresh sign-in before what binds',
    text: 'On the page of your account you change the password and add passkeys, an authenticator or recovery codes. Before an approval or a publication the portal asks who you are once more.',
  },
  work: {
    title: 'My work, search, saved views',
    text: 'After signing in the first page is what waits for you. Ctrl K finds indicators, communes, documents and clauses of the plan. Lists can be sorted, and their filters saved.',
  },
  plan: {
    title: 'The whole plan',
    text: 'Read the plan clause by clause, each with its targets, tasks, obligations, obstacles and decisions.',
  },
  sessions: {
    title: 'See and end your own sessions',
    text: 'The page of your account says where you are signed in; the session of a lost device is ended at once.',
  },
};
