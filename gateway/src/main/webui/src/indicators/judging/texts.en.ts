export default {
  lead: 'No number decides this target: please judge it by documents. Earlier judgements stay on record; State bodies alone see your name.',
  outcome: 'Outcome',
  choose: 'Please choose',
  judgedOn: 'As of the day',
  reason: 'Assessment',
  evidence: 'Document it rests on {n}',
  evidenceHint: 'Number and title, as one would quote it',
  address: 'Address of document {n}',
  addressHint: 'https://…, empty when it is on paper',
  more: 'Add a document',
  save: 'Record the judgement',
  saved: 'The judgement is recorded.',
};
