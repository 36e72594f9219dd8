import type { Files } from './aRepository.ts';

/** Proposals in folders of their own, each with a README and the `kep.yaml` that states its fields; by the folder that each is in. */
export function proposals(...places: readonly (readonly [sig: string, number: number])[]): Files {
  return new Map(
    places.flatMap(([sig, number], at) => {
      const folder = `keps/${sig}/${String(number)}-part-${String(at)}`;
      return [
        [
          `${folder}/README.md`,
          `# KEP-${String(number)}: Part ${String(at)}\n\n## Summary\n\nPart ${String(at)} of it.\n\n## Proposal\n\nSo.\n`,
        ],
        [`${folder}/kep.yaml`, fieldsOf(sig, number, at)],
      ] as const;
    }),
  );
}

function fieldsOf(group: string, number: number, at: number): string {
  const lines = [
    `title: Part ${String(at)}`,
    `kep-number: ${String(number)}`,
    'authors:',
    `  - "@author${String(at)}"`,
    `owning-sig: ${group}`,
    'status: provisional',
    `creation-date: 2024-05-0${String(at + 1)}`,
    'see-also: []',
    'stage: alpha',
    `milestone: v1.${String(at)}`,
  ];
  return `${lines.join('\n')}\n`;
}
