// One file to fetch for both: they share nearly all they need.
export { default as BudgetPage } from './BudgetPage.vue';
export { default as BudgetRequestPage } from './BudgetRequestPage.vue';
