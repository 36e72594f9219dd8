/** A key of front matter with all of its lines. */
export interface FrontMatterEntry {
  readonly key: string;
  /** The lines as they are, without endings. */
  readonly lines: readonly string[];
  /** `"` or `'` where the value is one text in quotes. */
  readonly quote: string;
  /** The value, where it is one text on the line of its key, without quotes and comment. */
  readonly value: string | undefined;
  readonly isList: boolean;
  /** `:` in YAML, `=` in TOML. */
  readonly mark: string;
}

/** Takes front matter apart, YAML between `---` or TOML between `+++`: a key of the first level and the lines below it at a time. */
export function frontMatterEntries(block: string): readonly FrontMatterEntry[] {
  const groups: string[][] = [];
  for (const line of block.split(/\r?\n/).slice(1)) {
    if (/^(?:---|\+\+\+)\s*$/.test(line)) break;
    if (keyLine.test(line)) groups.push([line]);
    else if (line.trim() !== '' && !line.startsWith('#')) groups.at(-1)?.push(line);
  }
  return groups.map(entryOf);
}

const keyLine = /^(?:"[^"]+"|'[^']+'|[\p{L}_][\p{L}\p{N}_. -]{0,80}?)\s*(?::(?=\s|$)|=(?=\s))/u;

function entryOf(lines: readonly string[]): FrontMatterEntry {
  const [first = '', second] = lines;
  const lead = keyLine.exec(first)?.[0] ?? '';
  const rest = first.slice(lead.length).trim();
  const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(rest);
  const plain = rest.replace(/(?<!\s)\s+#.*$/, '');
  const isList = plain.startsWith('[') || (plain === '' && second !== undefined && /^\s*-(?:\s|$)/.test(second));
  const isText = lines.length === 1 && !/^[[{|>&*!]/.test(plain);
  return {
    key: lead
      .slice(0, -1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2'),
    lines,
    quote: quoted?.[1] ?? '',
    value: isText ? (quoted?.[2] ?? plain) : undefined,
    isList,
    mark: lead.slice(-1),
  };
}
