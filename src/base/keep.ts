// Keeps an example of a class alive, so that what the machine compiled for the class stays.

const examples: object[] = [];

/**
 * For classes whose objects are made, used and dropped in great numbers. V8 gives up the code it compiled for objects of a shape as soon as
 * it collects garbage while none of that shape is alive, and compiles all of it again for the next file. One that stays prevents that.
 */
export function keepExample(example: object): void {
  examples.push(example);
}
