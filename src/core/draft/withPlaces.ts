import { splitFrontMatter } from '../text/frontMatter.ts';

// `status: "{proposed | rejected | …}"`, `* Status: [proposed | accepted] <!-- optional -->`, `**Status:** STATUS`
const statusLine = /^([ \t]*(?:[-*+] +)?(?:\*\*)?status(?:\*\*)?:(?:\*\*)?[ \t]*)(?:.*\|.*|STATUS|["']?[[{<].*)$/gim;
const dateLine = /^([ \t]*(?:[-*+] +)?(?:\*\*)?date(?:\*\*)?:(?:\*\*)?[ \t]*)(?:["']?[[{<].*|["']?YYYY-MM-DD.*|DATE)$/gim;
const statusAlone = /^(?:STATUS|[[{<]? ?(?:draft|proposed)\b[^\n]*\|[^\n]*)$/gim;

/**
 * A team's template with our places where it has blanks of its own: MADR's `{short title …}` and `{proposed | …}`, and the
 * `NUMBER. TITLE`, `DATE` and `STATUS` of adr-tools. A template without any title gets one.
 */
export function withPlaces(template: string): string {
  if (/\{\{ *title *\}\}/.test(template)) return template;
  const text = template.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const bodyStart = splitFrontMatter(text)?.bodyStart ?? 0;
  const head = withBlanks(text.slice(0, bodyStart));
  return head + withTitle(withBlanks(text.slice(bodyStart)).replace(statusAlone, '{{status}}'));
}

function withBlanks(text: string): string {
  return text.replace(statusLine, '$1{{status}}').replace(dateLine, '$1{{date}}');
}

function withTitle(body: string): string {
  const lines = body.split('\n');
  let fence = '';
  for (const [at, line] of lines.entries()) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1] ?? '';
    if (mark !== '') fence = fence === '' ? mark : fence === mark ? '' : fence;
    if (fence !== '' || !/^# +\S/.test(line)) continue;
    const numbered = /^# +(?:NUMBER|N{3,4}|X{3,4}|\{\{ *number *\}\})[.:]? /.test(line);
    return [...lines.slice(0, at), numbered ? '# {{number}}. {{title}}' : '# {{title}}', ...lines.slice(at + 1)].join('\n');
  }
  return `# {{title}}\n\n${body.replace(/^\n+/, '')}`;
}
