// Every suite, in the order in which they run. Imported once mocha is set up.
import './activation.test.ts';
import './records.test.ts';
import './parity.test.ts';
import './problems.test.ts';
import './live.test.ts';
import './filesBeside.test.ts';
import './views.test.ts';
import './newDocument.test.ts';
import './initialize.test.ts';
import './renaming.test.ts';
import './status.test.ts';
import './owners.test.ts';
import './review.test.ts';
import './snooze.test.ts';
import './reviewShowing.test.ts';
import './relations.test.ts';
import './templates.test.ts';
