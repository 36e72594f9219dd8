import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes `count` records below `root`, in several logs and dialects; the same count always gives the same texts. */
export async function generateRecords(root: string, count: number): Promise<void> {
  const random = randomFrom(count);
  for (let number = 1; number <= count; number += 1) {
    const dialect = dialects[number % dialects.length] ?? frontMatter;
    const log = `teams/team-${Math.floor(number / 250)}/docs/adr`;
    const path = join(root, log, `${String(number).padStart(4, '0')}-${slug(random)}.md`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, dialect(number, random) + body(number, random));
  }
}

type Random = () => number;

const statuses = ['accepted', 'proposed', 'superseded by ADR-3', 'rejected', 'draft', 'deprecated'];
const people = ['Ana Lima', 'Bo Chen', 'Chidi Obi', '@org/platform', 'Dana Roth'];
const words = (
  'the service keeps one queue for every tenant so that a slow reader never holds up another and we can move a shard ' +
  'without downtime because writes are idempotent while reads may be a few seconds old which the product accepts for ' +
  'reports but not for billing where the ledger stays the only source of truth'
).split(' ');

const dialects: readonly ((number: number, random: Random) => string)[] = [frontMatter, sections, bullets, boldLines, table];

function frontMatter(number: number, random: Random): string {
  const fields = [
    `status: ${pick(statuses, random)}`,
    `date: ${day(random)}`,
    `decision-makers: [${pick(['Ana', 'Bo'], random)}, Eve]`,
  ];
  return `---\n${fields.join('\n')}\nreview-by: ${day(random)}\ntags: [storage, queue]\n---\n# ${number}. ${sentence(6, random)}\n\n`;
}

function sections(number: number, random: Random): string {
  return `# ${number}. ${sentence(5, random)}\n\nDate: ${day(random)}\n\n## Status\n\n${pick(statuses, random)}\n\n`;
}

function bullets(_number: number, random: Random): string {
  const fields = [`* Status: ${pick(statuses, random)}`, `* Deciders: ${pick(people, random)}`, `* Date: ${day(random)}`];
  return `# ${sentence(6, random)}\n\n${fields.join('\n')}\n\n`;
}

function boldLines(number: number, random: Random): string {
  return `# ADR-${number}: ${sentence(4, random)}\n\n**Status:** ${pick(statuses, random)}\n\n**Owner:** ${pick(people, random)}\n\n`;
}

function table(number: number, random: Random): string {
  const rows = [`| Status | ${pick(statuses, random)} |`, `| Date | ${day(random)} |`, `| Authors | ${pick(people, random)} |`];
  return `# ADR ${number} – ${sentence(5, random)}\n\n| Field | Value |\n| --- | --- |\n${rows.join('\n')}\n\n`;
}

/** A body of the usual size: most real records are between 2 and 15 kB. */
function body(number: number, random: Random): string {
  const headings = ['Context', 'Decision drivers', 'Considered options', 'Decision', 'Consequences', 'More information'];
  return headings
    .map((heading) => `## ${heading}\n\n${paragraphs(random)}\n\nSee [an earlier one](${link(number)}).\n`)
    .join('\n');
}

function paragraphs(random: Random): string {
  const texts = Array.from({ length: 1 + Math.floor(random() * 4) }, () => sentence(60, random));
  return [...texts, `- ${sentence(12, random)}\n- ${sentence(9, random)}`, '```ts\nconst status = "accepted";\n```'].join('\n\n');
}

function link(number: number): string {
  return `${String(Math.max(1, number - 7)).padStart(4, '0')}-missing.md`;
}

function sentence(length: number, random: Random): string {
  return Array.from({ length }, () => pick(words, random)).join(' ');
}

function slug(random: Random): string {
  return Array.from({ length: 4 }, () => pick(words, random)).join('-');
}

function day(random: Random): string {
  return `20${20 + Math.floor(random() * 8)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
}

function pick(choices: readonly string[], random: Random): string {
  return choices[Math.floor(random() * choices.length)] ?? '';
}

/** Numbers from 0 to 1 that look random and are the same in every run (a linear congruential generator). */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
