const chapters = new Set(
  (
    'meta|metadata|summary|abstract|motivation|context|introduction|overview|background|tl dr|tldr|status|title|problem|problem statement|context and problem statement|decision|table of contents|contents|toc|goals|description|preamble|terminology|definitions|work in progress|wip|draft|header|' +
    'zusammenfassung|kontext|einleitung|résumé|contexte|resumen|contexto|introducción|resumo|sommario|contesto|samenvatting|sammendrag|bakgrunn|kontekst|要約|概要|背景|摘要'
  ).split('|'),
);

/** Whether a normal label names a chapter that any record may have (`Context`, `Summary`), and so is no title. */
export function isChapterName(label: string): boolean {
  return chapters.has(label);
}
