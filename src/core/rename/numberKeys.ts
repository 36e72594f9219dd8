import { frontMatterEntries } from '../draft/frontMatterEntries.ts';
import type { Edit } from '../edits/edit.ts';
import { fieldNameOf } from '../record/fieldNames.ts';
import { markupOf, outlineOf } from '../record/outline.ts';
import { splitFrontMatter } from '../text/frontMatter.ts';
import { digitsIn } from './digits.ts';
import type { RenamePlan } from './plan.ts';
import type { CitingFile } from './rewriting.ts';

/** Under which keys the records of a log state their numbers once more, whatever that is good for: `nav_order: 12`. */
export interface NumberKeys {
  /** Looks at a file; at one that is no other record of the log, it does not. */
  read(file: CitingFile): void;
  /** The edits by which the record that is renumbered states its new number there, too. */
  editsOf(file: CitingFile): readonly Edit[];
}

/** What one record has under a key may be a number by chance. */
const fewest = 2;

/** Learns such keys from the other records of a log: most of those that have one state their numbers there. */
export function numberKeys({ request, log, number }: RenamePlan): NumberKeys {
  const others = log.records.filter(({ path }) => number !== undefined && path !== request.record.path);
  const numbers = new Map(others.map(({ path, identity }) => [path, identity?.value.number]));
  const counts = new Map<string, Count>();
  return {
    read({ path, text }) {
      const its = numbers.get(path);
      if (its === undefined) return;
      for (const { key, value } of frontMatterEntries(text.slice(0, splitFrontMatter(text)?.bodyStart ?? 0))) {
        const { own, all } = counts.get(key) ?? none;
        counts.set(key, { own: own + Number(says(value, its)), all: all + 1 });
      }
    },
    editsOf({ path, text }) {
      if (number === undefined) return [];
      return (outlineOf(text, markupOf(path, text)).yaml?.entries ?? []).flatMap(({ key, value }) => {
        if (fieldNameOf(key) !== undefined || !isUsual(counts.get(key) ?? none)) return [];
        if (value?.kind !== 'scalar' || !says(value.text, number.from)) return [];
        const written = text.slice(value.span.start, value.span.end);
        const at = digitsIn(written, number.from);
        if (at === undefined) return [];
        const span = { start: value.span.start + at.start, end: value.span.start + at.end };
        return [{ span, text: filledLike(text.slice(span.start, span.end), number.to) }];
      });
    },
  };
}

/** How many records have a key, and how many of them their own number under it. */
interface Count {
  readonly own: number;
  readonly all: number;
}

const none: Count = { own: 0, all: 0 };

function isUsual({ own, all }: Count): boolean {
  return own >= fewest && own * 2 > all;
}

function says(value: string | undefined, number: number): boolean {
  return value !== undefined && /^\d{1,8}$/.test(value) && Number(value) === number;
}

/** Such numbers have zeros in front only where they are seen: as many digits as the log's names have, they need not have. */
function filledLike(written: string, number: number): string {
  return String(number).padStart(written.startsWith('0') ? written.length : 1, '0');
}
