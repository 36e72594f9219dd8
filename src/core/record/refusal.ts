import { startsWithNumber, readFileName } from './fileName.ts';
import type { NotARecord } from './reading.ts';
import { isPlaceholder, isVerbatim } from './title.ts';

const byName: ReadonlyMap<string, NotARecord> = new Map([
  ...'readme'.split(' ').map((name) => [name, 'readme'] as const),
  ...'index,_index,summary,toc,table of contents,contents,log,decision log,adr log,overview,list,home,_sidebar,sidebar,_category_,indice,índice,übersicht,sommaire'
    .split(',')
    .map((name) => [name, 'index'] as const),
  ...'changelog,contributing,license,licence,code of conduct,process,adr process,rfc process,security,maintainers,governance,glossary,faq,howto,how to,how to adr,how to write an adr,backlog,guidelines,style guide,support,authors,codeowners,owners,notice,history,releases,release notes,pull request template,issue template,todo,roadmap,agents,claude,gemini,copilot instructions'
    .split(',')
    .map((name) => [name, 'process'] as const),
]);

/** Why a file can never be a record, by its name and folders alone. */
export function refusedByName(path: string): NotARecord | undefined {
  const segments = path.toLowerCase().split('/');
  const base = (segments.at(-1) ?? '').replace(/\.[a-z]{1,9}$/, '');
  const words = base.replace(/[-_ .]+/g, ' ').trim();
  const refused = byName.get(base) ?? byName.get(words);
  if (refused !== undefined && !((base === 'readme' || base === 'index') && startsWithNumber(segments.at(-2) ?? '')))
    return refused;
  if (
    segments
      .slice(0, -1)
      .some((folder) => /^(?:adr[-_]?)?(?:templates|\.?templates?)$/.test(folder) && readFileName(path).number === undefined)
  )
    return 'template';
  return isTemplateName(words) ? 'template' : undefined;
}

/** Why a document is no record, by what it says of itself. */
export function refusedByText(title: string, rawTitle: string): NotARecord | undefined {
  return !isVerbatim(rawTitle) && (isPlaceholder(title) || isPlaceholder(rawTitle)) ? 'template' : undefined;
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
