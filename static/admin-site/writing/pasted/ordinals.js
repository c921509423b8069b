/* Reading the mark before an item of a list: "5.", "1.2.", "iv)", "ә)", "•". */
const LETTERS = {
  latin: "abcdefghijklmnopqrstuvwxyz",
  kk: "аәбвгғдежзикқлмнңоөпрстуұүфхһцчшщыіэюя",
  ru: "абвгдежзиклмнопрстуфхцчшщыэюя",
};
const ROMAN = /^(?=.)m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const VALUES = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const SYMBOLS = /symbol|wingdings|webdings|dingbats/i;

function romanNumber(letters) {
  const values = [...letters].map((each) => VALUES[each]);
  return values.reduce((sum, value, place) => sum + (value < values[place + 1] ? -value : value), 0);
}

function letterReadings(word, language) {
  const lower = word.toLowerCase();
  const isUpper = lower !== word;
  const found = [];
  for (const [alphabet, letters] of Object.entries(LETTERS)) {
    const number = lower.length === 1 ? letters.indexOf(lower) + 1 : 0;
    // Of two alphabets that fit, the one of the text.
    if (number) found[alphabet === language ? "unshift" : "push"]({ type: isUpper ? "A" : "a", alphabet, number });
  }
  if (ROMAN.test(lower)) found.push({ type: isUpper ? "I" : "i", alphabet: "roman", number: romanNumber(lower) });
  return found;
}

/*
 * What a mark may mean: a list of {type, alphabet, number}, as "i" is a letter and a number of the Romans. An empty
 * one is a bullet; null is no mark but words, as in "Article 5.", which are never thrown away.
 */
export function readMark(mark, font, language) {
  const text = mark.replace(/[\s\u00a0]+/g, "");
  if (SYMBOLS.test(font) || !/[\p{L}\d]/u.test(text)) return [];
  // A bare letter is the sign of a font that was lost: "o", "§" and "ü" are Word's bullets.
  if (/^\p{L}$/u.test(text)) return [];
  const last = text.replace(/^[([«"]+|[.)\]:»"–-]+$/g, "").split(".");
  const own = last.pop();
  if (!last.every((each) => /^\d+$/.test(each))) return null;
  if (/^\d{1,4}$/.test(own)) return [{ type: "1", alphabet: "digits", number: Number(own) }];
  const readings = letterReadings(own, language);
  return readings.length ? readings : null;
}

/* The reading with which a list begins: the one that the next mark goes on with, else Romans begin with "i". */
export function firstReading(readings, following) {
  const goesOn = (reading) => following?.some((each) => follows(reading, each));
  return readings.find(goesOn) ?? readings.find((each) => each.alphabet === "roman" && each.number === 1) ?? readings[0];
}

export function follows(one, next) {
  const isNext = next.number === null || next.number === one.number + 1;
  return isNext && next.type === one.type && next.alphabet === one.alphabet;
}
