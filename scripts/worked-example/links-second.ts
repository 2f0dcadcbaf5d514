// The argument of the second essay, from its main claim down, and what joins and divides the two essays.
import type { Linking } from './reading.ts';

export const SECOND_LINKS: readonly Linking[] = [
  // ¶2 and ¶3: the puzzle, and the way out of it.
  {
    name: 'puzzle',
    by: ['sovereign', 'open', 'contrary'],
    attacks: 'compatible',
    note: '“So one has to wonder …”: the objection the essay sets itself.',
  },
  {
    by: ['targets'],
    undercuts: 'puzzle',
    note: '“Even with the difference …, if we take into consideration the main targets”: the opposed assumptions are granted, and said not to matter where the agreements are about different things.',
  },

  // ¶9 to ¶12, and ¶14: different targets, hence no clash.
  { by: ['clashless'], supports: 'compatible' },
  { by: ['economic', 'social'], supports: 'targets', note: 'A contrast: it takes both sides.' },
  { by: ['targets'], supports: 'clashless' },
  {
    by: ['complied'],
    supports: 'clashless',
    note: '“With many analysts finding that …”: China keeps its word to the US while it works with Russia.',
  },
  { by: ['baseline'], supports: 'clashless' },
  {
    by: ['duty', 'targets'],
    supports: 'baseline',
    note: 'What a state owes its people at home is financial security and protection from terrorism; one agreement sees to the former, the other cooperation to the latter.',
  },
  {
    by: ['analysts'],
    supports: 'complied',
    scheme: 'Argument from expert opinion',
    weight: 0.6,
    answers: [
      { question: 'How credible are the experts as sources?', answer: 'None is named or cited.' },
      { question: 'What did they assert?', answer: 'Compliance “so far”, and with the first of four initiatives.' },
      { question: 'Do other experts agree?', answer: 'By the first essay the Department of Justice does not.' },
    ],
    note: 'Weaker than a named source would make it; the companies of the first essay are weighed the same.',
  },
  {
    by: ['sovereign'],
    supports: 'control',
    scheme: 'Argument from commitment',
    note: 'Why the practices “are likely to continue”: the delegates have said that they see a need for them.',
  },

  // ¶13 and ¶15: the limit.
  {
    by: ['diplomatic'],
    attacks: 'compatible',
    weight: 0.5,
    note: 'Harris’s own limit to her claim. It is weighed below the support: her thesis is that the relations need not be incompatible, and this says where they may be.',
  },
  { by: ['strategic'], supports: 'diplomatic' },
  { by: ['trust', 'distrust'], supports: 'diplomatic', note: 'The second premise is unstated.' },
  {
    by: ['political', 'forum'],
    supports: 'strategic',
    scheme: 'Argument from sign',
    note: '“Note that …, while …”: two silences, one on each side, taken together as a sign of intent.',
    answers: [
      {
        question: 'Could something else account for it?',
        answer:
          'An agreement on theft and a forum on culture may be silent on espionage because it is not their subject.',
      },
    ],
  },
  {
    by: ['unlimited'],
    supports: 'strategic',
    note: 'The reasons that ¶13 announces; ¶15 gives one.',
  },
  {
    by: ['duty', 'spying'],
    supports: 'unlimited',
    scheme: 'Practical reasoning',
    note: 'If protecting one’s citizens means spying, no state will want to restrict it.',
  },
  {
    by: ['obligations'],
    supports: 'economic',
    note: 'The brackets in ¶9: what goes further obliges to nothing.',
  },

  // Norms: the agreement of 2015 as a beginning.
  {
    name: 'beginning',
    by: ['begun'],
    supports: 'reach',
    note: 'The reader’s link: Harris’s beginning of norms answers the first essay’s question.',
  },
  { by: ['obligations'], undercuts: 'beginning', note: 'And her own reservation takes the answer back.' },

  // Where the essays clash: are agreements kept?
  {
    name: 'clash',
    by: ['complied'],
    attacks: 'aspirational',
    weight: 0.6,
    note: 'The reader’s link, and the clash of the two essays: an agreement that is kept is not merely aspirational. One agreement, and “so far”; hence its weight.',
  },
  {
    name: 'narrow',
    by: ['economic'],
    undercuts: 'clash',
    note: 'The reader’s objection, from Harris: to have kept a pledge on trade secrets shows nothing about agreements that ask for more.',
  },
  {
    by: ['pledge'],
    undercuts: 'narrow',
    note: 'The reader’s reply, from the first essay: the agreements it calls aspirational are pledges “not to engage in hacking for commercial advantage”, so the economic part is the part that counts.',
  },
  {
    by: ['indicted', 'breach'],
    attacks: 'complied',
    weight: 0.5,
    note: 'The same clash from the other side: what the Department of Justice charges is what the analysts do not find. The charges are undated; hence its weight.',
  },
  {
    by: ['political'],
    attacks: 'breach',
    note: 'The reader’s objection, from Harris: what the agreement leaves open cannot break it.',
  },
  {
    by: ['obligations'],
    supports: 'aspirational',
    weight: 0.4,
    note: 'The reader’s link: here Harris comes near to the first essay. Her remark is about the clauses on cooperation and norms; hence its weight.',
  },

  // Where they agree, and where else they meet.
  {
    by: ['unlimited'],
    supports: 'interests',
    note: 'The reader’s link: Harris’s reason why states keep espionage out of agreements is the first essay’s reason why they break them.',
  },
  {
    by: ['targeted'],
    supports: 'distrust',
    note: 'The reader’s link: the first essay gives what Harris leaves unsaid.',
  },
  { by: ['stolen'], supports: 'distrust' },
  {
    by: ['stolen'],
    supports: 'espionage',
    scheme: 'Argument from example',
    note: 'The reader’s link; the case is disputed by China.',
  },
  {
    by: ['treaty'],
    attacks: 'targets',
    weight: 0.5,
    note: 'The reader’s objection, from the first essay: Harris judges Sino-Russian cooperation by a forum, and passes over a treaty that, like the US agreement, is a pledge of restraint.',
  },
  {
    name: 'harmless',
    by: ['compatible'],
    attacks: 'concern',
    weight: 0.5,
    note: 'The reader’s link between the main claims: if China can keep faith with both, its cooperation with Russia is not as such at the cost of the West.',
  },
  {
    by: ['losing'],
    undercuts: 'harmless',
    note: 'The reader’s reply for the first essay: its concern is with the governments that watch, not with what China owes the US.',
  },
];
