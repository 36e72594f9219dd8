import type { Dialect } from '../field.ts';
import { asciidocHeader } from './asciidocHeader.ts';
import { asciidocTables } from './asciidocTables.ts';
import { attributes } from './attributes.ts';
import { frontMatter } from './frontMatter.ts';
import { headerFence } from './headerFence.ts';
import { headerLines } from './headerLines.ts';
import { headerNotes } from './headerNotes.ts';
import { rstTables } from './rstTables.ts';
import { sections } from './sections.ts';
import { tables } from './tables.ts';
import { tomlFrontMatter } from './tomlFrontMatter.ts';

/** Every dialect, the one that is believed first at the top. A new dialect is one file and one line here. */
export const dialects: readonly Dialect[] = [
  frontMatter,
  tomlFrontMatter,
  headerFence,
  attributes,
  asciidocHeader,
  tables,
  rstTables,
  asciidocTables,
  headerLines,
  sections,
  headerNotes,
];
