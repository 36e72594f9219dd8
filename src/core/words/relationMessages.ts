/** Relations between records. `{0}`, `{1}` … are places for arguments. */
export const relationMessages = {
  'relation-itself': '{0} cannot be related to itself. Choose another record.',
  'relation-circle':
    '{0} leads to {1} already ({2}), so this would be a circle. Choose another record, or correct that relation first.',
  'relation-unnameable': 'No way to write {0} here would lead to {1}. Write it by hand.',
} as const satisfies Record<string, string>;
