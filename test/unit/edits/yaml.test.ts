import { checkSet } from './editing.ts';
import type { WritableField } from '../../../src/core/edits/writableFields.ts';

const path = 'docs/adr/0007-use-x.md';
const body = '# Use X\n\n## Context\n\nNeeded.\n';

/** The front matter before and after, without its fences. */
function check(before: string, field: WritableField, items: readonly string[], after: string): void {
  checkSet(path, `---\n${before}\n---\n${body}`, field, items, `---\n${after}\n---\n${body}`);
}

describe('fields in YAML front matter', () => {
  it('replaces a scalar in its own quotes, and leaves comments and order alone', () => {
    check('status: proposed # for now\ndate: 2024-05-01', 'status', ['accepted'], 'status: accepted # for now\ndate: 2024-05-01');
    check('status: "proposed"\ndate: 2024-05-01', 'status', ['accepted'], 'status: "accepted"\ndate: 2024-05-01');
    check("owner: 'Ann'\nstatus: draft", 'owner', ["Bob O'Neil"], "owner: 'Bob O''Neil'\nstatus: draft");
  });

  it('quotes what YAML would read as something else', () => {
    check('owner: Ann\nstatus: draft', 'owner', ['@org/platform'], 'owner: "@org/platform"\nstatus: draft');
    check('status: proposed\ndate: 2024-05-01', 'status', ['accepted: yes'], 'status: "accepted: yes"\ndate: 2024-05-01');
  });

  it('fills a key that has no value', () => {
    check('status:\ndate: 2024-05-01', 'status', ['accepted'], 'status: accepted\ndate: 2024-05-01');
    check('owner: # who?\nstatus: draft', 'owner', ['Ann'], 'owner: Ann # who?\nstatus: draft');
    check('status: []\ndate: 2024-05-01', 'status', ['accepted'], 'status: accepted\ndate: 2024-05-01');
  });

  it('replaces an alias, and fills a dash without an item', () => {
    check(
      'owner: &ann Ann\nstatus: draft\ndeciders: *ann # her',
      'decision-makers',
      ['Bob'],
      'owner: &ann Ann\nstatus: draft\ndeciders: Bob # her',
    );
    check('status: draft\nsuperseded-by:\n  -', 'superseded-by', ['ADR-9'], 'status: draft\nsuperseded-by:\n  - ADR-9');
  });

  it('writes lists as they are: in brackets, item by item, with commas', () => {
    check(
      'status: draft\ndecision-makers: [Ann, "Bob"]',
      'decision-makers',
      ['Ann', 'Cem'],
      'status: draft\ndecision-makers: [Ann, Cem]',
    );
    check(
      'status: draft\ndeciders:\n  - Ann # chair\n  - Bob\ntags: [a]',
      'decision-makers',
      ['Ann', 'Cem', 'Dee'],
      'status: draft\ndeciders:\n  - Ann # chair\n  - Cem\n  - Dee\ntags: [a]',
    );
    check(
      'status: draft\ndeciders:\n- Ann\n- Bob\ntags: [a]',
      'decision-makers',
      ['Bob'],
      'status: draft\ndeciders:\n- Bob\ntags: [a]',
    );
    check('status: draft\ndeciders: Ann, Bob', 'decision-makers', ['Ann', 'Cem'], 'status: draft\ndeciders: Ann, Cem');
  });

  it('writes the name of a person that is a mapping', () => {
    check(
      'status: draft\nauthors:\n  - name: Eve\ndeciders:\n  - name: Ann\n    email: ann@example.org\n  - name: Bob',
      'decision-makers',
      ['Cem', 'Bob'],
      'status: draft\nauthors:\n  - name: Eve\ndeciders:\n  - name: Cem\n  - name: Bob',
    );
  });

  it('adds a key where it belongs, spelt and quoted like its neighbours', () => {
    check(
      'status: draft\ndate: 2024-05-01\ntags: [a]',
      'review-by',
      ['2027-01-01'],
      'status: draft\ndate: 2024-05-01\nreview-by: 2027-01-01\ntags: [a]',
    );
    check(
      'status: draft\ndecision_makers: Ann',
      'review-by',
      ['2027-01-01'],
      'status: draft\ndecision_makers: Ann\nreview_by: 2027-01-01',
    );
    check(
      'status: "draft"\ndecisionMakers: "Ann"',
      'review-by',
      ['2027-01-01'],
      'status: "draft"\ndecisionMakers: "Ann"\nreviewBy: "2027-01-01"',
    );
    check(
      'author: Ann\nstatus: Final\ncreated: 2024-05-01\nrequires: 3',
      'superseded-by',
      ['6789'],
      'author: Ann\nstatus: Final\ncreated: 2024-05-01\nsuperseded-by: "6789"\nrequires: 3',
    );
    check('title: Use X\ntags: [a]', 'status', ['draft'], 'title: Use X\nstatus: draft\ntags: [a]');
    check(
      'status: draft\ndeciders:\n  - Ann\n  - Bob\n# the end',
      'consulted',
      ['Cem', 'Dee'],
      'status: draft\ndeciders:\n  - Ann\n  - Bob\nconsulted:\n  - Cem\n  - Dee\n# the end',
    );
  });

  it('writes a block scalar on its key', () => {
    check('status: >\n  proposed\ndate: 2024-05-01', 'status', ['accepted'], 'status: accepted\ndate: 2024-05-01');
  });

  it('keeps the byte order mark, carriage returns and what is no field', () => {
    checkSet(
      path,
      '\uFEFF---\r\nnav_order: 7\r\nstatus: draft\r\n---\r\n# Use X\r\n',
      'review-by',
      ['2027-01-01'],
      '\uFEFF---\r\nnav_order: 7\r\nstatus: draft\r\nreview-by: 2027-01-01\r\n---\r\n# Use X\r\n',
    );
  });

  it('writes a status in both places that state it', () => {
    checkSet(
      path,
      '---\nstatus: Proposed\n---\n# Use X\n\n## Status\n\nProposed\n',
      'status',
      ['Accepted'],
      '---\nstatus: Accepted\n---\n# Use X\n\n## Status\n\nAccepted\n',
    );
  });

  it('writes a sidecar in its own text', () => {
    checkSet(
      'keps/sig-x/1234-use-x/kep.yaml',
      'title: Use X\nkep-number: 1234\nauthors:\n  - "@ann"\nowning-sig: sig-x\nstatus: provisional\n',
      'status',
      ['implementable'],
      'title: Use X\nkep-number: 1234\nauthors:\n  - "@ann"\nowning-sig: sig-x\nstatus: implementable\n',
    );
    // How far it is, is not where it stands.
    checkSet(
      'keps/sig-x/1234-use-x/kep.yaml',
      'title: Use X\nstatus: implemented\nstage: stable\n',
      'status',
      ['replaced'],
      'title: Use X\nstatus: replaced\nstage: stable\n',
    );
    checkSet(
      'keps/sig-x/1234-use-x/kep.yaml',
      'title: Use X\nowning-sig: sig-x\nstatus: provisional\ncreation-date: 2024-05-01',
      'owner',
      ['Ann'],
      'title: Use X\nowning-sig: sig-x\nowner: Ann\nstatus: provisional\ncreation-date: 2024-05-01',
    );
  });
});

describe('fields in TOML front matter', () => {
  const toml = (before: string, field: WritableField, items: readonly string[], after: string): void => {
    checkSet(path, `+++\n${before}\n+++\n${body}`, field, items, `+++\n${after}\n+++\n${body}`);
  };

  it('replaces texts, days and lists', () => {
    toml('title = "Use X"\nstatus = "draft" # so', 'status', ['accepted'], 'title = "Use X"\nstatus = "accepted" # so');
    toml("status = 'draft'\ndate = 2024-05-01", 'date', ['2025-06-02'], "status = 'draft'\ndate = 2025-06-02");
    toml('status = "draft"\ndeciders = ["Ann", "Bob"]', 'decision-makers', ['Cem'], 'status = "draft"\ndeciders = ["Cem"]');
    toml('status = "draft"\nowner = ""', 'owner', ['Ann'], 'status = "draft"\nowner = "Ann"');
  });

  it('adds a key in the table of its neighbours', () => {
    toml(
      'title = "Use X"\ndate = 2024-05-01\n[extra]\nstatus = "draft"',
      'review-by',
      ['2027-01-01'],
      'title = "Use X"\ndate = 2024-05-01\n[extra]\nstatus = "draft"\nreview-by = 2027-01-01',
    );
  });
});
