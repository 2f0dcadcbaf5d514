// The argument of the first essay, from its main claim down; where the reader goes beyond the author, the note says so.
import type { Linking } from './reading.ts';

export const FIRST_LINKS: readonly Linking[] = [
  // ¶1: three reasons for concern. The last sentence of the essay is the fourth.
  {
    by: ['rival', 'open'],
    supports: 'concern',
    note: 'What stands as an alternative is a concern only to those who want the other thing.',
  },
  {
    by: ['ties', 'control'],
    supports: 'concern',
    note: 'One sentence gives control and espionage as features of both regimes. They make cooperation a concern one by one, so these are two arguments, each with the cooperation for a premise.',
  },
  { by: ['ties', 'espionage'], supports: 'concern' },
  { by: ['losing'], supports: 'concern', scheme: 'Argument from negative consequences' },
  {
    by: ['ties', 'sovereign'],
    supports: 'rival',
    note: '“In turn”: they are allied, and it is sovereignty that they are allied for.',
  },

  // ¶2, ¶3 and ¶5: the treaty, and what is noteworthy in it.
  { by: ['alone'], supports: 'ties' },
  { name: 'treaty', by: ['treaty'], supports: 'ties', scheme: 'Argument from sign' },
  {
    name: 'ordinary',
    by: ['usual'],
    undercuts: 'treaty',
    note: 'The author’s own reservation: what everybody does is no sign of anything.',
  },
  {
    by: ['alone'],
    undercuts: 'ordinary',
    note: 'And the author’s answer to it, two paragraphs later: this treaty belongs to norms the two pursue on their own, as the others do not.',
  },
  {
    name: 'victim',
    by: ['targeted'],
    attacks: 'ties',
    weight: 0.5,
    note: 'The reader’s objection: the evidence of ¶4 against agreements tells against the title too. An ally that is hacked for years is not much of an ally.',
  },
  {
    by: ['sovereign'],
    undercuts: 'victim',
    note: 'The reader’s answer for the author: what the two share is a doctrine of government, and that does not need them to spare each other.',
  },

  // ¶3 and ¶4: why common goals do not become common norms.
  {
    name: 'common',
    by: ['goals'],
    supports: 'reach',
    note: 'The expectation behind the question “with so many common goals, why can’t …?”',
  },
  {
    by: ['interests'],
    undercuts: 'common',
    note: 'The answer given to that question: goals in common do not bind where interests differ.',
  },
  {
    by: ['little'],
    attacks: 'reach',
    note: '“Why can’t …?”: that there are none yet is taken for granted in the question.',
  },
  {
    by: ['treaty', 'targeted', 'agents'],
    supports: 'aspirational',
    scheme: 'Argument from example',
    note: '“Even Russia … despite signing the treaty”. The third premise is unstated.',
  },
  {
    by: ['pledge', 'indicted', 'breach'],
    supports: 'aspirational',
    scheme: 'Argument from example',
    note: '“As evidenced by the indictments”. The third premise is unstated.',
  },
  {
    by: ['traced'],
    supports: 'targeted',
    scheme: 'Argument from expert opinion',
    weight: 0.6,
    note: 'Weaker than a named source would make it; the analysts of the second essay are weighed the same.',
    answers: [
      {
        question: 'How credible are the experts as sources?',
        answer: 'They are three companies without names; nothing can be looked up.',
      },
      {
        question: 'What did they assert?',
        answer: 'A “nexus to China”, and hacking that “allegedly” went on for years.',
      },
      {
        question: 'Do other experts agree?',
        answer: 'The reports of 2015 and 2019 are of different companies, and agree.',
      },
    ],
  },
  {
    by: ['targeted'],
    supports: 'interests',
    scheme: 'Argument from sign',
    note: '“Such activities further underscore that …”',
  },
  {
    by: ['targeted'],
    supports: 'espionage',
    scheme: 'Argument from example',
    weight: 0.7,
    note: 'The reader’s link, and a case of China alone: no Russian one is given in either essay. The report of 2019 speaks of political and of industrial espionage.',
  },
  {
    by: ['interests'],
    supports: 'little',
    note: 'Implied by the place of ¶4, between the question of ¶3 and the forums of ¶5.',
  },
  { by: ['aspirational'], supports: 'little', note: 'Agreements that are not kept are no “tangible results”.' },

  // ¶6: how the doctrine spreads.
  {
    name: 'vote',
    by: ['resolution'],
    supports: 'winning',
    scheme: 'Argument from sign',
    answers: [
      {
        question: 'How strong is the sign?',
        answer: '88 of 176 states; and what the resolution sets up is a working group on crime.',
      },
      {
        question: 'Could something else account for it?',
        answer: 'States may have wanted a pact against cybercrime, without a view on sovereignty.',
      },
    ],
  },
  {
    by: ['half'],
    undercuts: 'vote',
    note: 'The reader’s objection: by the figures given, the sign is as good for the contrary.',
  },
  {
    name: 'setback',
    by: ['failed'],
    attacks: 'winning',
    weight: 0.5,
    note: 'A reservation of the author’s own, and of the past: hence its weight.',
  },
  {
    by: ['resolution'],
    undercuts: 'setback',
    note: '“While these two efforts have not succeeded, there is some indication …”: the author concedes the attack and takes its force by what came later.',
  },

  // ¶7 and ¶8: why governments turn to sovereignty, and what follows for the West.
  {
    by: ['little', 'threats'],
    supports: 'turn',
    scheme: 'Argument from cause to effect',
    note: 'Threats that all suffer from, and no common remedy: neither alone would turn a government to its own means.',
  },
  { by: ['turn'], supports: 'winning', note: 'Sovereignty gains traction “as a way to mitigate these threats”.' },
  {
    by: ['turn', 'contrary'],
    supports: 'losing',
    note: '“However, each of these tactics run contrary to an open and free Internet.” What governments turn to is what the West is against.',
  },
  {
    by: ['winning', 'lack'],
    supports: 'losing',
    scheme: 'Argument from cause to effect',
    note: '“Simply through a lack of a viable alternative.”',
  },
  {
    by: ['reach'],
    attacks: 'lack',
    note: 'The reader’s objection: by ¶7 it is the failure of common norms that drives governments to sovereignty, so that common norms would be the alternative.',
  },
  {
    by: ['losing', 'lack'],
    supports: 'should',
    scheme: 'Practical reasoning',
    note: 'The reader’s conclusion on the author’s premises.',
    answers: [
      {
        question: 'Is there another way to the same end?',
        answer: 'To weaken the appeal of sovereignty, rather than to offer something in its place.',
      },
      { question: 'Can it be done?', answer: 'The essay’s own diagnosis of the forums gives little hope.' },
    ],
  },
];
