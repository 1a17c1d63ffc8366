export default {
  lead: 'This system is about organisations. Of people it knows those who act for one. This page says what is kept, where, for what, for how long, and what you may ask for.',
  own: {
    title: 'What is kept about you',
    about:
      'Each service lets you see and take home what it keeps about you: your account, where your name stands, and each act of yours as the audit tells it. Where only a name stands (NAME), somebody of the same name may be meant. That you took it is audited too.',
    signIn: 'Sign in to take it home.',
  },
  service: {
    agency: 'Agencies: submissions, tasks, proposals (JSON)',
    indicator: 'Indicators: figures, verdicts (JSON)',
    reporting: 'Reports: reports, paragraphs, signatures (JSON)',
  },
  rights: 'What you may ask for',
  right: {
    correct:
      'Correction: the administrator corrects name and e-mail of your account when you ask; the e-mail of your organisation you change yourself on the page Contact. A name beside an act is the name of that day and stays.',
    erase:
      'Erasure: your account is deleted when you no longer act for an organisation. Acts and the audit are not erased on request, for the law wants them kept; your name in the audit ends by itself after the term below.',
    object: 'Objection and complaint: to the authority that runs the system, or to the one for personal data (Ministry of Public Security).',
    ask: 'Whom to ask: the administrator at the Department of Science and Technology, which stands at the foot of each page. You are answered within 72 hours.',
  },
  kept: 'What is kept',
  ground: 'On the ground:',
  fact: {
    where: 'Where',
    why: 'What for',
    term: 'How long',
    end: 'How it ends',
  },
};
