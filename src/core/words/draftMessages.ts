/** New records and logs. `{0}`, `{1}` … are places for arguments. */
export const draftMessages = {
  'ask.template.neighbours': 'Like the records in {0}',
  'ask.template.neighbours.about': 'The fields and headings that the newest of them have in common',
  'ask.template.log': "The log's own template, {0}",
  'ask.initialize': 'Start a Decision Log',
  'ask.initialize.template': 'What will the records look like?',
  'ask.initialize.folder': 'In which folder?',
  'ask.initialize.folder.other': 'Another folder…',
  'ask.initialize.folder.hint': 'A folder inside the repository, for example docs/decisions',
  'initialize-there': '{0} holds records already. Make a new one with "New Decision Record", or choose another folder.',
  'new-folder-outside': '"{0}" is not inside the repository. Name a folder in it.',
  'new-template-missing': 'There is no template named "{0}". The templates are: {1}.',
  'new-wrong-day': '"{0}" is no day. Write one as {1}.',
  'new-locked': 'Another program is making a record in {0} and did not finish. Try again in a moment.',
  'first.title.adr': 'Record architecture decisions',
  'first.title.design-doc': 'Write design docs',
  'first.title.rfc': 'Discuss larger changes as RFCs',
  'first.context':
    'Some choices shape everything that comes after them. Whoever meets such a choice later, and was not there when it was made, can only take it as it is or guess at its reasons.',
  'first.decision':
    'We write down each such choice in a short document of its own, in this folder, next to what it is about: what made us decide, what we decided, and what follows. A document is changed only in its status and its dates; who decides otherwise writes a new one that supersedes it.',
  'first.consequences':
    'The reasons can be read where the work is done, and are reviewed like the work itself. Writing them down takes an hour now and then; whoever asks why has something to read.',
  'readme.title.adr': 'Architecture decisions',
  'readme.title.design-doc': 'Design docs',
  'readme.title.rfc': 'RFCs',
  'readme.about': 'What was decided here, and why. A new one starts from [{0}]({0}).',
  'index.record': 'Record',
  'index.status': 'Status',
  'index.date': 'Date',
} as const satisfies Record<string, string>;
