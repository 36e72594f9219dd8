const most = 40;

/** A text cut to what a message can hold, with `…` where something is left out. */
export function shortened(text: string): string {
  const characters = [...text.slice(0, most * 4)];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
