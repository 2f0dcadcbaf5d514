// The claims that both essays make, and those in which they meet head on.
import type { Claiming } from './reading.ts';
import { comparing, ties } from './reading.ts';

export const BOTH = {
  sovereign: {
    text: 'China and Russia promote state sovereignty over the internet',
    themes: ['sovereignty', 'in both essays'],
    verdict: 'accepted',
    passages: [
      ties('promoting state sovereignty over their portions of the Internet'),
      ties('promoted their views on state cyber sovereignty'),
      ties(
        'Their interest in pushing forward their views on the rights of governments to control their information space tracks back to 2011 and 2015',
        { note: '“Their” reaches back over a full stop to Beijing and Moscow.' },
      ),
      ties('the Internet sovereignty espoused by Beijing and Moscow'),
      comparing(
        'Russia and China agreeing to pursue one goal in particular: the development of “ separate sovereignty of each nation in cyberspace.”',
        { note: 'Harris quotes the goal without saying from what document.' },
      ),
      comparing(
        'both Russian and Chinese delegates at the Safe Internet Forum expressed a need to utilize its state sovereignty and regulate information for its citizens',
        { stance: 'reports', voice: 'Russian and Chinese delegates' },
      ),
    ],
  },
  open: {
    text: 'The West wants an open and free internet',
    themes: ['open internet', 'in both essays'],
    verdict: 'accepted',
    passages: [
      ties('the Western preference to keep the Internet open, free', {
        note: 'The words that follow, “and, ostensibly, Western-influenced”, are left out: they say whom the openness serves, not that the West does not want it.',
      }),
      comparing('Western notions of keeping the internet free, open, and without division by sovereignty'),
      comparing('The United States in particular is devoted to keeping the internet open.'),
    ],
  },
  contrary: {
    text: 'State sovereignty over the internet is contrary to its openness',
    themes: ['sovereignty', 'open internet', 'in both essays'],
    verdict: 'accepted',
    passages: [
      ties('each of these tactics run contrary to an open and free Internet', {
        note: '“These tactics” are stricter laws, surveillance and monitoring: what sovereignty comes to in practice. That they are its practice is the reader’s step, from the sentence that follows.',
      }),
      comparing(
        'This goal becomes problematic in that it contrasts with Western notions of keeping the internet free, open, and without division by sovereignty.',
      ),
      comparing('two distinct underlying assumptions about how to approach cyberspace'),
      comparing('the difference in perceptions on cyber sovereignty', { note: 'Conceded: “Even with …”.' }),
    ],
  },
  control: {
    text: 'China and Russia keep tight control of the internet at home',
    themes: ['control of information', 'in both essays'],
    passages: [
      ties([
        'Stringent information control',
        'extensive surveillance are measures that have flourished under these two authoritarian regimes',
      ]),
      comparing(
        'Russia and China have more openly used censorship and other surveillance to manage what their citizens can access on the web',
        { note: '“More openly” than the West: Harris compares, the first essay condemns.' },
      ),
      comparing('These practices are likely to continue', { themes: ['hedged'] }),
    ],
  },
  ties: {
    text: 'China and Russia are building stronger cyber ties',
    themes: ['alignment', 'in both essays'],
    passages: [
      ties('Chinese and Russia Developing Much Stronger Cyber Ties', {
        note: 'The title; its “Chinese and Russia” stands so in the source.',
      }),
      ties('continued cooperation only risks to further ally two of the world’s foremost cyber powers'),
      ties(
        'the treaty identified how information and communication technologies could be used to execute disruptive threats against a country’s stability and, more importantly, where and how the two could collaborate to mitigate these activities',
        { stance: 'reports', voice: 'an unofficial translation of the treaty' },
      ),
      ties('The 2015 cyber security treaty is not the first time Beijing and Moscow have collaborated.'),
      comparing('the program predominantly established a cooperative Sino-Russian relationship on cyber security'),
    ],
  },
  threats: {
    text: 'Most countries face the same threats online',
    themes: ['security', 'in both essays'],
    verdict: 'accepted',
    passages: [
      ties('hostile cyber activities have become their own pandemic with no foreseeable cure in sight'),
      ties(
        'Intellectual property theft, espionage, election meddling, fake news/misinformation, and audience influence afflict most countries in some form or the other.',
      ),
      comparing('China and Russia, are facing many of the same social problems online as the Western world is', {
        note: 'Harris speaks of social problems, the first essay of hostile acts; both say that the problems are shared.',
      }),
    ],
  },
  pledge: {
    text: 'The US and China pledged in 2015 not to hack for commercial gain',
    themes: ['agreements', 'scope', 'in both essays'],
    verdict: 'accepted',
    passages: [
      ties(
        [
          'Two such notable engagements occurred in 2015 between China and the United States',
          'stakeholders pledged not to engage in hacking for commercial advantage',
        ],
        { note: 'The words between are about the G20, which made the same pledge in an agreement of its own.' },
      ),
      comparing(
        'President Obama and President Xi Jinping announced the U.S.-China Cybersecurity Agreement in September 2015',
      ),
      comparing(
        'Both the U.S. and Chinese governments agreed to not conduct “cyber-enabled theft of intellectual property.”',
      ),
      comparing('This would include trade secrets and information from private businesses and commercial sectors.'),
    ],
  },
  goals: {
    text: 'States have many goals in common in cyberspace',
    themes: ['norms', 'in both essays'],
    verdict: 'accepted',
    passages: [
      ties('formal and informal agreements based on shared principles and aspirations'),
      ties('with so many common goals'),
      comparing(
        'The U.S. and China agreed to cooperate with requests for information pertaining to “malicious cyber activities” taking place within their territories or areas of jurisdiction.',
      ),
      comparing('both relationships agree to cooperate in cybersecurity when necessary', {
        note: 'What they agree to do together is read as a goal in common; so above.',
      }),
    ],
  },
  aspirational: {
    text: 'Non-hacking agreements are aspirational',
    themes: ['compliance'],
    note: 'Here the essays clash. “Aspirational” is read as: states sign, and do not keep what they have signed. The claim is about mutual agreements not to hack, not about cyber agreements of every kind.',
    passages: [
      ties('mutual non-hacking agreements have turned out to be more aspirational than practical'),
      comparing('China has so far complied with the economic initiative in the U.S.-Chinese Cyber Agreement', {
        stance: 'denies',
        voice: 'many analysts',
        note: 'Denied by implication, and of one agreement. How the one bears on the other is drawn out as an attack.',
      }),
    ],
  },
  complied: {
    text: 'China has so far complied with the economic initiative',
    themes: ['compliance'],
    note: 'The first of the four initiatives of the US–China agreement: no “cyber-enabled theft of intellectual property”.',
    passages: [
      comparing('China has so far complied with the economic initiative in the U.S.-Chinese Cyber Agreement', {
        stance: 'reports',
        voice: 'many analysts',
        note: 'Harris does not vouch for it, but builds on it: “With many analysts finding that …”.',
      }),
      ties('mutual non-hacking agreements have turned out to be more aspirational than practical', {
        stance: 'denies',
        note: 'Denied by implication: the pledge of 2015 is one of the agreements meant, and China the one indicted.',
      }),
    ],
  },
} as const satisfies Readonly<Record<string, Claiming>>;
