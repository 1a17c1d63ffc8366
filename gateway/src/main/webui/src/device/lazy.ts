import { defineAsyncComponent, type Component } from 'vue';
import { withTexts } from '../locale/loading';

/** Forms begin without it, but fetch it with themselves: there may be no connection when it is shown. */
function early<C extends Component>(load: () => Promise<{ default: C }>) {
  const fetch = withTexts(['offline'], load);
  const found = fetch();
  found.catch(() => undefined);
  return defineAsyncComponent(() => found.catch(fetch));
}

export const DraftLine = early(() => import('./offline/DraftLine.vue'));
export const WaitingStep = early(() => import('./offline/WaitingStep.vue'));
