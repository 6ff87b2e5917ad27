// The hand-entry sheet: copies values, keeps the answers, and makes the confirmation code.
//
// The page is complete without this script: it can be read, printed and ticked. The script talks to nobody;
// the page's Content-Security-Policy allows no connection at all. All texts come from the page, from the
// `data-` attributes of `template#texts`. Plain ES2020 for any browser of the last years.
"use strict";

(() => {
  // At once, before anything is painted: buttons are shown only where they work.
  document.documentElement.classList.add("live");

  /** The answers that go into the code. No answer yet is the empty string, and is left out. */
  const ANSWERS = ["confirmed", "skipped"];

  /** The longest code that may be pasted into a terminal: macOS cuts a typed line at 1,024 bytes, Linux at 4,096. */
  const LONGEST_LINE = 1000;

  /** How long a message stays, in milliseconds. */
  const MESSAGE_STAYS = 5000;

  // ---- SHA-256 (FIPS 180-4) ----
  // `crypto.subtle` is missing where a browser does not trust files, and it answers too late for a copy that has
  // to happen while the click is being handled.

  /** The first 32 bits of the fractional parts of a root (1/2 or 1/3) of the first primes. */
  const fractions = (count, power) => {
    const found = [];
    for (let n = 2; found.length < count; n += 1) {
      if (isPrime(n)) found.push(Math.floor((n ** power % 1) * 2 ** 32) | 0);
    }
    return found;
  };

  function isPrime(n) {
    for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return false;
    return true;
  }

  const START = fractions(8, 1 / 2);
  const ROUNDS = fractions(64, 1 / 3);
  const turn = (x, by) => (x >>> by) | (x << (32 - by));

  /** The SHA-256 of bytes, in hex. */
  function sha256(bytes) {
    // One bit 1, zeros up to 8 bytes before a full block, and the length in bits.
    const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
    view.setUint32(padded.length - 4, bytes.length << 3);

    const hash = Int32Array.from(START);
    const w = new Int32Array(64);
    for (let at = 0; at < padded.length; at += 64) {
      for (let i = 0; i < 16; i += 1) w[i] = view.getInt32(at + 4 * i);
      for (let i = 16; i < 64; i += 1) {
        const s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
        const s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
      }
      let [a, b, c, d, e, f, g, h] = hash;
      for (let i = 0; i < 64; i += 1) {
        const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
        const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[i] + w[i]) | 0;
        const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
        const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
      }
      [a, b, c, d, e, f, g, h].forEach((x, i) => { hash[i] += x; });
    }
    return Array.from(hash, (x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
  }

  // ---- The confirmation code ----

  /** Compares by code point, as Rust's `str` does. `<` compares UTF-16 units, and sorts some characters elsewhere. */
  function byCodePoint(left, right) {
    const a = Array.from(left, (c) => c.codePointAt(0));
    const b = Array.from(right, (c) => c.codePointAt(0));
    const at = a.findIndex((c, i) => c !== b[i]);
    if (at < 0) return a.length - b.length;
    return at < b.length ? a[at] - b[at] : 1;
  }

  /** A JSON object without blanks and with its keys sorted; the map's values are JSON already. */
  function object(map) {
    const keys = [...map.keys()].sort(byCodePoint);
    return `{${keys.map((key) => `${JSON.stringify(key)}:${map.get(key)}`).join(",")}}`;
  }

  /** The day on this machine's clock and in its zone, as in 2026-11-29. */
  function today() {
    const now = new Date();
    const two = (n) => String(n).padStart(2, "0");
    return `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  function base64url(bytes) {
    let binary = "";
    // In pieces: a function takes only so many arguments.
    for (let at = 0; at < bytes.length; at += 4096) {
      binary += String.fromCharCode(...bytes.subarray(at, at + 4096));
    }
    return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  /** The code for these answers (account -> key -> answer), on this day. */
  function codeOf(plan, answers, day) {
    const accounts = new Map();
    for (const [id, given] of answers) {
      if (given.size === 0) continue;
      accounts.set(id, object(new Map([...given].map(([key, answer]) => [key, JSON.stringify(answer)]))));
    }
    const json = object(new Map([
      ["accounts", object(accounts)], ["day", JSON.stringify(day)], ["plan", JSON.stringify(plan)],
    ]));
    const bytes = new TextEncoder().encode(json);
    return `CC1.${base64url(bytes)}.${sha256(bytes).slice(0, 8)}`;
  }

  // ---- The page ----

  /** Fills `{name}` in a text of the page. */
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

  const find = (id) => document.getElementById(id);

  function start() {
    const texts = find("texts").dataset;
    const plan = find("sheet").dataset.plan;

    /** Every account by its id, and every step in the order of the page. */
    const accounts = new Map();
    const steps = [];
    for (const section of document.querySelectorAll("section.account")) {
      const account = {
        id: section.dataset.account,
        steps: new Map(),
        answers: new Map(),
        counts: [find(`${section.id}-count`), find(`${section.id}-nav`)],
        rest: section.querySelector("[data-do=rest]"),
        undo: null,
      };
      for (const item of section.querySelectorAll(".step")) {
        const step = { account, item, key: item.dataset.key, at: steps.length, radios: item.querySelectorAll("input[type=radio]") };
        account.steps.set(step.key, step);
        steps.push(step);
      }
      accounts.set(account.id, account);
    }
    const stepOf = new Map(steps.map((step) => [step.item, step]));
    const accountOf = (element) => accounts.get(element.closest("section.account").dataset.account);
    let answered = 0;
    let last = -1;

    // ---- Messages ----

    const say = find("say");
    let silence = 0;

    /** Shows a message for a while, and has a screen reader read it. A value in it keeps its own direction. */
    function tell(text, value) {
      const words = document.createElement("span");
      words.textContent = text;
      const shown = document.createElement("bdi");
      shown.textContent = value || "";
      say.replaceChildren(words, ...(value ? [" ", shown] : []));
      say.classList.add("shown");
      clearTimeout(silence);
      silence = setTimeout(() => { say.classList.remove("shown"); say.replaceChildren(); }, MESSAGE_STAYS);
    }

    // ---- Answers, and where they are kept ----

    /** One entry an account: an answer costs the same with 500 accounts, and two tabs do not undo each other. */
    const kept = (account) => `contactctl-sheet ${plan} ${account.id}`;
    let keeps = true;

    /** Says once that the answers do not survive a reload, and goes on without. */
    function cannotKeep() {
      if (!keeps) return;
      keeps = false;
      find("not-kept").hidden = false;
      tell(find("not-kept").textContent);
    }

    function keep(account) {
      if (!keeps) return;
      try {
        if (account.answers.size === 0) localStorage.removeItem(kept(account));
        else localStorage.setItem(kept(account), object(new Map([...account.answers].map(([k, v]) => [k, JSON.stringify(v)]))));
      } catch (_) {
        cannotKeep();
      }
    }

    /** The answers that this browser has for an account; whatever else is stored there is passed over. */
    function recall(account) {
      const answers = new Map();
      try {
        const stored = JSON.parse(localStorage.getItem(kept(account)) || "{}");
        for (const [key, answer] of Object.entries(stored || {})) {
          if (account.steps.has(key) && ANSWERS.includes(answer)) answers.set(key, answer);
        }
      } catch (error) {
        // Text that is not JSON is as good as no text; a browser that refuses is a reason to speak.
        if (!(error instanceof SyntaxError)) cannotKeep();
      }
      return answers;
    }

    /** Shows the answer of one step. */
    function showStep(step) {
      const answer = step.account.answers.get(step.key) || "";
      for (const radio of step.radios) radio.checked = radio.value === answer;
      step.item.dataset.answer = answer;
    }

    function showAccount(account) {
      const { answers: { size: done }, steps: { size: all }, undo, rest } = account;
      for (const count of account.counts) {
        if (!count) continue;
        count.textContent = fill(texts.count, { done, all });
        count.classList.toggle("full", done === all);
      }
      rest.textContent = undo ? texts.undo : texts.rest;
      rest.disabled = !undo && done === all;
    }

    function showAll() {
      find("progress").textContent = fill(texts.count, { done: answered, all: steps.length });
      find("bar").value = answered;
      find("next").textContent = answered < steps.length ? texts.next : texts.toCode;
      laterShowCode();
    }

    /** Takes an answer; without one, takes it back. */
    function answer(step, value) {
      const { answers } = step.account;
      answered -= answers.size;
      if (value) answers.set(step.key, value);
      else answers.delete(step.key);
      answered += answers.size;
      showStep(step);
    }

    /** Replaces an account's answers by those that are kept. */
    function reload(account) {
      answered -= account.answers.size;
      account.answers = recall(account);
      answered += account.answers.size;
      account.undo = null;
      account.steps.forEach(showStep);
      showAccount(account);
    }

    /** Answers the steps of an account that have no answer yet, or takes exactly those answers back. */
    function rest(button) {
      const account = accountOf(button);
      if (account.undo) {
        account.undo.forEach((step) => answer(step, ""));
        account.undo = null;
        tell(texts.undone);
      } else {
        const open = [...account.steps.values()].filter((step) => !account.answers.has(step.key));
        open.forEach((step) => answer(step, "confirmed"));
        account.undo = open;
        tell(fill(texts.marked, { done: open.length }));
      }
      keep(account);
      showAccount(account);
      showAll();
    }

    /** Goes to the next step without an answer, from the last answered one on and around; then to the code. */
    function next() {
      const open = (step) => !step.account.answers.has(step.key);
      const step = steps.slice(last + 1).find(open) || steps.find(open);
      if (step) last = step.at;
      const target = step ? step.item.querySelector("h4") : find("code-title");
      target.scrollIntoView({ block: "start" });
      target.focus({ preventScroll: true });
    }

    // ---- Copying ----

    /** Copies through a text area, as browsers do that have no clipboard for files. */
    function copyBySelection(text) {
      const area = document.createElement("textarea");
      area.className = "aside";
      area.value = text;
      area.readOnly = true;
      area.setAttribute("aria-hidden", "true");
      const before = document.activeElement;
      document.body.append(area);
      area.select();
      let done = false;
      try {
        done = document.execCommand("copy");
      } catch (_) {
        // It stays undone.
      }
      area.remove();
      if (before) before.focus({ preventScroll: true });
      return done;
    }

    /** Offers the text, selected, for copying by hand. Closing gives the focus back to the button. */
    function offer(text) {
      const area = find("by-hand-text");
      area.value = text;
      find("by-hand").showModal();
      area.focus();
      area.select();
    }

    let copiedButton = null;

    async function copy(button, text, shown) {
      let done = false;
      try {
        await navigator.clipboard.writeText(text);
        done = true;
      } catch (_) {
        done = copyBySelection(text);
      }
      if (!done) {
        offer(text);
        return;
      }
      // The mark stays on the button that was used last: it says where you are.
      if (copiedButton) copiedButton.classList.remove("copied");
      copiedButton = button;
      button.classList.add("copied");
      tell(shown ? texts.copied : texts.copiedCode, shown);
    }

    // ---- The code at the end ----

    let codeTimer = 0;
    const codeNow = () => codeOf(plan, [...accounts.values()].map((a) => [a.id, a.answers]), today());

    function showCode() {
      clearTimeout(codeTimer);
      codeTimer = 0;
      const code = answered > 0 ? codeNow() : "";
      find("code-text").value = code;
      let confirmed = 0;
      for (const { answers } of accounts.values()) for (const a of answers.values()) confirmed += a === "confirmed";
      find("code-sum").textContent = fill(texts.sum, {
        done: answered, all: steps.length, confirmed, skipped: answered - confirmed,
      });
      find("code-long").hidden = code.length <= LONGEST_LINE;
      for (const button of document.querySelectorAll("#code .needs-code")) button.disabled = code === "";
      return code;
    }

    /** Makes the code a moment after the last answer: with 500 accounts it is long. */
    function laterShowCode() {
      if (codeTimer === 0) codeTimer = setTimeout(showCode, 150);
    }

    function save(button) {
      const link = document.createElement("a");
      const url = URL.createObjectURL(new Blob([`${showCode()}\n`], { type: "text/plain" }));
      link.href = url;
      link.download = button.dataset.file;
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(url), 60000);
      tell(texts.saved, button.dataset.file);
    }

    /** Clears the answers, and what is kept of them. */
    function clear() {
      if (!confirm(texts.clear)) return;
      for (const account of accounts.values()) {
        account.steps.forEach((step) => { if (account.answers.has(step.key)) answer(step, ""); });
        account.undo = null;
        keep(account);
        showAccount(account);
      }
      last = -1;
      showAll();
      tell(texts.cleared);
    }

    // ---- The paste box ----
    // `readPaste(account, text)` comes from paste.js, if the sheet has it: it takes the account's id and what was
    // pasted, and returns a list of {label, verdict, text}. Without it the box stays hidden.

    const reader = typeof readPaste === "function" ? readPaste : null;

    function paste(button) {
      const box = button.closest(".paste");
      const rows = reader(accountOf(button).id, box.querySelector("textarea").value).map((found) => {
        const row = document.createElement("li");
        const label = document.createElement("strong");
        label.textContent = found.label;
        row.dataset.verdict = found.verdict;
        row.append(label, " ", found.text);
        return row;
      });
      box.querySelector(".verdicts").replaceChildren(...rows);
    }

    if (reader) for (const box of document.querySelectorAll(".paste")) box.hidden = false;

    // ---- One listener for all buttons, one for all choices ----

    const acts = new Map([
      ["copy", (button) => copy(button, button.dataset.copy, button.dataset.shown || "")],
      ["copy-code", (button) => copy(button, showCode(), "")],
      ["close", () => find("by-hand").close()],
      ["rest", rest],
      ["next", next],
      ["save", save],
      ["clear", clear],
      ["paste", paste],
    ]);

    document.addEventListener("click", (event) => {
      const button = event.target instanceof Element && event.target.closest("button[data-do]");
      if (button && acts.has(button.dataset.do)) acts.get(button.dataset.do)(button);
    });

    document.addEventListener("change", (event) => {
      const step = event.target.type === "radio" && stepOf.get(event.target.closest(".step"));
      if (!step) return;
      answer(step, ANSWERS.includes(event.target.value) ? event.target.value : "");
      last = step.at;
      step.account.undo = null;
      keep(step.account);
      showAccount(step.account);
      showAll();
    });

    // The same sheet in another tab.
    addEventListener("storage", (event) => {
      for (const account of accounts.values()) {
        if (event.key === null || event.key === kept(account)) reload(account);
      }
      showAll();
    });

    // Nothing pasted survives a reload, in browsers that fill text areas again either.
    for (const area of document.querySelectorAll("textarea")) area.value = "";
    accounts.forEach(reload);
    showAll();
    showCode();
  }

  document.addEventListener("DOMContentLoaded", start);
})();
