import type { DecisionRecord } from './decisionRecord.ts';
import type { Field } from './field.ts';
import type { FieldName } from './fieldNames.ts';
import { isRecordFolder, readFileName, type NameParts } from './fileName.ts';
import type { NotARecord } from './reading.ts';
import { isPlaceholder, isVerbatim } from './title.ts';

const byName: ReadonlyMap<string, NotARecord> = new Map([
  ...'readme'.split(' ').map((name) => [name, 'readme'] as const),
  ...'index,_index,summary,toc,table of contents,contents,log,decision log,adr log,overview,list,home,_sidebar,sidebar,_category_,indice,índice,übersicht,sommaire'
    .split(',')
    .map((name) => [name, 'index'] as const),
  ...'changelog,contributing,conventions,license,licence,code of conduct,process,adr process,rfc process,security,maintainers,governance,glossary,faq,howto,how to,how to adr,how to write an adr,backlog,guidelines,style guide,support,authors,codeowners,owners,notice,history,releases,release notes,pull request template,issue template,todo,roadmap,agents,claude,gemini,copilot instructions'
    .split(',')
    .map((name) => [name, 'process'] as const),
]);

/** Why a file can never be a record, by its name and folders alone. */
export function refusedByName(path: string): NotARecord | undefined {
  const segments = path.toLowerCase().split('/');
  const base = (segments.at(-1) ?? '').replace(/\.[a-z]{1,9}$/, '');
  const words = base.replace(/[-_ .]+/g, ' ').trim();
  const refused = byName.get(base) ?? byName.get(words);
  if (refused !== undefined && !((base === 'readme' || base === 'index') && isRecordFolder(segments.at(-2) ?? '')))
    return refused;
  if (segments.slice(0, -1).some((folder) => isTemplateFolder(folder) && readFileName(path).number === undefined))
    return 'template';
  return isTemplateName(words) ? 'template' : undefined;
}

/** True for the folders in which teams keep templates. Takes a folder's name. */
export function isTemplateFolder(name: string): boolean {
  return /^(?:adr[-_]?)?(?:templates|\.?templates?)$/i.test(name);
}

/** Why a document is no record, by what it says of itself. A numbered document is somebody's draft, however little is filled in. */
export function refusedByText(
  { title, status }: DecisionRecord,
  heading: string,
  fields: readonly Field[],
  name: NameParts,
): NotARecord | undefined {
  const isDraft = name.number !== undefined && name.number > 0;
  if (!isDraft && fields.some(isUnfilled)) return 'template';
  if (isVerbatim(heading) || (!isPlaceholder(title.value) && !isPlaceholder(heading))) return undefined;
  const bracketed = /^\[.*\]$/.test(heading);
  return isDraft && bracketed && status !== undefined ? undefined : 'template';
}

const fillable: ReadonlySet<FieldName> = new Set(['title', 'status', 'date', 'created']);

// A script puts a value here when it makes a document: `Date: DATE`, `date: {{ date }}`, `Date: {DATE}`, `<%= status %>`, `$date`.
function isUnfilled({ name, label, parts: [first] }: Field): boolean {
  if (first === undefined || first.text.length > 60 || !fillable.has(name)) return false;
  if (first.text === label.toUpperCase()) return first.text !== label && label.length > 3;
  return /^(?:\{\{.*\}\}|<%.*%>|\$\{?[A-Za-z_]\w*\}?|\{[A-Z_]*(?:DATE|TITLE|STATUS)[A-Z_]*\})$/.test(first.text);
}

function isTemplateName(words: string): boolean {
  if (
    /^(?:[a-z]{2,12} )?(?:0{1,5}|n{2,5}|x{2,5})? ?(?:(?:adr|madr|rfc|kep|eip|proposal|decision|record|design|doc|enhancement|nygard|short|long|bare|minimal|full|simple|basic) )*(?:template|tmpl|vorlage|modèle|modele|plantilla|modelo|sjabloon|szablon|mal)(?: (?:bare|minimal|short|long|full|simple|basic|[a-z]{2}))*$/.test(
      words,
    )
  )
    return true;
  return (
    /^(?:(?:adr|rfc|\d+) )*template(?:s)?\b|\btemplate$/.test(words) && !/^\d*[1-9]\d* /.test(words.replace(/^(?:adr|rfc) /, ''))
  );
}
