import { defineAsyncComponent, type Component } from 'vue';
import { withTexts } from '../locale/loading';
import LazyFailed from './LazyFailed.vue';
import LoadingText from './LoadingText.vue';

/** A component that is fetched, with the late texts of these folders, when it is first shown. */
export function lazily<C extends Component>(folders: readonly string[], load: () => Promise<{ default: C }>) {
  return defineAsyncComponent({
    loader: withTexts(folders, load),
    loadingComponent: LoadingText,
    errorComponent: LazyFailed,
  });
}
