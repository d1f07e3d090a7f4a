/** Has the browser save a file: it never leaves the device. */
export const saveFile = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then, and keeps what it needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** A title as the name of a file, in any script; without what file systems refuse. */
export const fileName = (title: string, ending: string): string =>
  `${
    title
      .replace(/[\p{Cc}\\/:*?"<>|.]+/gu, ' ')
      .trim()
      .replace(/\s+/g, '-')
      .slice(0, 60) || 'scenario'
  }.${ending}`;
