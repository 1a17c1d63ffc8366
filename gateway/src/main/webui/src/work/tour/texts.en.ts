export default {
  title: 'Getting to know the portal',
  first: 'Here for the first time?',
  offer: 'See the one thing to know, in less than a minute. | See {n} things to know, in less than a minute.',
  begin: 'Begin',
  skip: 'Skip',
  back: 'Back',
  next: 'Next',
  end: 'Done',
  step: '{n}/{all}.',
  news: 'One thing is new in the portal since you looked. | {n} things are new in the portal since you looked.',
  look: 'See what is new',
  leader:
    'Two numbers: how many targets of 2025 and of 2030 are met, met late, on track or behind.\nWaiting for your decision: each proposal and request for money has its buttons beside it.\nOther pages: reports, the decisions that were taken, and all figures.\nSearch: press Ctrl K and type the name of an indicator, a commune or the number of a document; accents are not needed.\nNotices: the bell says what has just happened, and leads there.',
  coordinator:
    'What waits: submissions that came, who has not sent, what was returned; the oldest first, done in its line.\nAssigning: give one task or many to several agencies at once.\nReports: the data are frozen, and a draft is there to be read and worded.\nSearch: press Ctrl K and type the name of an indicator, an organisation or the number of a document; accents are not needed.\nNotices: the bell tells of submissions, overdue tasks and refused figures.',
  clerk:
    'What waits: approved reports that need their number, and what you have open.\nSubmissions on paper: the scan, and day and time of the stamp; the receipt follows the stamp.\nReports: enter number and day, and take the file to be stamped.\nSearch: press Ctrl K and type the number of a document or the name of an organisation; accents are not needed.',
  'finance-officer':
    'What waits: requests for money to appraise, the oldest first.\nBudget: what each source of funds has in each year, and what is left.\nSearch: press Ctrl K and type the name of a task or an organisation; accents are not needed.\nNotices: the bell tells of new requests and of allotments.',
  'construction-officer':
    'What waits: standards that are being written, and the tasks you were given.\nStandards: write, put in force, replace by a new version.\nSearch: press Ctrl K and type the name of a standard or a document; accents are not needed.\nNotices: the bell says what has just happened to your work.',
  'agency-officer':
    'What is to be done: the report you owe, the days that are left, and one button to go on; below it your tasks.\nEntering figures: one by one or a whole file; a number with two readings is asked back.\nReporting an obstacle: the coordinating department has it at once and answers there.\nSearch: press Ctrl K and type the name of an indicator, a commune or a task; accents are not needed.\nNotices: the bell tells of what was returned and which task is due.',
  operator:
    'What is to be done: the plan you owe, the days that are left, and one button to go on; the draft saves itself.\nReporting an obstacle: say what stands in the way, and follow it to its decision.\nReceipts: number, time and signature prove what you have sent.\nSearch: press Ctrl K and type the name of an indicator, a commune or a submission; accents are not needed.\nNotices: the bell tells whether a submission was accepted or returned.',
  auditor:
    'The audit trail: who changed what and who was refused; its chain is verified on the page.\nArrivals: everything that was sent, taken or refused, by the clock of the system.\nChecking receipts: the signature is verified in the browser, nothing to install.\nSearch: press Ctrl K and type the number of a submission, a document or an organisation; accents are not needed.',
  administrator:
    'What waits: e-mail that could not be sent, and organisations without an address.\nAdministration: organisations, reorganisations, the calendar, obligations and connected programs.\nFigures: what everybody sees.\nSearch: press Ctrl K and type the name of an organisation or a page; accents are not needed.',
};
