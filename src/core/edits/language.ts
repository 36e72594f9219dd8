import type { Language } from '../record/languages/language.ts';
import { languageOf, languageOfKeys } from '../record/languages/languageOf.ts';
import type { FoundField, OpenDocument } from './document.ts';

const ofKeys: ReadonlySet<string> = new Set(['front-matter', 'toml-front-matter']);
/** Dialects whose labels are not the document's own words. */
const unlabelled: ReadonlySet<string> = new Set(['header-notes', 'asciidoc-header']);

/** The language of the keys of a document's front matter. */
export function keyLanguage({ fields, outline }: OpenDocument): Language {
  return languageOfKeys(labelsOf(fields.filter(({ dialect }) => ofKeys.has(dialect))), outline.headings);
}

/** The language of the attributes of AsciiDoc, which are keys, or of the field list of reStructuredText, which people read. */
export function attributeLanguage(document: OpenDocument): Language {
  const { fields, outline } = document;
  if (outline.markup !== 'asciidoc') return proseLanguage(document);
  return languageOfKeys(labelsOf(fields.filter(({ dialect }) => dialect === 'attributes')), outline.headings);
}

/** The language of a document's headings, bullets, lines and rows. */
export function proseLanguage({ fields, outline }: OpenDocument): Language {
  const isProse = ({ dialect }: FoundField): boolean =>
    !ofKeys.has(dialect) && !unlabelled.has(dialect) && !(outline.markup === 'asciidoc' && dialect === 'attributes');
  return languageOf(labelsOf(fields.filter(isProse)), outline.headings);
}

function labelsOf(fields: readonly FoundField[]): readonly string[] {
  return fields.map(({ label }) => label);
}
