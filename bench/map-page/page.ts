// The page that is measured: the map, with or without a text beside it, and a canvas graph library in its place.
import '../../src/elements/tokens.css';
import '../../src/app/page.css';
import '../../src/reader/reader.css';
import './page.css';
import '../../src/elements/lemma-map.ts';
import '../../src/elements/lemma-text.ts';
import type { LemmaMap } from '../../src/elements/lemma-map.ts';
import { keep } from '../../src/elements/map/kept.ts';
import { setStance } from '../../src/commands/passages.ts';
import { link } from '../../src/commands/links.ts';
import { addClaim, renameClaim, setVerdict } from '../../src/commands/claims.ts';
import type { Box } from '../../src/layout/boxes.ts';
import { runsIn } from '../../src/layout/clipping.ts';
import type { Placement } from '../../src/layout/graph.ts';
import { layout } from '../../src/layout/layout.ts';
import { layoutInputOf } from '../../src/layout/picture.ts';
import { reachOf } from '../../src/layout/reach.ts';
import { Project } from '../../src/model/project.ts';
import type { About, AnyRecord } from '../../src/model/records.ts';
import { Session } from '../../src/state/session.ts';
import { stateOf } from '../../src/state/state.ts';
import { ALL } from '../../src/layout/part.ts';
import { projectOf } from './argument.ts';
import { drawByCytoscape } from './peer.ts';

/** The next frame is painted. */
const painted = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** A frame of panning, px of the screen, and after how many it goes back. */
const STEP = { x: 6, y: 14 };
const STEPS = 60;

/** What is drawn of a map. */
export interface Amount {
  readonly cards: number;
  readonly signs: number;
  readonly curves: number;
}

export class Bench {
  private readonly host = document.querySelector('main')!;
  private project: Project | null = null;
  private placement: Placement | null = null;
  private session: Session | null = null;
  private map: LemmaMap | null = null;
  private turn = 0;
  /** The claim made last. */
  private made = '';

  /** Makes a project and lays it out; nothing of that is measured. */
  async make(claims: number): Promise<void> {
    this.project = await projectOf(claims, 1);
    this.placement = layout(layoutInputOf(this.project));
  }

  /** Takes a project made elsewhere: its rows. */
  take(rows: readonly AnyRecord[]): void {
    const about = rows.find(({ kind }) => kind === 'project') as About;
    this.project = Project.of(
      about,
      rows.filter(({ kind }) => kind !== 'project'),
    );
    this.placement = layout(layoutInputOf(this.project));
  }

  /** Shows a small map of either kind and takes it away again, so that fonts are loaded and code is compiled. */
  async warm(way: 'openMap' | 'openPeer'): Promise<void> {
    const { project, placement } = this;
    await this.make(30);
    await this[way]();
    await wait(400);
    this.host.replaceChildren();
    await wait(100);
    [this.project, this.placement] = [project, placement];
  }

  /** Shows the map with its positions given; until it is painted. */
  async openMap(): Promise<void> {
    const { project, placement } = this;
    this.session = new Session(stateOf(project!));
    const known = { project: project!, placement: placement! };
    keep(this.session, {
      project: project!.about.id,
      known: () => known,
      shown: () => ({ placement: placement!, shown: { showing: ALL, standing: false } }),
      view: null,
    });
    this.map = document.createElement('lemma-map');
    this.map.session = this.session;
    this.host.append(this.map);
    await painted();
  }

  /** Opens the first text beside the map. */
  async openText(): Promise<void> {
    const text = document.createElement('lemma-text');
    text.session = this.session!;
    text.source = this.session!.state.project.sources.toArray()[0]!.id;
    this.host.prepend(text);
    await wait(300);
  }

  /** The same picture by cytoscape, every position given. */
  async openPeer(): Promise<void> {
    const peer = document.createElement('div');
    peer.className = 'peer';
    this.host.append(peer);
    await drawByCytoscape(peer, this.project!, this.placement!);
    await painted();
  }

  /** Moves the view by some pixels, frame by frame, there and back again. */
  async pan(frames: number): Promise<void> {
    for (let frame = 0; frame < frames; frame++) {
      const away = Math.floor(frame / STEPS) % 2 === 0 ? 1 : -1;
      this.move(STEP.x * away, STEP.y * away);
      await new Promise((done) => requestAnimationFrame(done));
    }
  }

  /** How many cards, signs and curves the way of a pan shows that begins where the map is now. */
  onTheWay(): Amount {
    return this.amountIn(this.way());
  }

