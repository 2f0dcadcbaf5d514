// The page's entry: styles, elements, and the start of everything.
import './elements/tokens.css';
import './app/page.css';
import './app/shell.css';
import './app/print.css';
import './app/print-steps.css';
import './reader/reader.css';
import './reader/hits.css';
import './reader/handles.css';
import './app/lemma-app.ts';
import { start } from './app/start.ts';

const app = document.querySelector('lemma-app');
if (app) await start(app);
