"use strict";

/**
 * Reads a portal's contact page from its copied text, and says field by field whether it shows what is expected.
 * It follows the Rust reader (src/paste) step by step, for copied text only, and never says more than that one.
 * A value counts only inside its field's section. "same" is said only for exactly the expected addresses with nothing
 * left unread; whatever cannot be decided is "unclear". Nothing pasted is kept.
 *
 * Lengths that Rust counts in bytes are counted in bytes here, and blanks are those of Unicode: a byte order mark is none,
 * so that neither `trim` nor `\s` is used.
 */

/** Compares a page with what is expected of an account: a list of {label, verdict, text} for the sheet. */
function readPaste(account, text) {
  return PASTE.say(JSON.parse(document.getElementById("paste-data").textContent), account, text);
}

/** The same without texts: {problem, fields: [{key, verdict, shows, reason}], environment_said, has_save}. */
function readPage(recipe, text, expected) {
  return PASTE.read(recipe, text, expected);
}

const PASTE = (() => {
  /** The largest paste in bytes, and the most lines and cells. No contact page comes near. */
  const MOST = 2 * 1024 * 1024;
  const MOST_LINES = 10_000;
  /** The most steps of work, roughly one a character. A page made to take long is refused. */
  const MOST_WORK = 3_000_000;
  /** The longest line, in characters, that patterns with placeholders are compared with. */
  const LONGEST = 600;
  /** The longest line that anything is taken off, and the longest run that is divided, in bytes. */
  const LONGEST_LINE = 3000;
  const LONGEST_RUN = 4000;

  /** A reason why a paste is not read at all. */
  class Refused extends Error {
    constructor(problem) {
      super(problem.kind);
      this.problem = problem;
    }
  }

  // What one reading has used and prepared; `read` begins anew.
  let work = 0;
  let plains = new Map();

  function spend(steps) {
    work += steps;
    if (work > MOST_WORK) throw new Refused({ kind: "takes-too-long" });
  }

  // ---- Characters ----

  const BLANK = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
  const BLANKS = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
  /** What `spaced` and `cells` change. */
  const UNEVEN = /[\t-\r\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u2026\u2019\u2013\u2011]| {2}/;

  const isBlank = (c) => c === " " || BLANK.test(c);

  /** Takes characters off both ends of a text. */
  const stripped = (text, isOff) => strippedEnd(strippedStart(text, isOff), isOff);

  function strippedStart(text, isOff) {
    let start = 0;
    while (start < text.length && isOff(text[start])) start += 1;
    return text.slice(start);
  }

  function strippedEnd(text, isOff) {
    let end = text.length;
    while (end > 0 && isOff(text[end - 1])) end -= 1;
    return text.slice(0, end);
  }

  /** Returns the bytes of one UTF-16 unit in UTF-8. */
  function unitBytes(text, at) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) return 1;
    return unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }

  function bytes(text) {
    let sum = 0;
    for (let at = 0; at < text.length; at += 1) sum += unitBytes(text, at);
    return sum;
  }

  const isLonger = (text, most) => text.length > most || (text.length * 3 > most && bytes(text) > most);

  // ---- Patterns: literal texts with placeholders ----

  /** Returns a text with single blanks, `...` for every ellipsis and `'` for every apostrophe. */
  function spaced(text) {
    spend(20 + text.length / 4);
    if (!UNEVEN.test(text)) return text;
    return text.replace(/\u2026/g, "...").replace(/\u2019/g, "'").replace(/[\u2013\u2011]/g, "-").replace(BLANKS, " ");
  }

  /** Returns a text as labels and words of a recipe are compared. Addresses are never compared so. */
  const folded = (text) => spaced(text).toLowerCase();

  /** Returns a line as patterns are compared with it. It is prepared once for all of them. */
  function plain(line) {
    let found = plains.get(line);
    if (!found) plains.set(line, (found = plainOnce(line)));
    return found;
  }

  function plainOnce(line) {
    const text = spaced(stripped(line, isBlank));
    return { text, folded: text.toLowerCase(), chars: undefined, bare: null, buttons: undefined };
  }

  /** Returns the characters of a line in their own case; null for a line that is too long. */
  function charsOf(plain) {
    if (plain.chars === undefined) {
      const chars = plain.text.length > 2 * LONGEST ? [] : Array.from(plain.text);
      plain.chars = plain.text.length <= 2 * LONGEST && chars.length <= LONGEST ? chars : null;
    }
    return plain.chars;
  }

  function pattern(text) {
    const pieces = [];
    for (const part of String(text).split(/(\{[^{}]*\})/)) {
      if (/^\{(id|address|n|m|any)\}$/.test(part)) pieces.push({ kind: part.slice(1, -1) });
      else if (/[{}]/.test(part)) throw new Refused({ kind: "recipe" });
      else if (part) pieces.push({ kind: "literal", text: folded(part), chars: Array.from(folded(part)) });
    }
    if (!pieces.length) throw new Refused({ kind: "recipe" });
    const literals = pieces.filter((piece) => piece.kind === "literal");
    return {
      text,
      pieces,
      bytes: bytes(text),
      literal: literals.length === pieces.length ? folded(text) : null,
      isSign: !literals.some((piece) => /\p{Alphabetic}/u.test(piece.text)),
      size: literals.reduce((sum, piece) => sum + piece.text.length, 0),
      first: pieces[0],
      last: pieces[pieces.length - 1],
    };
  }

  /** Compares a pattern with all of a line. Returns the values of its placeholders. */
  function fits(pattern, plain) {
    if (pattern.literal !== null) return plain.folded === pattern.literal ? {} : null;
    if (!mayStart(pattern, plain) || !mayEnd(pattern, plain) || !charsOf(plain)) return null;
    return matched(pattern.pieces, 0, charsOf(plain), 0);
  }

  const mayStart = ({ first }, plain) => first.kind !== "literal" || plain.folded.startsWith(first.text);
  const mayEnd = ({ last }, plain) => last.kind !== "literal" || plain.folded.endsWith(last.text);

  /** Looks for a pattern anywhere in a line. */
  function inside(pattern, plain) {
    spend(1 + plain.folded.length / 16);
    if (pattern.literal !== null) return plain.folded.includes(pattern.literal) ? {} : null;
    if (pattern.first.kind === "literal" && !plain.folded.includes(pattern.first.text)) return null;
    const any = { kind: "any" };
    // An empty text before or after is fine here.
    return charsOf(plain) && matched([any, ...pattern.pieces, any], 0, [" ", ...charsOf(plain), " "], 0);
  }

  /** Returns the values of placeholders if the pieces from `place` on match all characters from `at` on. */
  function matched(pieces, place, chars, at) {
    spend(4);
    if (place === pieces.length) return at === chars.length ? {} : null;
    const { kind, chars: literal } = pieces[place];
    if (kind === "literal") {
      const end = afterLiteral(chars, at, literal);
      return end < 0 ? null : matched(pieces, place + 1, chars, end);
    }
    const isFit = kind === "any" ? () => true : kind === "id" || kind === "address" ? (c) => !isBlank(c) : isDigit;
    let last = at;
    while (last < chars.length && isFit(chars[last])) last += 1;
    spend(last - at);
    if (last === at) return null;
    if (kind === "any") {
      for (let end = at + 1; end <= last; end += 1) {
        const found = matched(pieces, place + 1, chars, end);
        if (found) return found;
      }
      return null;
    }
    const least = kind === "id" || kind === "address" ? at + 1 : last;
    for (let end = last; end >= least; end -= 1) {
      if (kind === "address" && !chars.slice(at, end).includes("@")) continue;
      const found = matched(pieces, place + 1, chars, end);
      if (found) return captured(found, kind, chars.slice(at, end).join(""));
    }
    return null;
  }

  function captured(found, kind, text) {
    if (kind === "id") found.id = text;
    if (kind === "n") found.count = Math.min(Number(text), 0xffffffff);
    return found;
  }

  /** Returns the end of a literal that stands at a place, or -1. */
  function afterLiteral(chars, at, literal) {
    let wanted = 0;
    let end = at;
    while (wanted < literal.length) {
      if (end === chars.length) return -1;
      for (const lower of chars[end].toLowerCase()) {
        if (literal[wanted] !== lower) return -1;
        wanted += 1;
      }
      end += 1;
    }
    return end;
  }

  const isDigit = (c) => c >= "0" && c <= "9";

  // ---- Words: nothing is repaired; an address is whole, or it is not one ----

  const ATS = /[@\uff20\ufe6b]/;
  const WRAPS = ["<>", "()", '""', "[]"];

  /** Returns the words of a text, each by its likeness to an address. Commas and semicolons separate words, too. */
  function words(text) {
    spend(10 + 2 * text.length);
    return text.replace(/[,;]/g, " ").split(BLANKS).filter((word) => word).map(word);
  }

  function word(text) {
    const wrap = WRAPS.find((wrap) => text.length > 1 && text[0] === wrap[0] && text[text.length - 1] === wrap[1]);
    if (wrap) text = text.slice(1, -1);
    const ats = text.split(ATS).length - 1;
    if (ats === 0) return { kind: "other", text };
    if (!/^[!-~]+$/.test(text)) return { kind: "odd", text };
    if (ats > 1) return { kind: "run", text };
    return { kind: isAddress(text) ? "address" : "broken", text };
  }

  const isOther = (word) => word.kind === "other";
  const areValues = (words) => words.length > 0 && !words.some(isOther);

  /** Returns true for one whole ASCII address. The last label of its domain has no digit, or is an A-label. */
  function isAddress(text) {
    const at = text.indexOf("@");
    if (at < 0 || !text.slice(0, at).split(".").every((atom) => /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+$/.test(atom))) return false;
    const labels = text.slice(at + 1).split(".");
    const last = labels[labels.length - 1];
    const isLabel = (label) => /^[A-Za-z0-9-]+$/.test(label) && label[0] !== "-" && label[label.length - 1] !== "-";
    return labels.length > 1 && labels.every(isLabel) && (/^[A-Za-z]{2,}$/.test(last) || last.startsWith("xn--"));
  }

  const domain = (address) => address.slice(address.lastIndexOf("@") + 1).toLowerCase();

  /** Returns an address as it is compared: its domain in lower case. */
  function normalised(address) {
    const at = address.lastIndexOf("@");
    return at < 0 ? address : address.slice(0, at + 1) + domain(address);
  }

  // ---- Signs in a line ----

  /** Returns true if a text shows that something is left out: an ellipsis, a mask, `+3`. */
  const isCut = (text) => /[\u2022\u25cf\u2219\u00b7*]{2}|\u2026|\.\.\./.test(text) || (!ATS.test(text) && /\+ *[0-9]/.test(text));

  function withoutBullet(text) {
    const rest = strippedStart(text, isBlank);
    return /^[\u2022\u25e6\u25aa\-\u2013*] /.test(rest) ? strippedStart(rest.slice(1), isBlank) : text;
  }

  /** Returns true for a text of at least three words that ends like a sentence. */
  const isSentence = (text) => /[.!?]$/.test(strippedEnd(text, (c) => '"\u201d)'.includes(c))) && text.split(" ").length > 2;

  /** Returns true if a sentence after `read` values may say that there are more. */
  function saysMore(sentence, read) {
    const numbers = (sentence.match(/[0-9]+/g) || []).map(Number);
    return isDigit(sentence[0]) || (numbers.includes(read) && numbers.some((number) => number > read));
  }

  /** Returns a line that may be shown: short, and without words that may be secret. */
  function quoted(line) {
    const isFine = (word) => !/:\/\/|=/.test(word) && (word.length < 25 || word.includes("@"));
    return Array.from(line.split(" ").map((word) => (isFine(word) ? word : "\u2026")).join(" ")).slice(0, 60).join("");
  }

  /** Returns an address with visible codes for its odd characters. */
  function escaped(text) {
    const code = (c) => `\\u{${c.codePointAt(0).toString(16)}}`;
    return Array.from(text, (c) => (/[ -~]/.test(c) ? c : code(c))).join("").slice(0, 120);
  }

  // ---- The recipe ----

  function patterns(texts) {
    const all = (texts || []).map(pattern);
    const others = all.filter((pattern) => pattern.literal === null);
    return { all, others, literals: new Set(all.map((pattern) => pattern.literal)) };
  }

  function prepared(recipe) {
    const lists = ["unsettled", "ends", "save_buttons", "other_buttons", "buttons", "decorations", "placeholders", "empty",
      "partial", "ignore"];
    const account = recipe.account || {};
    const found = {
      ids: patterns(account.id).all,
      isNameEnough: account.name === "line",
      minLabels: Math.max(recipe.min_labels || 4, 4),
      environments: Object.entries(recipe.environment || {}).map(([name, texts]) => [name, patterns(texts)]),
      values: new Map((recipe.fields || []).map((field) => [field.key, field.values || usual(field.key)])),
      labels: new Map(),
    };
    for (const list of lists) found[list] = patterns(recipe[list]);
    found.anyButtons = [...found.save_buttons.all, ...found.other_buttons.all];
    for (const field of recipe.fields || []) for (const label of field.labels) found.labels.set(folded(label), field.key);
    found.allLabels = Array.from(found.labels.keys(), loose);
    return found;
  }

  const usual = (key) => key === "operational_support" ? "hours" : key === "operational_for_users" ? "one" : "list";

  function isOne(list, line) {
    const compared = plain(line);
    return list.literals.has(compared.folded) || list.others.some((pattern) => fits(pattern, compared));
  }

  const isEnd = (recipe, line) => isOne(recipe.ends, line) || hasSave(recipe, line);

  function hasSave(recipe, line) {
    const buttons = buttonsIn(recipe, line);
    return buttons !== null && buttons.some((button) => isOne(recipe.save_buttons, button));
  }

  /** Returns the buttons of a line that has nothing else, with or without blanks between them. */
  function buttonsIn(recipe, line) {
    const compared = plain(line);
    if (compared.buttons === undefined) compared.buttons = buttonsOf(recipe, compared.folded);
    return compared.buttons;
  }

  function buttonsOf(recipe, rest) {
    if (!rest || isLonger(rest, 200)) return null;
    const found = [];
    while (rest) {
      let longest = null;
      spend(recipe.anyButtons.length);
      for (const button of recipe.anyButtons) {
        if (rest.startsWith(button.literal) && (!longest || button.bytes >= longest.bytes)) longest = button;
      }
      if (!longest) return null;
      rest = strippedStart(rest.slice(longest.literal.length), isBlank);
      found.push(longest.text);
    }
    return found;
  }

  /** Returns true for a line that ends with a button of several words. A single word may end a sentence, too. */
  function endsWithButton(recipe, line) {
    const { folded } = plain(line);
    return recipe.anyButtons.some(({ literal }) => literal.includes(" ") && folded.endsWith(` ${literal}`));
  }

  /** Returns true if the recipe explains a whole line that stands beside values. */
  function isExplained(recipe, line) {
    const lists = [recipe.buttons, recipe.other_buttons, recipe.placeholders, recipe.ignore];
    return lists.some((list) => isOne(list, line)) || buttonsIn(recipe, line) !== null || bare(recipe, line).text === "";
  }

  /** Returns a line without the recipe's decorations around it, and the number that one of them has. */
  function bare(recipe, line) {
    const compared = plain(line);
    if (!compared.bare) {
      let found = { text: stripped(line, isBlank), count: null };
      for (let off; (off = withoutOne(recipe.decorations, found.text)); ) {
        found = { text: off.text, count: off.count === null ? found.count : off.count };
      }
      compared.bare = found;
    }
    return compared.bare;
  }

  /** Returns a line without the button words and placeholders around it, which are separated by blanks. */
  function withoutButtons(recipe, line) {
    let text = stripped(line, isBlank);
    const { buttons, other_buttons: others, placeholders } = recipe;
    const off = () => withoutOne(buttons, text) || withoutOne(others, text) || withoutOne(placeholders, text);
    for (let found; (found = off()); ) text = found.text;
    return text;
  }

  /** Returns a line without one of the patterns at its start or end: the longest one. */
  function withoutOne(list, line) {
    let shortest = null;
    if (line === "" || isLonger(line, LONGEST_LINE)) return shortest;
    const compared = plainOnce(line);
    for (const pattern of list.all) {
      const found = without(pattern, line, compared);
      if (found && (!shortest || bytes(found.text) < bytes(shortest.text))) shortest = found;
    }
    return shortest;
  }

  function without(pattern, line, compared) {
    const off = (found, text) => ({ text: stripped(text, isBlank), count: found.count === undefined ? null : found.count });
    const [start, end] = [mayStart(pattern, compared), mayEnd(pattern, compared)];
    const whole = start || end ? fits(pattern, compared) : null;
    if (whole) return off(whole, "");
    for (const at of end ? edges(line, true, pattern) : []) {
      const found = mayBeAt(pattern.first, line, at, 1) && fits(pattern, plainOnce(line.slice(at)));
      if (found) return off(found, line.slice(0, at));
    }
    for (const at of start ? edges(line, false, pattern) : []) {
      const found = mayBeAt(pattern.last, line, at - 1, -1) && fits(pattern, plainOnce(line.slice(0, at)));
      if (found) return off(found, line.slice(at));
    }
    return null;
  }

  /** Returns the places near one end of a line where a pattern may be taken off, in their order. Only digits and
   * blanks can make a text longer than the pattern's own. */
  function edges(line, isEnd, { isSign, size }) {
    const places = [];
    const most = line.includes("  ") ? Infinity : size + 2;
    let [far, used] = [0, 0];
    for (let step = 1; step < line.length; step += 1) {
      const at = isEnd ? line.length - step : step;
      const passed = isEnd ? at : at - 1;
      far += unitBytes(line, passed);
      used += isDigit(line[passed]) ? 0 : 1;
      if (far >= 800 || used > most) break;
      const unit = line.charCodeAt(at);
      const isInside = unit >= 0xdc00 && unit <= 0xdfff;
      if (!isInside && (isSign || isBlank(line[at]) || isBlank(line[at - 1]) || line[at - 1] === ")")) places.push(at);
    }
    spend(10 + 2 * places.length);
    return isEnd ? places.reverse() : places;
  }

  /** A quick look: the first character from a place on, in a direction, may be the piece's own at that end. */
  function mayBeAt(piece, line, at, step) {
    while (at >= 0 && at < line.length && isBlank(line[at])) at += step;
    if (piece.kind !== "literal" || !(line.charCodeAt(at) < 128)) return true;
    const own = step > 0 ? piece.chars[0] : piece.chars[piece.chars.length - 1];
    return own === line[at].toLowerCase() || own > "\x7f";
  }

  // ---- The page ----

  /** Returns the lines of copied text. Tabs separate the cells of a table's row. */
  function cells(text) {
    const lines = [];
    text.split(/[\n\r\v\f\x85\u2028\u2029]/).forEach((row, number) => {
      for (const cell of row.split("\t")) {
        const line = stripped(cell, isBlank).replace(BLANKS, " ");
        if (line) lines.push({ text: line, row: number });
      }
    });
    if (lines.length > MOST_LINES) throw new Refused({ kind: "too-many-lines", lines: lines.length, most: MOST_LINES });
    return lines;
  }

  /** Refuses what is not copied text: too much of it, HTML, a saved page, a print, JSON. */
  function page(text) {
    if (isLonger(text, MOST)) throw new Refused({ kind: "too-large", bytes: bytes(text), most: MOST });
    if (/[\0]|[\ud800-\udfff]/u.test(text)) throw new Refused({ kind: "not-text" });
    text = strippedStart(text, (c) => c === "\ufeff");
    const head = strippedStart(text, (c) => c === "\ufeff" || isBlank(c)).slice(0, 10_000).toLowerCase();
    if (head === "") throw new Refused({ kind: "empty" });
    if (head.startsWith("%pdf-")) throw new Refused({ kind: "pdf" });
    // After an opening bracket JSON may have any number of blanks.
    if (/^(\{|\[)/.test(head) && /^("|\{|$)/.test(strippedStart(head.slice(1), isBlank))) throw new Refused({ kind: "json" });
    const isMessage = head.includes("mime-version:") && head.includes("multipart/related");
    const isClipboard = head.startsWith("version:") && head.includes("starthtml:");
    if (head[0] === "<" || isMessage || isClipboard || text.includes("\f")) throw new Refused({ kind: "not-copied-text" });
    return cells(text);
  }

  // ---- Sections: from a field's label to the next label or end mark ----

  /** Returns the label at a line: over two lines, the whole line, or before values. The longest one counts. */
  function labelAt(recipe, lines, at) {
    const [line, next] = [lines[at], lines[at + 1]];
    return (next && overTwo(recipe, line.text, next.text)) || wholeLabel(recipe, line.text) || beforeValue(recipe, line);
  }

  const fieldOf = (recipe, text) => text === "" || isLonger(text, 1000) ? undefined : recipe.labels.get(plain(text).folded);

  /** A quick look. Whether a sigma is a word's last depends on what stands beside it. */
  function mayHaveLabel(recipe, folded) {
    spend(10 + (recipe.allLabels.length * folded.length) / 64);
    const compared = loose(folded);
    return recipe.allLabels.some((label) => compared.includes(label));
  }

  const loose = (folded) => folded.replace(/\u03c2/g, "\u03c3");

  function overTwo(recipe, line, next) {
    const joined = `${line} ${next}`;
    if (isLonger(joined, 1001) || !mayHaveLabel(recipe, folded(joined))) return null;
    const { text, count } = bare(recipe, joined);
    const field = fieldOf(recipe, text);
    // The second line by itself may be another label.
    const isWhole = field !== undefined && bare(recipe, next).text !== "" && bare(recipe, line).text !== "";
    return isWhole ? { field, count, lines: 2, rest: null } : null;
  }

  function wholeLabel(recipe, line) {
    const plainly = fieldOf(recipe, line);
    if (plainly !== undefined) return { field: plainly, count: null, lines: 1, rest: null };
    if (isLonger(line, 1000)) return null;
    const { text, count } = bare(recipe, line);
    const field = fieldOf(recipe, text);
    return field === undefined ? null : { field, count, lines: 1, rest: null };
  }

  /** Returns the label of `label: value`. Words after it make it a part of a sentence, unless it is the label of hours. */
  function beforeValue(recipe, line) {
    const text = shortened(line.text, 2000);
    if (text === null) return null;
    const compared = folded(text);
    if (!mayHaveLabel(recipe, compared) || !Array.from(recipe.labels.keys()).some((label) => compared.includes(label))) return null;
    const ends = [];
    for (let at = 0; at < text.length && ends.length < 60; at += 1) if (text[at] === " " || text[at] === ":") ends.push(at);
    for (const end of ends.reverse()) {
      const { text: label, count } = bare(recipe, text.slice(0, end));
      const field = fieldOf(recipe, label);
      if (field === undefined) continue;
      const hasColon = strippedStart(text.slice(end), isBlank)[0] === ":";
      const value = stripped(strippedStart(text.slice(end), (c) => c === " " || c === ":"), isBlank);
      const isValue = isOne(recipe.empty, value) || areValues(words(withoutButtons(recipe, bare(recipe, value).text)));
      if (isValue || (field === "operational_support" && hasColon)) {
        return { field, count, lines: 1, rest: { text: value, row: line.row } };
      }
    }
    return null;
  }

  /** Returns the start of a text in bytes, or null if it would end inside a character. */
  function shortened(text, most) {
    if (!isLonger(text, most)) return text;
    let [at, used] = [0, 0];
    while (used < most) used += unitBytes(text, at++);
    const unit = text.charCodeAt(at);
    return used > most || (unit >= 0xdc00 && unit <= 0xdfff) ? null : text.slice(0, at);
  }

  /** Divides a page into sections. */
  function divided(recipe, lines) {
    const all = [];
    const doubts = new Map();
    // What stands after an end mark, up to the next label.
    let gap = null;
    for (let at = 0; at < lines.length; ) {
      const label = labelAt(recipe, lines, at);
      const section = all[all.length - 1];
      if (label) {
        noteGap(section, gap, doubts);
        gap = null;
        const { field, count, rest } = label;
        all.push({ field, count, body: rest ? [rest] : [], endedBy: null, row: lines[at].row, at });
        at += label.lines;
        continue;
      }
      const line = lines[at];
      at += 1;
      if (gap) gap.push(line);
      else if (section && (isEnd(recipe, line.text) || isEnd(recipe, bare(recipe, line.text).text))) {
        section.endedBy = folded(line.text);
        gap = [];
      } else if (section) section.body.push(line);
    }
    noteGap(all[all.length - 1], gap, doubts);
    return selected(recipe, all, doubts);
  }

  /** Notes the field whose end mark comes again after more values: it may stand beside each value. */
  function noteGap(section, gap, doubts) {
    let hasValue = false;
    for (const line of gap || []) {
      hasValue = hasValue || words(line.text).some((word) => !isOther(word));
      if (hasValue && section.endedBy === folded(line.text)) {
        doubts.set(section.field, { kind: "after-end" });
        return;
      }
    }
  }

  /** Takes the sections that count. A bare label of a field that stands elsewhere too is a table of contents' entry. */
  function selected(recipe, all, doubts) {
    const filled = new Map();
    const last = new Map();
    all.forEach((section, at) => {
      section.hasContent = section.body.some(({ text }) => isOne(recipe.empty, text) || !isExplained(recipe, text));
      filled.set(section.field, (filled.get(section.field) || 0) + Number(section.hasContent));
      last.set(section.field, at);
    });
    const isKept = (section, at) => (filled.get(section.field) > 0 ? section.hasContent : last.get(section.field) === at);
    const kept = all.map((_, at) => at).filter((at) => isKept(all[at], at));
    kept.forEach((at, place) => {
      if (filled.get(all[at].field) < 2) return;
      // The end of the section before each place is not sure either.
      for (const unsure of [at, at - 1, place > 0 ? kept[place - 1] : -1]) {
        if (unsure >= 0) doubts.set(all[unsure].field, { kind: "label-twice" });
      }
    });
    loneTwins(all, filled, doubts);
    const sections = kept.map((at) => all[at]);
    return {
      firstLabel: all.length ? all[0].at : null,
      last: sections[sections.length - 1],
      of: new Map(sections.map((section) => [section.field, section])),
      found: new Set(filled.keys()),
      doubts,
      afterBare: rows(sections, doubts),
    };
  }

  /** Notes the fields whose label stands once more with nothing under it, and not in a run of such labels. */
  function loneTwins(all, filled, doubts) {
    const isBare = (at) => at >= 0 && at < all.length && !all[at].hasContent;
    all.forEach(({ field }, at) => {
      const isInRun = isBare(at - 1) || isBare(at + 1);
      if (filled.get(field) > 0 && isBare(at) && !isInRun) doubts.set(field, { kind: "label-twice" });
    });
  }

  /** Notes the fields whose labels stand in a row above all of their values. Returns those after one bare label. */
  function rows(sections, doubts) {
    const afterBare = new Map();
    let bareOnes = [];
    let row = null;
    for (const section of sections) {
      if (!section.hasContent) {
        row = section.row;
        bareOnes.push(section.field);
        continue;
      }
      const isOneRow = row === section.row && section.body.length > 0 && section.body[0].row !== section.row;
      if (bareOnes.length > 1 || isOneRow) {
        for (const field of [...bareOnes, section.field]) {
          if (!doubts.has(field)) doubts.set(field, { kind: "labels-in-a-row" });
        }
      } else if (bareOnes.length === 1) afterBare.set(section.field, bareOnes[0]);
      bareOnes = [];
      row = null;
    }
    return afterBare;
  }

  // ---- Words that touch an address without a blank; addresses without blanks between them ----

  /** Returns the known addresses and domains, and the button word that this page glues to its lists. */
  function gluing(recipe, sections, expected) {
    const buttons = recipe.buttons.all.map((button) => button.text.toLowerCase()).filter((word) => !BLANK.test(word));
    const glue = {
      domains: expected.domains,
      addresses: expected.addresses,
      words: Array.from(new Set(buttons.filter((word) => /^[a-z0-9]+$/.test(word)))),
      signs: Array.from(new Set(buttons.filter((word) => /[^\0-\x7f]/.test(word)))).sort(),
    };
    const linesOf = ([, section]) => valueLines(recipe, glue, section);
    const all = Array.from(sections.of);
    glue.isGlued = all.flatMap(linesOf).flat().some((word) => {
      return word.kind === "address" && !glue.domains.has(domain(word.text)) && goesOn(glue, domain(word.text));
    });
    glue.word = commonWord(glue, all.filter(([field]) => recipe.values.get(field) === "list").flatMap(linesOf).flat());
    return glue;
  }

  /** Returns the words of a section's lines that have addresses only. */
  function valueLines(recipe, glue, section) {
    const lines = section.body.filter(({ text }) => ATS.test(text) && !isExplained(recipe, text));
    return lines.map(({ text }) => words(withoutSigns(glue, text))).filter((words) => !words.some(isOther));
  }

  /** Returns a text with blanks in place of signs such as `×`. */
  const withoutSigns = (glue, text) => glue.signs.reduce((text, sign) => text.split(sign).join(" "), text);

  /** Returns the button word after every address of all lists, if at least two say so. One alone may be a wrong domain. */
  function commonWord(glue, words) {
    const found = [];
    for (const { kind, text } of words) {
      const division = kind === "run" ? dividedRun(glue, text) : null;
      if (division) for (let n = 0; n < division.addresses.length; n += 1) found.push(division.word || null);
      if (kind === "address") found.push((withoutWord(glue, text) || { word: null }).word);
    }
    return found.length > 1 && found.every((word) => word === found[0]) ? found[0] : null;
  }

  /** Returns true if a domain goes on after a known one without a dot: another word may be glued to it. */
  function goesOn(glue, host) {
    spend(glue.domains.size);
    const isStart = (known) => host.startsWith(known) && host.length > known.length && host[known.length] !== ".";
    return Array.from(glue.domains).some(isStart);
  }

  /** Returns the address and the button word that is glued to it, if there is one way. The rest's domain is known. */
  function withoutWord(glue, text) {
    const lower = text.toLowerCase();
    const fitting = glue.words.filter((word) => {
      const rest = lower.slice(0, lower.length - word.length);
      return lower.endsWith(word) && rest.includes("@") && glue.domains.has(domain(rest));
    });
    return fitting.length === 1 ? { address: text.slice(0, text.length - fitting[0].length), word: fitting[0] } : null;
  }

  /** Reads a word that looks like one address: a list of it, or a reason. */
  function gluedAddress(glue, text, isList) {
    const isKnown = glue.domains.has(domain(text));
    const without = withoutWord(glue, text);
    const lower = text.toLowerCase();
    if (isKnown) return without ? { kind: "glued-run" } : alone(glue, [text]);
    if (without) return isList && glue.word === without.word ? alone(glue, [without.address]) : { kind: "glued-word" };
    const isOdd = glue.isGlued || goesOn(glue, domain(text)) || glue.words.some((word) => lower.endsWith(word));
    return isOdd || /[a-z][A-Z]/.test(text.slice(text.lastIndexOf(".") + 1)) ? { kind: "glued-word" } : alone(glue, [text]);
  }

  /** Refuses addresses that may begin with another word: an initial in a circle, or a name. */
  function alone(glue, addresses) {
    for (const address of addresses) {
      const compared = normalised(address);
      if (glue.addresses.has(compared)) continue;
      spend(glue.addresses.size);
      if (/^[A-Z]/.test(address) && address[0].toLowerCase() === address[1].toLowerCase()) return { kind: "glued-word" };
      for (const known of glue.addresses) {
        if (compared.endsWith(known) && /^[A-Za-z]+$/.test(compared.slice(0, -known.length))) return { kind: "glued-word" };
      }
    }
    return addresses;
  }

  /** Divides a run at known domains, with one button word after every address or none. Null: no way, or several. */
  function dividedRun(glue, run) {
    let found = null;
    if (run.length > LONGEST_RUN) return found;
    for (const word of [...glue.words, ""]) {
      const steps = stepsOf(glue, run, word);
      const ways = steps[0] ? steps[0].ways : 0;
      if (ways > 1 || (ways && found)) return null;
      if (ways) found = { word, addresses: followed(run, steps) };
    }
    return found;
  }

  function followed(run, steps) {
    const addresses = [];
    for (let at = 0; at < run.length; at = steps[at].next) addresses.push(run.slice(at, steps[at].end));
    return addresses;
  }

  /** Returns for every place of a run in how many ways, up to two, the rest can be divided, and where. */
  function stepsOf(glue, run, word) {
    const lower = run.toLowerCase();
    const steps = new Array(run.length + 1).fill(null);
    steps[run.length] = { ways: 1 };
    spend(run.length);
    let step = null;
    let isLocal = false;
    for (let start = run.length - 1; start >= 0; start -= 1) {
      const c = run[start];
      if (c === "@") {
        step = stepAfter(glue, lower, word, start, steps);
        isLocal = true;
        continue;
      }
      const isDot = c === ".";
      isLocal = isLocal && (isDot ? run[start + 1] !== "." && run[start + 1] !== "@" : /[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]/.test(c));
      if (isLocal && !isDot) steps[start] = step;
    }
    return steps;
  }

  function stepAfter(glue, lower, word, at, steps) {
    let step = null;
    spend(glue.domains.size);
    for (const known of glue.domains) {
      const end = at + 1 + known.length;
      const next = end + word.length;
      if (!lower.startsWith(known, at + 1) || !lower.startsWith(word, end) || !steps[next]) continue;
      step = { ways: Math.min(2, steps[next].ways + (step ? step.ways : 0)), end, next };
    }
    return step;
  }

  // ---- What a section shows ----

  /** Reads a section: values, mentions, and whatever keeps it from being read. */
  function content(recipe, glue, section) {
    const found = { values: [], mentions: [], sentences: [], empty: null, hasAnything: false, trouble: null, doubt: null };
    // A line since the last value that was not understood.
    found.unknown = null;
    for (const { text } of section.body) readLine(recipe, glue, section, found, text);
    if (recipe.values.get(section.field) === "ticks" && found.hasAnything) trouble(found, { kind: "ticks" });
    const read = found.values.length;
    const { unknown } = found;
    const isStated = read > 0 || found.empty !== null;
    if (found.sentences.some((sentence) => saysMore(sentence, read))) doubt(found, { kind: "part-shown" });
    if (unknown && isStated && !isSentence(unknown)) doubt(found, { kind: "left-unread", line: quoted(unknown) });
    const { count: said } = section;
    if (said !== null && isStated && said !== read) doubt(found, { kind: "count-differs", said, read });
    return found;
  }

  function trouble(found, reason) {
    found.trouble = found.trouble || reason;
  }

  function doubt(found, reason) {
    found.doubt = found.doubt || reason;
  }

  function readLine(recipe, glue, section, found, line) {
    if (isOne(recipe.empty, line)) {
      found.empty = line;
      return;
    }
    const hasAt = ATS.test(line);
    if (hasAt) notePlaceholders(recipe, glue, found, line);
    if (isExplained(recipe, line)) return;
    const isPartial = hasAt ? isOne(recipe.partial, line) : recipe.partial.all.some((pattern) => inside(pattern, plain(line)));
    if (isPartial || isCut(line)) {
      doubt(found, { kind: "part-shown" });
      if (!hasAt) return;
    }
    const text = withoutButtons(recipe, bare(recipe, withoutBullet(withoutSigns(glue, line))).text);
    const isOfRecipe = (text) => isOne(recipe.buttons, text) || isOne(recipe.decorations, text) || isCut(text);
    const read = words(text).filter((word) => !isOther(word) || !isOfRecipe(word.text));
    if (!read.length) return;
    found.hasAnything = true;
    if (areValues(read)) {
      readValues(recipe, glue, section, found, read);
      return;
    }
    for (const word of read) if (!isOther(word)) found.mentions.push(strippedEnd(word.text, (c) => '.:!?)"\u201d'.includes(c)));
    if (found.unknown === null || isSentence(found.unknown)) found.unknown = text;
    if (found.values.length && isSentence(text)) found.sentences.push(text);
  }

  /** Notes a placeholder that is also a known address: it may be the value. */
  function notePlaceholders(recipe, glue, found, line) {
    for (const { kind, text } of words(line)) {
      const isBoth = kind === "address" && glue.addresses.has(normalised(text)) && isOne(recipe.placeholders, text);
      if (isBoth) trouble(found, { kind: "placeholder", address: text });
    }
  }

  function readValues(recipe, glue, section, found, words) {
    const { unknown } = found;
    if (unknown !== null && (!isSentence(unknown) || found.values.length)) {
      trouble(found, { kind: "renamed-label", line: quoted(unknown) });
    }
    found.unknown = null;
    for (const { kind, text } of words) {
      let read = { kind: "broken-address" };
      if (kind === "address") read = gluedAddress(glue, text, recipe.values.get(section.field) === "list");
      if (kind === "run") {
        const division = dividedRun(glue, text);
        read = division ? alone(glue, division.addresses) : { kind: "glued-run" };
      }
      if (kind === "odd") read = { kind: "odd-characters", address: escaped(text) };
      if (Array.isArray(read)) for (const address of read) found.values.push(address);
      else trouble(found, read);
    }
  }

  // ---- The page as a whole: its account, its environment, and that it is settled ----

  function problemOf(recipe, lines, sections, expected) {
    const before = lines.slice(0, sections.firstLabel === null ? lines.length : sections.firstLabel);
    const said = recipe.environments.filter(([, list]) => {
      return before.some(({ text }) => isOne(list, text) || isOne(list, bare(recipe, text).text));
    }).map(([name]) => name);
    const problem = accountProblem(recipe, lines, before, expected) || labelProblem(recipe, sections, expected) ||
      unsettled(recipe, lines) || environmentProblem(said, expected) || valueBeforeLabel(recipe, before, sections);
    return { problem, isSaid: said.length === 1 };
  }

  function accountProblem(recipe, lines, before, expected) {
    const [whole, anywhere] = idsOf(recipe, lines);
    if (!whole.size) return recipe.isNameEnough ? nameProblem(before, expected) : { kind: "no-id" };
    const ids = Array.from(new Set([...whole, ...anywhere]));
    if (ids.length > 1) return { kind: "two-accounts", ids: ids.slice(0, 10).join(", ") };
    return ids[0] === expected.account ? null : { kind: "another-account", id: ids[0] };
  }

  /** Returns the ids behind the recipe's captions: on lines of their own or on two, and inside lines with other words. */
  function idsOf(recipe, lines) {
    const [whole, anywhere] = [new Set(), new Set()];
    const first = (compare, line) => recipe.ids.map((pattern) => compare(pattern, line)).find((found) => found);
    lines.forEach(({ text }, at) => {
      const own = first(fits, plain(text));
      if (own) {
        whole.add(own.id);
        return;
      }
      const other = first(inside, plain(text));
      if (other) anywhere.add(strippedEnd(other.id, (c) => ".,;)".includes(c)));
      const next = lines[at + 1];
      const mayBegin = recipe.ids.some((pattern) => mayBeAt(pattern.first, text, 0, 1));
      if (!next || !mayBegin || isLonger(text, 199)) return;
      const caption = strippedEnd(text, (c) => c === ":" || c === " ");
      const joined = first(fits, plainOnce(`${text} ${next.text}`)) || first(fits, plainOnce(`${caption}: ${next.text}`));
      if (joined) whole.add(joined.id);
    });
    return [whole, anywhere];
  }

  /** Looks for the account's name on a line of its own, and for other names. One name may be the start of another. */
  function nameProblem(before, expected) {
    const own = stripped(expected.name, isBlank);
    const others = expected.others.map((name) => stripped(name, isBlank));
    const rivals = others.filter((name) => name !== own && name !== "");
    for (const { text } of before) {
      if (text === own && own !== "") continue;
      spend((rivals.length * text.length) / 16);
      const name = rivals.find((name) => hasWords(text, name));
      if (name !== undefined) return { kind: "another-name", name };
    }
    return own !== "" && before.some(({ text }) => text === own) && !others.includes(own) ? null : { kind: "no-name" };
  }

  /** Returns true if `words` stand in a line, and not as a part of longer words. */
  function hasWords(line, words) {
    const isEdge = (c) => !/[\p{Alphabetic}\p{N}]/u.test(c);
    for (let at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + words.length)) {
      const end = at + words.length;
      const [before, after] = [Array.from(line.slice(Math.max(0, at - 2), at)), Array.from(line.slice(end, end + 2))];
      if (isEdge(before[before.length - 1] || "") && isEdge(after[0] || "")) return true;
    }
    return false;
  }

  function labelProblem(recipe, sections, expected) {
    const found = sections.found.size;
    if (found >= recipe.minLabels) return null;
    const isMissing = (field) => !sections.found.has(field);
    let missing = expected.shown.filter(isMissing);
    // The recipe needs a label of a field that the account does not have.
    if (missing.length === 0) missing = Array.from(recipe.values.keys()).filter(isMissing);
    return { kind: "few-labels", found, needed: recipe.minLabels, missing: missing.join(", ") };
  }

  function unsettled(recipe, lines) {
    for (const { text } of lines) {
      const sign = recipe.unsettled.all.find((sign) => inside(sign, plain(text)));
      if (sign) return { kind: "unsettled", text: sign.text };
    }
    return null;
  }

  function environmentProblem(said, expected) {
    if (said.length > 1) return { kind: "both-environments" };
    if (!said.length) return expected.isVouched ? null : { kind: "no-environment" };
    return said[0] === expected.environment ? null : { kind: "another-environment", environment: said[0] };
  }

  /** Returns a problem if labels may follow their values. A header has addresses too, so a value counts only directly
   * before the first label, or if nothing stands under the last one. */
  function valueBeforeLabel(recipe, before, sections) {
    const isValue = ({ text }) => areValues(words(text));
    const isPassed = ({ text }) => text.endsWith(".") || (!isEnd(recipe, text) && isExplained(recipe, text));
    let at = before.length - 1;
    while (at >= 0 && isPassed(before[at])) at -= 1;
    const isAdjacent = at >= 0 && isValue(before[at]);
    const isLastBare = sections.last !== undefined && sections.last.body.every(({ text }) => isExplained(recipe, text));
    return isAdjacent || (isLastBare && before.some(isValue)) ? { kind: "value-before-label" } : null;
  }

  // ---- Verdicts ----

  /** Returns what is expected, as it is compared. */
  function expectation(expected) {
    const lists = (object) => new Map(Object.entries(object || {}));
    const found = {
      account: expected.account,
      name: expected.name || "",
      environment: expected.environment,
      isVouched: expected.vouched === true,
      fields: lists(expected.fields),
      known: lists(expected.known),
      shown: Array.from(new Set(expected.shown)),
      users: expected.users || [],
      others: expected.other_accounts || [],
    };
    const all = [...found.fields.values(), ...found.known.values(), found.users].flat();
    found.addresses = new Set(all.filter(isAddress).map(normalised));
    const named = (expected.domains || []).map((name) => stripped(name, isBlank).toLowerCase());
    found.domains = new Set([...Array.from(found.addresses, domain), ...named].filter((name) => name.includes(".")));
    return found;
  }

  function compared(wanted, values) {
    const shown = new Map();
    for (const value of values) if (!shown.has(normalised(value))) shown.set(normalised(value), value);
    const expected = new Set((wanted || []).map(normalised));
    const unexpected = Array.from(shown.keys()).filter((address) => !expected.has(address));
    const lower = (all) => Array.from(new Set(Array.from(all, (address) => address.toLowerCase()))).sort().join(" ");
    return {
      shown: Array.from(shown.values()),
      shows: (address) => shown.has(normalised(address)),
      isSame: !unexpected.length && shown.size === expected.size,
      isCaseOnly: lower(shown.keys()) === lower(expected),
      unexpected,
    };
  }

  function unclear(reason) {
    return { verdict: "unclear", shows: null, reason };
  }

  function fieldVerdict(reader, field) {
    const { recipe, sections, glue, expected } = reader;
    if (!sections.found.has(field)) return { verdict: "not-seen", shows: null, reason: { kind: "label-missing" } };
    if (sections.doubts.has(field)) return unclear(sections.doubts.get(field));
    const section = sections.of.get(field);
    const nothing = { verdict: "not-seen", shows: null, reason: { kind: "nothing-shown" } };
    if (!section) return nothing;
    if (recipe.values.get(field) === "hours") return section.body.length ? unclear({ kind: "hours" }) : nothing;
    const found = content(recipe, glue, section);
    if (found.trouble) return unclear(found.trouble);
    if (!reader.hasButtons && (found.hasAnything || found.empty !== null)) return unclear({ kind: "buttons-missing" });
    const beside = compared(expected.fields.get(field), found.values);
    const mentioned = found.mentions.find((address) => !beside.shows(address));
    if (mentioned !== undefined) return unclear({ kind: "mentioned", address: mentioned.slice(0, 120) });
    if (!found.values.length && found.empty === null) return found.doubt ? unclear(found.doubt) : nothing;
    if (found.values.length && found.empty !== null) return unclear({ kind: "empty-and-values" });
    return found.values.length ? valuesVerdict(reader, field, found, beside) : emptyVerdict(found, beside);
  }

  function emptyVerdict(found, beside) {
    if (found.doubt) return unclear(found.doubt);
    if (beside.isSame) return { verdict: "same", shows: null, reason: null };
    return { verdict: "differs", shows: [], reason: null, empty: found.empty };
  }

  function valuesVerdict({ recipe, sections, expected }, field, { doubt }, beside) {
    const before = sections.afterBare.get(field);
    const theirs = expected.fields.get(before) || [];
    // The values may be those of the label before, under which nothing stands.
    const isMoved = before !== undefined && !beside.isSame &&
      (theirs.length > 0 || (expected.known.get(before) || []).some(beside.shows));
    if (isMoved) return unclear({ kind: "labels-in-a-row" });
    // All users of the account may be candidates.
    const isEvery = expected.users.length >= (field === "alert" ? 1 : 2) && expected.users.every(beside.shows);
    if (isEvery && recipe.values.get(field) !== "one") return unclear({ kind: "every-user" });
    if (beside.isSame) return doubt ? unclear(doubt) : { verdict: "same", shows: null, reason: null };
    if (beside.isCaseOnly) return unclear({ kind: "case-only", address: beside.unexpected[0] || beside.shown[0] });
    if (!doubt) return { verdict: "differs", shows: beside.shown, reason: null };
    return beside.unexpected.length ? { verdict: "differs", shows: null, reason: doubt } : unclear(doubt);
  }

  const hasLine = (lines, isFit) => lines.some(({ text }) => !isLonger(text, 199) && isFit(text));

  /** Compares a page with what is expected. */
  function compare(recipe, lines, expected) {
    const sections = divided(recipe, lines);
    const { problem, isSaid } = problemOf(recipe, lines, sections, expected);
    const isButton = (text) => buttonsIn(recipe, text) !== null || endsWithButton(recipe, text);
    const glue = problem ? null : gluing(recipe, sections, expected);
    const reader = { recipe, sections, glue, expected, hasButtons: hasLine(lines, isButton) };
    const verdict = (key) => ({ key, ...(problem ? unclear({ kind: "page" }) : fieldVerdict(reader, key)) });
    return {
      problem,
      fields: expected.shown.map(verdict),
      environment_said: isSaid,
      has_save: hasLine(lines, (text) => hasSave(recipe, text)),
    };
  }

  function read(recipe, text, expected) {
    work = 0;
    try {
      return compare(prepared(recipe), page(String(text)), expectation(expected));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const fields = Array.from(new Set(expected.shown)).map((key) => ({ key, ...unclear({ kind: "page" }) }));
      return { problem: error.problem, fields, environment_said: false, has_save: false };
    } finally {
      plains = new Map();
    }
  }

  // ---- Texts ----

  const own = (object, key) => object && Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;

  /** Returns a text with data in place of its placeholders. */
  function filled(text, data) {
    return text.replace(/\{([a-z_]+)\}/g, (all, name) => (own(data, name) === undefined ? all : String(own(data, name))));
  }

  /** Returns the list that the sheet shows. A problem of the page stands alone: it is every field's. */
  function say(data, account, text) {
    const { texts, environment } = data;
    const known = own(data.accounts, account);
    const page = known ? read(data.recipe, text, { environment, ...known, account }) : { problem: { kind: "no-id" }, fields: [] };
    if (page.problem) {
      const problem = own(texts.problems, page.problem.kind);
      const label = (key) => own(data.labels, key) || key;
      const missing = page.problem.missing && page.problem.missing.split(", ").map(label).join(", ");
      const text = problem === undefined ? texts.unclear : filled(problem, { ...page.problem, missing });
      return [{ label: "", verdict: "unclear", text }];
    }
    return page.fields.map(({ key, verdict, shows, reason, empty }) => {
      const because = reason && own(texts.reasons, reason.kind);
      const value = shows && (shows.join(", ") || empty);
      const said = value ? filled(texts.differs, { value }) : because ? filled(because, reason) : texts[verdict];
      return { label: own(data.labels, key) || key, verdict, text: said };
    });
  }

  return { read, say };
})();
