/** Sign-in at the gateway, and back to this path of the portal afterwards. */
export function signInAddress(path: string): string {
  return `/login?to=${encodeURIComponent(path)}`;
}