  /** Goes to where the way of a pan shows as much as that, as nearly as any of a hundred places does; answers with what it shows there. */
  async goWhere(like: Amount): Promise<Amount> {
    const { nodes } = this.placement!;
    const way = this.way();
    const off = (amount: Amount): number =>
      Math.abs(amount.cards - like.cards) + Math.abs(amount.signs - like.signs) + Math.abs(amount.curves - like.curves);
    let best = { at: way, amount: this.amountIn(way) };
    for (let i = 0; i < 100; i++) {
      const card = nodes[Math.floor((i * nodes.length) / 100)]!;
      const at = { ...way, x: card.x - way.width / 2, y: card.y };
      const amount = this.amountIn(at);
      if (off(amount) < off(best.amount)) best = { at, amount };
    }
    const { a: scale } = this.view();
    this.move((best.at.x - way.x) * scale, (best.at.y - way.y) * scale);
    await wait(500);
    return best.amount;
  }

  private move(deltaX: number, deltaY: number): void {
    const pane = this.map!.shadowRoot!.querySelector('.pane')!;
    pane.dispatchEvent(new WheelEvent('wheel', { deltaX, deltaY, bubbles: true }));
  }

  private view(): DOMMatrix {
    return new DOMMatrix(getComputedStyle(this.map!.shadowRoot!.querySelector('.plane')!).transform);
  }

  /** The part of the map that is seen in the course of a pan. */
  private way(): Box {
    const { a: scale, e: x, f: y } = this.view();
    const { clientWidth, clientHeight } = this.map!.shadowRoot!.querySelector('.pane')!;
    const [width, height] = [clientWidth + STEPS * STEP.x, clientHeight + STEPS * STEP.y];
    return { x: -x / scale, y: -y / scale, width: width / scale, height: height / scale };
  }

  private amountIn(part: Box): Amount {
    const { nodes, links } = this.placement!;
    const within = ({ x, y, width, height }: Box): boolean =>
      x < part.x + part.width && part.x < x + width && y < part.y + part.height && part.y < y + height;
    const near = links.filter((link) => within(reachOf(link)));
    return {
      cards: nodes.filter(within).length,
      signs: near.filter(({ label: { x, y } }) => within({ x, y, width: 1, height: 1 })).length,
      curves: near
        .flatMap(({ legs, trunk }) => [...legs.map(({ curve }) => curve), ...(trunk ? [trunk] : [])])
        .filter((curve) => runsIn(curve, part).length > 0).length,
    };
  }

  /** What a reader does, in turn, each act seen on the screen before the next: another stance, verdict, link, claim and name. */
  async acts(count: number, pause: number): Promise<void> {
    for (; count > 0; count--) {
      this.act();
      await painted();
      await wait(pause);
    }
  }

  private act(): void {
    const session = this.session!;
    const { project } = session.state;
    const near = this.claimsInView();
    const one = (at: number): string => near[(this.turn * 7 + at) % near.length]!;
    const turn = this.turn++;
    switch (turn % 5) {
      case 0: {
        const said = near.flatMap((id) => project.usersOf(id).flatMap((user) => project.passages.get(user) ?? []));
        const passage = said[turn % said.length]!;
        session.run(setStance(passage.id, passage.stance === 'asserts' ? 'denies' : 'asserts'));
        break;
      }
      case 1:
        session.run(setVerdict(one(0), turn % 2 ? 'doubted' : 'accepted'));
        break;
      case 2:
        session.run(addClaim(`A claim of act ${turn}`, session.maker));
        this.made = session.state.selection.focus!;
        session.select({ focus: near[0]! });
        break;
      case 3:
        session.run(link('support', [this.made], one(1), session.maker));
        session.select({ focus: near[0]! });
        break;
      default:
        session.run(renameClaim(one(2), `A claim renamed in act ${turn}`));
    }
  }

  /** The claims whose cards are in the document. */
  private claimsInView(): string[] {
    const { project } = this.session!.state;
    const cards = [...this.map!.shadowRoot!.querySelectorAll<HTMLElement>('.card')];
    return cards.map((card) => card.dataset['id']!).filter((id) => project.claims.has(id));
  }

  /** How many cards and signs are in the document. */
  drawn(): number {
    return this.map!.shadowRoot!.querySelectorAll('[role=option]').length;
  }
}

declare global {
  interface Window {
    mapped: Bench;
  }
}
window.mapped = new Bench();
