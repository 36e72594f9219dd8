/** A text as the labels of the editor take it, so that `$(name)` in it is shown as it is written, and is no icon. */
export function iconsAsText(text: string): string {
  // Only in front of what would be an icon does a backslash vanish.
  return text.replace(/\$\([a-z\d-]+(?:~[a-z]+)?\)/giu, '\\$&');
}
