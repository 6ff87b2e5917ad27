"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const place = document.getElementById("filter");
  const tables = [...document.querySelectorAll("table.filtered")];
  if (!place || tables.length === 0) return;
  const rows = tables.map((table) => [...table.tBodies[0].rows]);
  const label = document.createElement("label");
  label.htmlFor = "filter-text";
  label.textContent = place.dataset.label;
  const box = document.createElement("input");
  box.id = "filter-text";
  box.type = "search";
  box.autocomplete = "off";
  box.spellcheck = false;
  const count = document.createElement("span");
  count.setAttribute("role", "status");
  const show = () => {
    const wanted = box.value.trim().toLowerCase();
    let shown = 0;
    // The tables have the same accounts in the same order: one whose row has the text in any of them is shown.
    rows[0].forEach((_, at) => {
      const own = rows.map((of) => of[at]).filter(Boolean);
      const has = own.some((row) => row.textContent.toLowerCase().includes(wanted));
      own.forEach((row) => { row.hidden = !has; });
      shown += has ? 1 : 0;
    });
    count.textContent = wanted === "" ? "" : place.dataset.count
      .replace("{shown}", shown).replace("{all}", rows[0].length);
  };
  box.addEventListener("input", show);
  place.append(label, box, count);
  place.hidden = false;
  const unfold = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (target && target.tagName === "DETAILS") target.open = true;
  };
  addEventListener("hashchange", unfold);
  unfold();
});
