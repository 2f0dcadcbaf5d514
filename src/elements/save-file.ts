// Hands a file to the reader, by the browser's own way of saving.

/** Saves `content` under a name; the browser asks where, or puts it with the downloads. */
export function saveFile(name: string, content: string | Uint8Array | Blob, mediaType: string): void {
  const blob = content instanceof Blob ? content : new Blob([content as BlobPart], { type: mediaType });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address once the click is through; then it may go.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A project's title as the stem of a file name. */
export function fileStem(title: string): string {
  const stem = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
  return stem.slice(0, 60) || 'project';
}
