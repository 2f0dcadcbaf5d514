// The claims of Eimi Harris's "Comparing Cyber-Relations: Russia, China, and the U.S.", and what it leaves unsaid.
import type { Claiming } from './reading.ts';
import { comparing } from './reading.ts';

export const SECOND = {
  compatible: {
    text: 'China’s cyber relations with Russia and the US need not be incompatible',
    themes: ['alignment'],
    note: 'The main claim of the second essay: asked in ¶2, stated in ¶3, limited in ¶15.',
    passages: [
      comparing(
        'one has to wonder how the US and Chinese could have engaged in their own cyber agreement in 2015 despite having two distinct underlying assumptions about how to approach cyberspace',
        { stance: 'questions' },
      ),
      comparing(
        'the Russian-Chinese and US-Chinese cyber relationships may not necessarily be incompatible if we take into consideration the main targets of each partnership',
        { themes: ['hedged'] },
      ),
      comparing(
        'is China’s cyber cooperation with Russia principally in contradiction with the U.S.-Chinese Cyber Agreement? No',
        { note: 'A question with its answer: asserted, with “principally” for a limit.' },
      ),
    ],
  },
  targets: {
    text: 'China’s cyber relations with Russia and the US have different targets',
    themes: ['scope'],
    passages: [
      comparing('This contrasts with the focus of the Russian-Chinese cyber relationship.'),
      comparing(
        'the U.S.-Chinese Cyber Agreement serves more explicitly for economic protection while the Chinese-Russian cooperation delves more into social cyber issues',
      ),
    ],
  },
  economic: {
    text: 'The US–China agreement covers little beyond economic activity',
    themes: ['scope'],
    passages: [
      comparing(
        'What we see explicitly in the U.S.-China Cyber Agreement is voluntary cyber-restraint for the protection of economic activity. However, the agreement does not go much further beyond that.',
      ),
      comparing('Cyber diplomacy was limited to the clauses on State cybersecurity cooperation and norm development'),
    ],
  },
  social: {
    text: 'Sino-Russian cyber cooperation centres on social issues',
    themes: ['scope', 'control of information'],
    verdict: 'accepted',
    passages: [
      comparing('the explicit elements of Russia and China’s cyber cooperation focuses more on cyber culture'),
      comparing(
        'panels addressing the security and governance of internet communication structures, general data security, and social issues appearing on the web (like religious extremism)',
        {
          stance: 'reports',
          voice: 'the program agenda of the Safe Internet Forum',
          note: 'Of the three subjects named two are technical; “more” is Harris’s weighing of them.',
        },
      ),
    ],
  },
  obligations: {
    text: 'The US–China agreement creates no tangible obligations',
    themes: ['scope', 'compliance'],
    verdict: 'accepted',
    passages: [
      comparing('voluntary cyber-restraint'),
      comparing('neither of the countries established any tangible obligations', {
        note: 'In brackets, and about the clauses on cooperation and norms, not the pledge against theft.',
      }),
    ],
  },
  analysts: {
    text: 'Many analysts find that China has complied so far',
    themes: ['compliance'],
    verdict: 'accepted',
    passages: [comparing('many analysts finding that China has so far complied')],
  },
  clashless: {
    text: 'China’s two relationships do not clash in economic and social goals',
    themes: ['alignment'],
    passages: [
      comparing(
        'there may not necessarily be a clash in economic and social goals between the two cyber relationships',
        { themes: ['hedged'] },
      ),
    ],
  },
  baseline: {
    text: 'Current agreements cover the populations’ basic security',
    themes: ['protection of the population'],
    passages: [
      comparing('their current agreements cover the baseline for the security of their population in general', {
        note: '“For now” goes before it.',
      }),
    ],
  },
  duty: {
    text: 'A state’s major responsibility is to protect its population',
    themes: ['protection of the population'],
    verdict: 'accepted',
    passages: [
      comparing('The State’s major responsibility is to protect its population.'),
      comparing(
        'protecting citizens’ personal data is a priority since that information is directly connected to the financial security and wellbeing of each individual',
        { note: 'The duty applied at home …' },
      ),
      comparing(
        'the State is also responsible for the protection of the population from threats emanating from other territories',
        { note: '… and abroad: the same premise leads Harris to two opposite ends.' },
      ),
    ],
  },
  spying: {
    text: 'Protecting a population can mean spying on other states',
    themes: ['espionage', 'protection of the population'],
    verdict: 'accepted',
    passages: [
      comparing(
        'If protecting one’s citizens means using cyber espionnage and surveillance tactics against the governments and intelligence agencies of another state',
        { stance: 'questions', note: 'Supposed, not asserted: the antecedent of a conditional, left open.' },
      ),
    ],
  },
  unlimited: {
    text: 'None of the three states will agree to restrict cyber espionage',
    themes: ['espionage', 'norms'],
    passages: [
      comparing(
        'neither China, Russia, nor the United States will want to agree on restricting the use of cyber espionnage on other states',
      ),
    ],
  },
  political: {
    text: 'The US–China agreement leaves political espionage open',
    themes: ['espionage', 'scope'],
    verdict: 'accepted',
    passages: [
      comparing(
        'the Cyber Agreement did not explicitly deny either the U.S. or China the ability to partake in political espionnage',
      ),
    ],
  },
  forum: {
    text: 'The Safe Internet Forum left national security strategy aside',
    themes: ['scope'],
    verdict: 'accepted',
    passages: [comparing('the Safe Internet Forum did not discuss cyber security as a national security strategy')],
  },
  strategic: {
    text: 'The three states have strategic reasons to leave cyber diplomacy aside',
    themes: ['agreements', 'scope'],
    passages: [
      comparing(
        'Between these three countries, there are strategic reasons not to address the diplomatic elements of cyber security.',
      ),
    ],
  },
  diplomatic: {
    text: 'China’s two relationships are hard to reconcile at the diplomatic level',
    themes: ['alignment'],
    passages: [
      comparing('The same cannot necessarily be said at a diplomatic level.', { themes: ['hedged'] }),
      comparing('a Russian-Chinese and a U.S.-Chinese cyber relationship may not be as easy to reconcile', {
        themes: ['hedged'],
      }),
    ],
  },
  trust: {
    text: 'Cyber diplomacy depends on how far states trust each other',
    themes: ['alignment', 'agreements'],
    verdict: 'accepted',
    passages: [
      comparing(
        'The development of a cyber-diplomatic relationship will depend significantly on how much each country can trust the other',
      ),
    ],
  },
  distrust: {
    text: 'China, Russia and the US do not trust each other',
    themes: ['alignment', 'unstated'],
    note: 'What turns “depends on trust” into “hard to reconcile”. Harris only hints at it: “putting China in an interesting spot”.',
    passages: [],
  },
  stolen: {
    text: 'Chinese hackers stole the personal data of US government employees',
    themes: ['espionage'],
    verdict: 'doubted',
    note: 'The breach of the Office of Personnel Management, June 2015: before the pledge, so that it cannot have broken it.',
    passages: [
      comparing(
        'U.S. government officials blamed Chinese hackers for stealing the personal information of 21.5 million former and present U.S. government employees',
        { stance: 'reports', voice: 'U.S. government officials' },
      ),
      comparing('China denied those allegations', { stance: 'denies', voice: 'China' }),
    ],
  },
  begun: {
    text: 'The US and China have begun to develop cyber norms',
    themes: ['norms'],
    verdict: 'accepted',
    passages: [
      comparing(
        'the OPM accusations incited what was probably the beginning of formalized diplomatic relations and normative behaviour development in cyberspace',
        {
          note: 'Harris makes the accusations its cause, on no more than that the one followed the other.',
          themes: ['hedged'],
        },
      ),
      comparing(
        'Both countries agreed to participate in norm development to regulate state activities and relationships in cyberspace.',
      ),
      comparing('Both countries agreed to develop a bureaucratic framework for higher-level cyber dialogue.'),
    ],
  },
} as const satisfies Readonly<Record<string, Claiming>>;
