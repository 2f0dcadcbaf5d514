// The colours of the theme as a canvas needs them: resolved, since a canvas knows no tokens.

/** What was resolved, for as long as the page looks the same. */
let look = '';
const known = new Map<string, string>();

/** Gives for a token (`--edge`) the colour it stands for on this element; in forced colours paper and ink alone. */
export function inkOf(element: HTMLElement): (token: string) => string {
  const forced = matchMedia('(forced-colors: active)').matches;
  const { backgroundColor, color } = getComputedStyle(document.documentElement);
  const now = `${backgroundColor} ${color} ${forced}`;
  if (now !== look) {
    look = now;
    known.clear();
  }
  return (token) => {
    let colour = known.get(token);
    if (colour === undefined) {
      element.style.color = forced ? (token === '--sheet' ? 'Canvas' : 'CanvasText') : `var(${token})`;
      colour = getComputedStyle(element).color;
      known.set(token, colour);
      element.style.color = '';
    }
    return colour;
  };
}
