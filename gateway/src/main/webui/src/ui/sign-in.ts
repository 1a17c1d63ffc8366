import { language } from '../locale/language';

/** Sign-in at the gateway, in the reader's language, and back to this path of the portal afterwards. */
export function signInAddress(path: string): string {
  return `/login?to=${encodeURIComponent(path)}&ui_locales=${language.value}`;
}
