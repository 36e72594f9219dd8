const mostUrl = 2000;

/**
 * Whether a place in a text lies inside a web address, which belongs to another host whatever it spells. An address holds the
 * characters of RFC 3986 but for square brackets, and ends, as in GitHub's autolinks, at a bracket that it has not opened.
 */
export function isInUrl(text: string, at: number): boolean {
  const before = /[^\s"'`<>|\\^{}[\]\0]*$/.exec(text.slice(Math.max(0, at - mostUrl), at))?.[0] ?? '';
  const scheme = before.lastIndexOf('://');
  if (scheme < 0 || !/[a-z]$/i.test(before.slice(0, scheme))) return false;
  let open = 0;
  for (const char of before.slice(scheme)) {
    if (char === '(') open += 1;
    if (char === ')') open -= 1;
    if (open < 0) return false;
  }
  return true;
}
