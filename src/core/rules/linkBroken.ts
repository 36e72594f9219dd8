import { targetPaths } from './linkTarget.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** A link or image leads to a file that does not exist. */
export const linkBroken: Rule = {
  code: 'link-broken',
  severity: 'warning',
  summary: 'link-broken.summary',
  check(record, { exists }) {
    return record.links.flatMap((link) => {
      const paths = targetPaths(link.value, record.path);
      if (paths.length === 0 || paths.some(exists)) return [];
      return [found(linkBroken, { path: record.path, span: link.span }, 'link-broken', link.value)];
    });
  },
};
