// Is the map laid out faster than by dagre, ELK and graphviz's dot, with lines as short and as seldom crossed, and does it hold still?
//
// And on the screen, in a real Chromium: how soon is it there against a canvas graph library, and does a frame or an act cost the same in a
// large map as in a small one? All of it takes some ten minutes, most of them the peers'; `npm run bench -- map pan act` does those parts alone.
import type { Part as LayoutPart } from './map/layouts.ts';
import type { Part as ScreenPart } from './map/screen.ts';

const LAYOUT: readonly LayoutPart[] = ['layout', 'lines', 'still'];
const SCREEN: readonly ScreenPart[] = ['first', 'pan', 'act'];

const asked = process.argv.slice(2);
const known: readonly string[] = [...LAYOUT, ...SCREEN];
const unknown = asked.filter((part) => !known.includes(part));
if (unknown.length > 0)
  throw new RangeError(`there is no part ${unknown.join(', ')} of it; there is ${known.join(', ')}`);
const wanted = (part: string): boolean => asked.length === 0 || asked.includes(part);

// The page first: the peers' layouts leave a large heap behind.
const screen = SCREEN.filter(wanted);
if (screen.length > 0) await (await import('./map/screen.ts')).onScreen(screen);
const layout = LAYOUT.filter(wanted);
if (layout.length > 0) await (await import('./map/layouts.ts')).ofLayout(layout);
