// Every element the window is made of, defined by being imported.
import '../elements/lemma-chooser.ts';
import '../elements/lemma-claims.ts';
import '../elements/lemma-export.ts';
import '../elements/lemma-help.ts';
import '../elements/lemma-inspector.ts';
import '../elements/lemma-map.ts';
import '../elements/lemma-note-dialog.ts';
import '../elements/lemma-project-menu.ts';
import '../elements/lemma-quarantine.ts';
import '../elements/lemma-selection-bar.ts';
import '../elements/lemma-split.ts';
import '../elements/lemma-text.ts';
import '../elements/lemma-topbar.ts';
import '../elements/text/lemma-passage-list.ts';
