import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shippedTemplates } from '../core/draft/shippedTemplates.ts';
import type { Template } from '../core/draft/template.ts';

/** Where the templates are, from where this is built to, and from where it is written. */
const folders = [join(__dirname, '..', 'templates'), join(__dirname, '..', '..', 'templates')];

/** Reads a template that comes with Docket, by its name. Undefined where none has it; rejects where the file is missing. */
export async function readShippedTemplate(name: string): Promise<Template | undefined> {
  const found = shippedTemplates.find((template) => template.name === name);
  if (found === undefined) return undefined;
  const text = await firstOf(folders.map((folder) => join(folder, found.file)));
  return { name, label: name, kind: found.kind, text };
}

async function firstOf([path = '', ...others]: readonly string[]): Promise<string> {
  if (others.length === 0) return readFile(path, 'utf8');
  return readFile(path, 'utf8').catch(() => firstOf(others));
}
