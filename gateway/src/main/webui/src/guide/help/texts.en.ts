export default {
  lead: 'Who can do what on this portal, and where. Choose your part.',
  contents: 'Parts',
  open: 'Open the page',
  tour: 'Be shown around the portal again',
  everyone: {
    title: 'Everybody',
    steps:
      'The overview says where the plan stands: how many targets are on track, the five that need attention most, the map of communes.\nChoose an indicator for its targets, its values by year and territory, the quoted clause of the plan and the source.\nChoose a day to see what was known on that day, or the map before 1 July 2025.\nA colour always comes with a shape and a word: ● achieved, ▲ on track, ◆ at risk, ■ behind.\nThe button Tiếng Việt at the top changes the language; your device keeps the choice.',
  },
  operator: {
    title: 'Postal and telecom enterprises',
    steps:
      'Sign in with the account you were given and open Plans, reports: what is urgent comes first, with the time left.\nFill the form, paste from Excel, copy last year, or fill the Excel template without a network and upload it; errors are told at the cell.\nThe draft saves itself. When the network or the session ends, what you typed stays in the open tab.\nCheck before sending, then send. Keep the receipt: number, instant, hash and signature prove that you sent it.\nWhen it is returned, comments stand beside each item; mend and send again before the day asked for.\nAfter the deadline you can still send; it is recorded as late with the reason you give.\nTasks: accept what was assigned, report progress with evidence, hand it in as done.\nObstacles: report difficulties, follow the proposal and the decision. Shared infrastructure: offer yours, ask for that of others.',
  },
  officer: {
    title: "Departments, commune People's Committees, media bodies",
    steps:
      'Plans, reports: the report that your body owes, with form and receipt as enterprises have them.\nFigures: enter those of your territory, one by one or as a file; a file is tried before anything is written.\nWrite 397943 or 397.943.000 or 41,5. A number that can be read in two ways is asked about, never guessed.\nDeadlines: make a calendar address, so that the deadlines of your body show in Outlook or on your phone.\nTasks: accept what was assigned, report progress with figures and evidence, hand it in as done.\nObstacles: report difficulties of your territory or field. Budget: ask for money for your tasks. Media register: note what was published.',
  },
  finance: {
    title: 'Finance',
    steps: 'Budget: enter the balance of each source and year; appraise each request with a note.\nNo more is ever allotted than is left of the source.',
  },
  construction: {
    title: 'Construction',
    steps: 'Technical standards: draft, bring into force, replace by a new version; the old one can still be read.',
  },
  coordinator: {
    title: 'Coordinating department',
    steps:
      'Deadlines: who has sent and who has not; extend or release an organisation, always with a reason.\nReview: read, compare with last year, comment on items, return or accept. Accepted figures enter the series at once.\nFigures, Closing of periods: closing a period publishes its figures.\nReports: build, download as Word. Administration: working calendar, obligations and deadlines.\nWhen somebody was faster than you, both versions stand side by side for you to choose; neither is lost.\nTasks: assign one or many, confirm completion or return, give more time.\nProposals: gather difficulties into a proposal to the leaders; follow it to the decision and to the targets and tasks that it changes.',
  },
  clerk: {
    title: 'Records office',
    steps:
      'Review, Paper entry: record what came on paper, with its scan and the day and time of the stamp.\nThe receipt carries the time of the stamp, not that of the entry.\nReports: enter number and day of a document that was approved.',
  },
  leader: {
    title: 'Leaders',
    steps:
      'The overview prints on one A4 page: use the print command of the browser.\nEach figure leads to its clause, its source and its revisions.\nThe page of an indicator, Say another verdict: record yours with its reason; the computed one stays beside it.\nReview: decide about reports that are owed to your body.\nProposals: decide item by item. Budget: allot what was appraised. Reports: approve or return.',
  },
  auditor: {
    title: 'Inspectorate',
    steps: 'May read every submission, the arrivals, the log of reminders, extensions and releases; may change nothing.\nAudit: who changed what and who was refused; download all of it and verify the chain on that page, or with ./verify-audit.',
  },
  administrator: {
    title: 'System administrators',
    steps:
      'Administration, Working calendar: enter the days off and the moved working days of each year once they are announced.\nAdministration, API clients: the commands to let in, change keys and take away.\nAdministrators decide no business.\nAdministration, Reorganisations: everything that goes over is shown before it is recorded; until its day it can be withdrawn.',
  },
  trouble: {
    title: 'When something goes wrong',
    steps:
      'A part that cannot be loaded says so by itself, with a button to try again and a trace id: send that id to whoever helps you.\n“The session has ended”: sign in again in a new tab and go on; what you typed is still there.\nNot allowed: rights are given by the system administrator when your body asks for them.',
  },
};
