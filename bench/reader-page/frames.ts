// Waiting for what is drawn.

/** Done when the frame that is being made, or the next one, has been laid out and painted. */
function afterPaint(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/** Done at the beginning of the next frame, where what is changed is laid out and painted at once. */
export function frame(): Promise<number> {
  return new Promise((done) => requestAnimationFrame(done));
}

/** Done when the next frame has been laid out and painted. */
export async function painted(): Promise<void> {
  await frame();
  await afterPaint();
}

/**
 * How long an act takes until it is drawn, ms. The act is done at the beginning of a frame: elsewhere up to 16 ms of waiting for the next would
 * be added to it, which is a matter of chance.
 */
export async function untilDrawn(act: () => Promise<unknown> | void): Promise<number> {
  await frame();
  const begun = performance.now();
  await act();
  await afterPaint();
  return performance.now() - begun;
}

export function rest(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
