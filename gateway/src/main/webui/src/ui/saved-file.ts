/** Hands a file to the reader under a name, as a link with `download` would. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file when the click is over; the address is freed a little later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
