/** Puts a text into the clipboard, as far as the browser allows: in a frame, or without https, it may not. @returns whether it is there */
export const copied = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
