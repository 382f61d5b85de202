/** A word as the models see it: small letters, straight quotes, one kind of dash, every digit a 0. */
export function normalForm(form: string): string {
  return plainForm(form).toLowerCase().replace(/\d/g, "0");
}

/** A word with straight quotes, plain dashes and no decoration; its case is kept. */
export function plainForm(form: string): string {
  if (!/[^\u0020-\u007e]/.test(form)) return form === "``" || form === "''" ? '"' : form;
  return form
    .replace(/[‘’‚‛ʼ`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒−]/g, "-")
    .replace(/[–—―]/g, "--")
    .replace(/…/g, "...");
}

/** Its outline: upper, lower, digit, other, runs cut to two ("Trump" is "Xxx", "U.S." is "X.X."). */
export function shapeOf(form: string): string {
  let shape = "";
  let previous = "";
  let run = 0;
  for (const letter of form) {
    const kind = /\p{Lu}/u.test(letter) ? "X" : /\p{L}/u.test(letter) ? "x" : /\d/.test(letter) ? "0" : letter;
    run = kind === previous ? run + 1 : 1;
    if (run <= 2) shape += kind;
    previous = kind;
  }
  return shape;
}
