/* Where a link may lead: another site, a mailbox, a telephone, a page of this site. The server asks the same. */
const ELSEWHERE = /^(https?:\/\/[^/]|mailto:|tel:|item:)/i;
const HERE = /^(\/(?![/\\])|#)/;

/* What browsers leave out or read otherwise in an address. */
const asBrowsersRead = (address) => address.replace(/[\t\n\r]/g, "").trim();

export function isAddress(address) {
  const read = asBrowsersRead(address);
  return ELSEWHERE.test(read) || HERE.test(read);
}

/* What somebody typed, as an address; null where it cannot be one. */
export function typedAddress(typed) {
  const read = asBrowsersRead(typed);
  if (isAddress(read)) return read;
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(read)) return null;
  const host = read.replace(/^[/\\]+/, "");
  return host ? `https://${host}` : null;
}
