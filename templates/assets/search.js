// SPDX-License-Identifier: Apache-2.0
// Search over the index of the portal, offline.
//
// 1. The page names the index's shards; they are loaded when the field is first used.
// 2. A shard calls `holdfastIndex([[title, kind, address, words], …])`.
// 3. A page is found when every word typed begins one of its words; titles weigh more than text.
// 4. A kind that is chosen without a word lists its pages by name.
(function () {
  "use strict";

  var place = document.querySelector("[data-search]");
  var template = document.querySelector('template[data-template="search"]');
  if (!place || !template) { return; }
  var form = template.content.firstElementChild.cloneNode(true);
  var input = form.querySelector("input");
  var select = form.querySelector("select");
  var status = form.querySelector("[role=status]");
  var list = form.querySelector("ol");
  var pages = [];
  var waiting = -1;
  var isBroken = false;
  var limit = 50;
  var language = document.documentElement.lang;

  /** Letters that are no base letter with a mark. */
  var others = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i" };

  function folded(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
      .replace(/[ßæœøłđðþı]/g, function (letter) { return others[letter]; });
  }

  function split(text) {
    return folded(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  }

  window.holdfastIndex = function (entries) {
    entries.forEach(function (entry) {
      pages.push({
        title: entry[0], kind: entry[1], address: entry[2],
        heading: " " + split(entry[0]).join(" "), text: " " + split(entry[0] + " " + entry[3]).join(" ")
      });
      offer(entry[1]);
    });
  };

  /** Offers a kind to choose, once. */
  function offer(kind) {
    if (!Array.prototype.some.call(select.options, function (option) { return option.value === kind; })) {
      select.add(new Option(kind, kind));
    }
  }

  function load() {
    if (waiting >= 0) { return; }
    var shards = Array.prototype.slice.call(document.querySelectorAll("[data-shard]"));
    waiting = shards.length;
    shards.forEach(function (shard) {
      var script = document.createElement("script");
      script.src = shard.getAttribute("data-shard");
      script.onload = function () { waiting -= 1; search(); };
      script.onerror = function () { waiting -= 1; isBroken = true; search(); };
      document.head.appendChild(script);
    });
  }

  /** How well a page answers, 0 where a word is missing; without words all answer alike. */
  function rank(page, words) {
    var sum = words.length ? 0 : 1;
    for (var index = 0; index < words.length; index += 1) {
      var prefix = " " + words[index];
      if (page.text.indexOf(prefix) < 0) { return 0; }
      sum += page.heading.indexOf(prefix) === 0 ? 8 : page.heading.indexOf(prefix) > 0 ? 5 : 1;
      if ((page.heading + " ").indexOf(prefix + " ") >= 0) { sum += 4; }
    }
    return sum;
  }

  /** Writes a title with the words found marked; text nodes only. */
  function mark(element, title, words) {
    title.split(/([^\p{L}\p{N}]+)/u).forEach(function (piece) {
      var found = words.some(function (word) { return folded(piece).indexOf(word) === 0; });
      var node = found ? document.createElement("mark") : document.createTextNode(piece);
      if (found) { node.textContent = piece; }
      element.appendChild(node);
    });
  }

  function shown(page, words) {
    var item = document.createElement("li");
    var link = document.createElement("a");
    var kind = document.createElement("p");
    link.href = page.address;
    mark(link, page.title, words);
    kind.textContent = page.kind;
    item.appendChild(link);
    item.appendChild(kind);
    return item;
  }

  function search() {
    var words = split(input.value);
    list.textContent = "";
    remember();
    if (!words.length && !select.value) { status.textContent = ""; return; }
    var found = [];
    pages.forEach(function (page, place) {
      var weight = select.value && page.kind !== select.value ? 0 : rank(page, words);
      if (weight) { found.push({ page: page, weight: weight, place: place }); }
    });
    found.sort(function (a, b) {
      return b.weight - a.weight || (words.length ? 0 : a.page.title.localeCompare(b.page.title, language)) || a.place - b.place;
    });
    found.slice(0, limit).forEach(function (entry) { list.appendChild(shown(entry.page, words)); });
    var phrase = found.length === 0 ? "none" : found.length === 1 ? "one" : found.length > limit ? "first" : "many";
    status.textContent = status.getAttribute("data-say-" + (waiting > 0 ? "loading" : isBroken ? "broken" : phrase))
      .replace("{}", String(found.length)).replace("{}", String(limit));
  }

  /** Keeps what is asked in the address. */
  function remember() {
    var asked = new URLSearchParams();
    if (input.value) { asked.set("q", input.value); }
    if (select.value) { asked.set("kind", select.value); }
    try {
      window.history.replaceState(null, "", String(asked) ? "#" + asked : window.location.pathname);
    } catch (refused) {
      // The search works without an address to remember it.
    }
  }

  form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
  input.addEventListener("focus", load);
  select.addEventListener("focus", load);
  input.addEventListener("input", function () { load(); search(); });
  select.addEventListener("change", search);
  list.addEventListener("keydown", function (event) {
    var step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    var links = Array.prototype.slice.call(list.querySelectorAll("a"));
    var place = links.indexOf(document.activeElement) + step;
    var next = place < 0 ? input : links[place];
    if (step && next) { event.preventDefault(); next.focus(); }
  });
  input.addEventListener("keydown", function (event) {
    var first = list.querySelector("a");
    if (event.key === "ArrowDown" && first) { event.preventDefault(); first.focus(); }
  });
  place.appendChild(form);
  var asked = new URLSearchParams(window.location.hash.slice(1));
  var kind = asked.get("kind") || "";
  input.value = asked.get("q") || "";
  if (kind) { offer(kind); select.value = kind; }
  if (input.value || kind) { load(); search(); }
})();
