// The claims of "Chinese and Russia Developing Much Stronger Cyber Ties", and what it leaves unsaid.
import type { Claiming } from './reading.ts';
import { ties } from './reading.ts';

export const FIRST = {
  concern: {
    text: 'Sino-Russian cyber cooperation gives the West cause for concern',
    themes: ['alignment'],
    note: 'The main claim of the first essay, stated in its second sentence; all the rest is there to bear it out.',
    passages: [
      ties('a collaboration between Beijing and Moscow rightly gives the West cause for concern', {
        note: '“Rightly” makes it the author’s own judgment, and not a report of what the West feels.',
      }),
    ],
  },
  rival: {
    text: 'China and Russia offer a joint alternative to the open internet',
    themes: ['alignment', 'open internet'],
    passages: [
      ties(
        'China and Russia have embraced parallel approaches toward the Internet and how governments should operate and govern the activities therein',
      ),
      ties(
        'China and Russia solidify their joint position as a legitimate alternative to the Western preference to keep the Internet open, free, and, ostensibly, Western-influenced',
      ),
    ],
  },
  espionage: {
    text: 'China and Russia practise cyber espionage without restraint',
    themes: ['espionage'],
    passages: [
      ties(
        [
          'unchecked cyber espionage and influence campaigns',
          'are measures that have flourished under these two authoritarian regimes',
        ],
        { note: 'One sentence makes two claims; the other one is of control at home.' },
      ),
    ],
  },
  treaty: {
    text: 'China and Russia pledged not to attack each other in cyberspace',
    themes: ['agreements', 'scope'],
    verdict: 'accepted',
    passages: [
      ties(
        'in May 2015 when the two governments signed a cybersecurity treaty that stressed a mutual non-aggression pact',
      ),
    ],
  },
  usual: {
    text: 'Agreements on cyber security are nothing unusual',
    themes: ['agreements'],
    verdict: 'accepted',
    passages: [
      ties('A noteworthy development in China-Russia cyber diplomacy occurred in May 2015', {
        stance: 'denies',
        note: 'The treaty is called noteworthy here, and agreements like it are called not noteworthy a paragraph on. “In and of themselves” takes half of that back: it is not the signing that counts.',
      }),
      ties('Such agreements are not in and of themselves noteworthy.'),
      ties(
        'they have been developing national- and international-level cyber security strategies and entering into formal and informal agreements',
      ),
    ],
  },
  alone: {
    text: 'China and Russia pursue cyber norms of their own',
    themes: ['norms', 'alignment'],
    verdict: 'accepted',
    passages: [
      ties('trying to influence norms of state behavior'),
      ties('China and Russia have decided to move forward on their own', {
        note: '“As international forums … fumble” is read as “while”, not as “because”, so that nothing is linked.',
      }),
      ties(
        'Beijing and Moscow, as well as the governments of Kazakhstan, the Kyrgyz Republic, Tajikistan, and Uzbekistan proposed their international code of conduct for information security',
      ),
    ],
  },
  reach: {
    text: 'Universal norms for states in cyberspace are within reach',
    themes: ['norms'],
    note: 'Nobody asserts it. The first essay asks why it is not so, and the answer is in the paragraph that follows the question.',
    passages: [
      ties(
        'why can’t the global community create a universally accepted set of norms of behavior for states in cyberspace?',
        {
          stance: 'questions',
          note: 'Asked in earnest: “It begs the question” here means that it raises one.',
        },
      ),
    ],
  },
  little: {
    text: 'International efforts at cyber norms have yielded little',
    themes: ['norms'],
    passages: [
      ties('the world struggles to codify a state’s roles and activities in cyberspace'),
      ties(
        'international forums like the Open-Ended Working Group (OEWG) and the United Nations (UN) Group of Government Experts (GGE) fumble their way forward on norms',
      ),
      ties(
        'international efforts fail to codify norms or demonstrate collaborative commitment to countering cyber threats and yield tangible results',
        { note: 'Within “The longer …, the more …”: taken for granted rather than argued.' },
      ),
    ],
  },
  indicted: {
    text: 'The US has indicted Chinese operators for hacking',
    themes: ['compliance'],
    verdict: 'accepted',
    passages: [
      ties('the indictments levied against Chinese operators by the U.S. Department of Justice', {
        note: 'Neither dated nor quoted. That they were for hacking is understood from “As evidenced by”.',
      }),
    ],
  },
  breach: {
    text: 'The indicted hacking broke the US–China pledge',
    themes: ['compliance', 'unstated'],
    verdict: 'doubted',
    note: 'Without it the indictments say nothing of agreements. It takes three things the essay does not say: that the charges are true, that the hacking came after the pledge, and that it was of the kind the pledge rules out.',
    passages: [],
  },
  traced: {
    text: 'Security companies have traced hacking of Russian targets to China',
    themes: ['espionage'],
    verdict: 'accepted',
    passages: [
      ties(
        'In July 2015, one computer security company tracked a campaign with a nexus to China which targeted Russian telecoms and military organizations.',
        { note: 'Two months after the treaty; when the campaign began is not said.' },
      ),
      ties('two other computer security companies authored a joint report'),
    ],
  },
  targeted: {
    text: 'Chinese hackers keep targeting Russia despite the treaty',
    themes: ['espionage', 'compliance'],
    passages: [
      ties('Even Russia continues to be targeted by Chinese hackers, despite signing the treaty.'),
      ties('a campaign with a nexus to China which targeted Russian telecoms and military organizations', {
        stance: 'reports',
        voice: 'one computer security company',
      }),
      ties(
        'Chinese hackers, active since 2016, had been allegedly hacking Russian organizations for several years to conduct political intelligence and industrial espionage',
        { stance: 'reports', voice: 'two other computer security companies', themes: ['hedged'] },
      ),
    ],
  },
  agents: {
    text: 'The Chinese hackers act for the Chinese state',
    themes: ['compliance', 'unstated'],
    verdict: 'doubted',
    note: 'A treaty binds states. What hackers do breaks it only if a state is behind them; the essay says “Chinese hackers” and “a nexus to China”, and no more.',
    passages: [],
  },
  interests: {
    text: 'Some governments follow their own interests whatever they have signed',
    themes: ['compliance'],
    passages: [
      ties(
        'some governments will continue to act in their own national interests regardless of any deal, signed or promised',
      ),
    ],
  },
  failed: {
    text: 'The code of conduct proposed by China and Russia has not succeeded',
    themes: ['norms'],
    verdict: 'accepted',
    passages: [
      ties('these two efforts have not succeeded', {
        note: '“These two efforts” are taken to be the proposals of 2011 and 2015. They might also be the treaty and the code.',
      }),
    ],
  },
  winning: {
    text: 'Internet sovereignty is winning over other governments',
    themes: ['sovereignty', 'alignment'],
    passages: [
      ties('there is some indication that China’s and Russia’s perseverance might be winning over other governments', {
        themes: ['hedged'],
      }),
      ties('the resolution risks giving legitimacy to the Internet sovereignty espoused by Beijing and Moscow', {
        themes: ['hedged'],
      }),
      ties('Internet sovereignty appears to be gaining traction as a way to mitigate these threats', {
        themes: ['hedged'],
      }),
    ],
  },
  resolution: {
    text: 'The UN adopted a resolution backed by China and Russia against US wishes',
    themes: ['norms', 'alignment'],
    verdict: 'accepted',
    passages: [
      ties([
        'In November 2019, the UN adopted an anti-cybercrime pact',
        'The resolution was backed by China and Russia and against U.S. wishes',
      ]),
    ],
  },
  half: {
    text: 'Only half of the states counted backed the resolution',
    themes: ['alignment'],
    verdict: 'accepted',
    passages: [
      ties('passing 88-54, with 34 abstentions', {
        note: 'The sum is the reader’s: 54 against and 34 abstentions make 88. The essay does not draw it.',
      }),
    ],
  },
  turn: {
    text: 'Governments turn to controlling their own part of the internet',
    themes: ['sovereignty', 'control of information'],
    passages: [
      ties(
        'the more apt governments are to focusing on what they can control – in this case, their own portions of the global Internet',
      ),
      ties(
        [
          'Governments wanting to preserve social and political stability in the face of weaponized information may seek to implement proactive measures',
          'stricter legislation, surveillance, and monitoring social media channels',
        ],
        { themes: ['hedged'] },
      ),
    ],
  },
  losing: {
    text: 'The West risks losing governments to the Sino-Russian position',
    themes: ['alignment'],
    note: 'The closing sentence, and the concern of the opening one made precise: it is about third governments, more than about China and Russia themselves.',
    passages: [
      ties('it will find itself losing ground on the issue of Internet sovereignty', {
        note: 'Under a condition: “If the West is not careful”.',
        themes: ['hedged'],
      }),
      ties('risk losing the support of governments drawn to the China/Russia position'),
    ],
  },
  lack: {
    text: 'The West offers no viable alternative to internet sovereignty',
    themes: ['open internet'],
    verdict: 'doubted',
    note: 'Taken for granted in the last words of the essay; nothing is said to show it.',
    passages: [ties('a lack of a viable alternative')],
  },
  should: {
    text: 'The West should offer a viable alternative to internet sovereignty',
    themes: ['open internet', 'unstated'],
    note: 'The conclusion the essay stops short of: a warning calls for what would avert it.',
    passages: [],
  },
} as const satisfies Readonly<Record<string, Claiming>>;
