/* The pictures that Word puts on the clipboard, in RTF: its HTML only names files that no browser may read. */
const TYPES = { pngblip: "png", jpegblip: "jpeg" };
const WORD = /\\(?:([a-z]+)(-?\d+)? ?|'[\da-f]{2}|[^a-z])|[{}]|[^\\{}]+/gi;

/* In the order of the text: a File, or null for a kind that browsers do not know. */
export function rtfPictures(rtf) {
  const found = [];
  const groups = [];
  for (const [token, word] of rtf.matchAll(WORD)) {
    const group = groups.at(-1);
    if (token === "{") groups.push({ isSecond: group?.isSecond, hex: [] });
    else if (token === "}") finish(groups.pop(), found);
    else if (word === "nonshppict") group.isSecond = true;
    else if (word === "pict") group.isPicture = true;
    else if (word in TYPES) group.type = TYPES[word];
    else if (!token.startsWith("\\")) group?.hex.push(token);
  }
  return found;
}

function finish(group, found) {
  // Each picture stands there twice: once for programs that know nothing better.
  if (!group?.isPicture || group.isSecond) return;
  const hex = group.hex.join("").replace(/[^\da-f]/gi, "");
  const bytes = Uint8Array.from({ length: hex.length >> 1 }, (_, place) => Number.parseInt(hex.slice(place * 2, place * 2 + 2), 16));
  const { type } = group;
  found.push(type && bytes.length ? new File([bytes], `picture.${type.replace("jpeg", "jpg")}`, { type: `image/${type}` }) : null);
}
