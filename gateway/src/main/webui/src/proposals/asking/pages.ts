// One file to fetch for all three: they share nearly all they need.
export { default as DecisionPage } from './DecisionPage.vue';
export { default as ProposalPage } from './ProposalPage.vue';
export { default as ProposalsPage } from './ProposalsPage.vue';
