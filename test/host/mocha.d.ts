// The browser build has no types of its own; it sets the globals that @types/mocha declares.
declare module 'mocha/mocha.js';
