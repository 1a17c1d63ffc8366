import type { Asked } from '../api/read';
import { withQuery } from '../api/query';

export type FigureFilter = NonNullable<Asked<'/api/v1/observations'>['query']>;

export const figuresAddress = (filter: FigureFilter): string => withQuery('/api/v1/observations', filter);
