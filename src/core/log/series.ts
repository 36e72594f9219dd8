import { baseName } from '../text/path.ts';

/** `MS-0001-x.md` and `OP-0001-y.md` number two series of one folder; a name without letters may belong to any. */
export function mayShareSeries(path: string, other: string): boolean {
  const [one, two] = [seriesOf(path), seriesOf(other)];
  return one === '' || two === '' || one === two;
}

/** The letters before the number of a file name, in lower case, without a leading "adr". */
function seriesOf(path: string): string {
  const name = baseName(path).toLowerCase();
  const letters = /^[^\d.]*(?=\d)/.exec(name)?.[0] ?? '';
  return letters.replace(/[^\p{L}]/gu, '').replace(/^adr/, '');
}
