// SPDX-License-Identifier: Apache-2.0
// What a script can add to pages that are complete without it.
//
// 1. `made`: phrases and markup stand in the page's <template>s, never here.
// 2. Theme: automatic, light, dark; remembered where the browser allows it.
// 3. Tables: sort by column, filter by words and by facet; the state stands in the address.
// 4. Copy: a button behind every place in a file.
(function () {
  "use strict";

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  /** A copy of the element that the page's template of this name holds. */
  function made(name) {
    var template = document.querySelector('template[data-template="' + name + '"]');
    return template ? template.content.firstElementChild.cloneNode(true) : null;
  }

  /** Letters that are no plain letter with a mark. */
  var others = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    "ħ": "h", "ŧ": "t", "ŋ": "n", "ŀ": "l"
  };

  function folded(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
      .replace(/[ßæœøłđðþıħŧŋŀ]/g, function (letter) { return others[letter]; });
  }

  // Theme

  var themes = ["auto", "light", "dark"];

  function remembered() {
    try {
      return window.localStorage.getItem("holdfast-theme") || "auto";
    } catch (refused) {
      return document.documentElement.getAttribute("data-theme") || "auto";
    }
  }

  function remember(theme) {
    try {
      window.localStorage.setItem("holdfast-theme", theme);
    } catch (refused) {
      // The choice then holds for this page only.
    }
  }

  function showTheme(button, theme) {
    button.textContent = button.getAttribute("data-say-" + theme);
    if (theme === "auto") {
      document.documentElement.removeAttribute("data-theme");
    } else {
      document.documentElement.setAttribute("data-theme", theme);
    }
  }

  function addThemeSwitch() {
    var button = made("theme");
    var wide = window.matchMedia("(min-width: 40.01rem)");
    var tools = document.querySelector("[data-tools]");
    var menu = document.getElementById("menu");
    if (!button || !tools || !menu) { return; }
    var theme = themes.indexOf(remembered()) < 0 ? "auto" : remembered();
    showTheme(button, theme);
    button.addEventListener("click", function () {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length];
      remember(theme);
      showTheme(button, theme);
    });
    function place() {
      if (wide.matches) { tools.appendChild(button); } else { menu.appendChild(button); }
    }
    place();
    wide.addEventListener("change", place);
  }

  // State in the address: #services.sort=2.down&services.words=pay; anything without "=" is an anchor.

  function state() {
    var hash = window.location.hash.slice(1);
    return new URLSearchParams(hash.indexOf("=") < 0 ? "" : hash);
  }

  function keep(name, value) {
    var kept = state();
    if (value) { kept.set(name, value); } else { kept.delete(name); }
    try {
      window.history.replaceState(null, "", "#" + kept.toString());
    } catch (refused) {
      // The table works without an address to remember it.
    }
  }

  // Tables

  /** What a cell says, without the label that it has on a narrow screen. */
  function words(cell) {
    var label = cell.querySelector(":scope > b");
    return cell.textContent.slice(label ? label.textContent.length : 0).trim().replace(/\s+/g, " ");
  }

  function value(row, column) {
    var cell = row.cells[column];
    if (!cell) { return ""; }
    var sort = cell.getAttribute("data-sort");
    return sort === null ? folded(words(cell)) : sort;
  }

  /** Numbers by size, texts by letters; what has no value comes last in both directions. */
  function compared(first, second, direction) {
    if (first === "" || second === "") { return first === second ? 0 : first === "" ? 1 : -1; }
    var left = Number(first), right = Number(second);
    var order = isNaN(left) || isNaN(right) ? first.localeCompare(second) : left - right;
    return order * direction;
  }

  function makeSortable(table, name) {
    var heads = all("thead th", table);
    var body = table.tBodies[0];
    var original = Array.prototype.slice.call(body.rows);

    function sort(column, direction) {
      var rows = original.map(function (row, place) { return { row: row, place: place, key: value(row, column) }; });
      rows.sort(function (a, b) { return compared(a.key, b.key, direction) || a.place - b.place; });
      rows.forEach(function (entry) { body.appendChild(entry.row); });
      heads.forEach(function (head, place) {
        if (place === column) {
          head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
        } else {
          head.removeAttribute("aria-sort");
        }
      });
    }

    heads.forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      while (head.firstChild) { button.appendChild(head.firstChild); }
      head.appendChild(button);
      button.addEventListener("click", function () {
        var direction = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
        sort(column, direction);
        keep(name + ".sort", column + (direction > 0 ? ".up" : ".down"));
      });
    });
    var kept = (state().get(name + ".sort") || "").split(".");
    if (kept.length === 2 && heads[Number(kept[0])]) { sort(Number(kept[0]), kept[1] === "down" ? -1 : 1); }
  }

  function addFacet(bar, table, head, column, apply) {
    var facet = made("facet");
    var select = facet.querySelector("select");
    var seen = {};
    facet.querySelector("span").textContent = head.textContent;
    Array.prototype.forEach.call(table.tBodies[0].rows, function (row) {
      var text = words(row.cells[column]);
      if (text) { seen[text] = value(row, column); }
    });
    // Where all rows agree there is nothing to choose.
    if (Object.keys(seen).length < 2) { return null; }
    Object.keys(seen).sort(function (a, b) { return compared(seen[a], seen[b], 1); }).forEach(function (text) {
      select.add(new Option(text, text));
    });
    bar.appendChild(facet);
    select.addEventListener("change", apply);
    return { column: column, select: select };
  }

  /** Fewer rows are seen at a glance and need no filter. */
  var shortest = 8;

  function makeFilterable(table, name) {
    var bar = table.tBodies[0].rows.length < shortest ? null : made("filter");
    if (!bar) { return; }
    var input = bar.querySelector("input");
    var count = bar.querySelector("[role=status]");
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var texts;
    var facets = [];

    function apply() {
      texts = texts || rows.map(function (row) {
        return folded(Array.prototype.map.call(row.cells, words).join(" "));
      });
      var wanted = folded(input.value).split(/\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row, place) {
        var fits = wanted.every(function (word) { return texts[place].indexOf(word) >= 0; }) && facets.every(function (facet) {
          return !facet.select.value || words(row.cells[facet.column]) === facet.select.value;
        });
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      count.textContent = shown === rows.length ? "" :
        shown ? shown + " / " + rows.length : count.getAttribute("data-say-none");
      keep(name + ".words", input.value.trim());
      facets.forEach(function (facet) { keep(name + "." + facet.column, facet.select.value); });
    }

    all("thead th", table).forEach(function (head, column) {
      var facet = head.hasAttribute("data-facet") ? addFacet(bar, table, head, column, apply) : null;
      if (facet) { facets.push(facet); }
    });
    bar.appendChild(count);
    input.addEventListener("input", apply);
    var region = table.closest(".scroll") || table;
    region.parentNode.insertBefore(bar, region);
    var kept = state();
    input.value = kept.get(name + ".words") || "";
    facets.forEach(function (facet) { facet.select.value = kept.get(name + "." + facet.column) || ""; });
    if (Array.from(kept.keys()).some(function (key) { return key.indexOf(name + ".") === 0; })) { apply(); }
  }

  function addTables() {
    all("table[data-sortable]").forEach(function (table) {
      var caption = table.querySelector("caption");
      var name = caption && caption.id ? caption.id.replace(/-caption$/, "") : "table";
      if (table.hasAttribute("data-filterable")) { makeFilterable(table, name); }
      makeSortable(table, name);
    });
  }

  // Copy

  function addCopyButtons() {
    if (!navigator.clipboard) { return; }
    all("[data-copy], .finding .place").forEach(function (element) {
      var button = made("copy");
      if (!button) { return; }
      var label = button.textContent;
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(element.textContent).then(function () {
          button.textContent = button.getAttribute("data-say-done");
          window.setTimeout(function () { button.textContent = label; }, 2000);
        }, function () {});
      });
      element.insertAdjacentElement("afterend", button);
      button.insertAdjacentText("beforebegin", " ");
    });
  }

  addThemeSwitch();
  addTables();
  addCopyButtons();
})();
