import type { Finding } from '../core/report/findings.ts';
import type { ListedRecord } from '../core/report/listedRecord.ts';

/** Records whose paths and reasons cannot steer a terminal: a file name may hold an escape sequence or a line break. */
export function printableRecords(records: readonly ListedRecord[]): readonly ListedRecord[] {
  return records.map((record) => ({ ...record, path: printable(record.path), review: printableReview(record.review) }));
}

function printableReview(review: ListedRecord['review']): ListedRecord['review'] {
  const { reasons } = review;
  if (reasons === undefined) return review;
  return { ...review, reasons: reasons.map(({ kind, message }) => ({ kind, message: printable(message) })) };
}

/** Problems whose words, which quote the file, cannot steer a terminal. */
export function printableFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, path: printable(finding.path), message: printable(finding.message) }));
}

/** One line without control characters. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
