import { byFolder } from './messages';

export default byFolder(import.meta.glob('../*/texts.en.ts', { eager: true }));
