import type { DecisionRecord } from '../record/decisionRecord.ts';
import { relativeLink, targetPaths } from '../text/linkTarget.ts';
import { targetsOf } from '../relation/targets.ts';
import { stemOf } from '../text/path.ts';
import { recordsByNumber } from './lookup.ts';
import { found } from './rule.ts';
import type { LintContext, Rule } from './rule.ts';

/** A link or image leads to a file that does not exist. */
export const linkBroken: Rule = {
  code: 'link-broken',
  severity: 'warning',
  summary: 'link-broken.summary',
  check(record, context) {
    return record.links.flatMap((link) => {
      const paths = targetPaths(link.value, record.path);
      const [path] = paths;
      if (path === undefined || paths.some(context.exists)) return [];
      const at = { path: record.path, span: link.span };
      const meant = meantBy(path, record, context);
      if (meant === undefined) return [found(linkBroken, at, 'link-broken', path)];
      return [found(linkBroken, at, 'link-broken-near', path, relativeLink(record.path, meant.path))];
    });
  },
};

/** The one record that the link may mean: the file was moved, or renamed under its number. */
function meantBy(path: string, record: DecisionRecord, context: LintContext): DecisionRecord | undefined {
  const { everywhere } = context.targets ?? targetsOf(context.index);
  const name = stemOf(path);
  const named = everywhere.stems.get(name) ?? [];
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const digits = /^\d{2,6}(?=[-_.])/.exec(name)?.[0];
  if (digits === undefined) return undefined;
  const numbers = context.numbers ?? recordsByNumber(context.log);
  const renamed = (numbers.get(Number(digits)) ?? []).filter((other) => other.path !== record.path);
  return renamed.length === 1 ? renamed[0] : undefined;
}
