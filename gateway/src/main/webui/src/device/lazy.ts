import { defineAsyncComponent } from 'vue';
import { withTexts } from '../locale/loading';

/** Forms begin without them: they are fetched with the first draft. */
export const DraftLine = defineAsyncComponent(withTexts(['offline'], () => import('./offline/DraftLine.vue')));
export const WaitingStep = defineAsyncComponent(withTexts(['offline'], () => import('./offline/WaitingStep.vue')));
