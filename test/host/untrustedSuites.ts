// The suites for Restricted Mode, where git is not asked: what is read, shown and written is the same.
import './activation.test.ts';
import './records.test.ts';
import './parity.test.ts';
import './problems.test.ts';
import './newDocument.test.ts';
import './status.test.ts';
import './owners.test.ts';
import './review.test.ts';
import './reviewShowing.test.ts';
