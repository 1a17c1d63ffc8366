// One file to fetch for both: they share nearly all they need.
export { default as ObstaclePage } from './ObstaclePage.vue';
export { default as ObstaclesPage } from './ObstaclesPage.vue';
