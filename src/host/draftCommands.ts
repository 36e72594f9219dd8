import type { Uri } from 'vscode';
import { decisionKinds } from '../core/view/newRecord.ts';
import type { BranchReading } from './branchReading.ts';
import { initialize } from './initialize.ts';
import { NewDocuments } from './newDocument.ts';
import type { Ports } from './ports.ts';
import type { RecordStore } from './recordStore.ts';
import { saveAsTemplate } from './saveTemplate.ts';
import { words } from './words.ts';

/** What new documents are made with. */
export interface DraftFacilities {
  readonly store: RecordStore;
  /** Where the extension lies, with its templates. */
  readonly extension: Uri;
  readonly ports: Ports;
  readonly branches: BranchReading;
}

/** The commands that make documents, logs and templates. */
export function draftCommands({ store, extension, ports, branches }: DraftFacilities) {
  const documents = new NewDocuments(store, extension, ports, branches);
  return {
    'docket.new': (argument: unknown) => documents.make(argument, decisionKinds, words.say('ask.new')),
    'docket.newDesignDoc': (argument: unknown) => documents.make(argument, ['design-doc'], words.say('ask.new-design-doc')),
    'docket.newTechDebt': (argument: unknown) => documents.make(argument, ['tech-debt'], words.say('ask.new-tech-debt')),
    'docket.newIncidentReview': (argument: unknown) =>
      documents.make(argument, ['incident-review'], words.say('ask.new-incident-review')),
    'docket.initialize': (argument: unknown) => initialize(argument, { store, extension, ports }),
    'docket.saveAsTemplate': saveAsTemplate(store),
  };
}
