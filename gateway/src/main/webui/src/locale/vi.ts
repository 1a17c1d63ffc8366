import { byFolder } from './messages';

export default byFolder(import.meta.glob('../*/texts.vi.ts', { eager: true }));
