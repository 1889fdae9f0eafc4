// SPDX-License-Identifier: Apache-2.0
// What a script can add to the registration form, which a browser can send without it.
//
// 1. `pick`: a link such as register.html#session-ID picks that date.
// 2. `check`: what is missing, beside its field and in a summary that takes the focus.
// 3. `finish`: a mail that is filled, or a request file to save; a form service gets the form itself.
// Nothing is remembered: no storage, and the form is emptied when the page is left.
(function () {
  "use strict";

  var form = document.querySelector("[data-register]");
  if (!form) { return; }
  var way = form.getAttribute("data-register");
  var errors = form.querySelector("[data-errors]");
  var done = document.querySelector("[data-done]");
  var saved = null;

  function all(selector) {
    return Array.prototype.slice.call(form.querySelectorAll(selector));
  }

  function chosen() {
    return form.querySelector("input[name=session]:checked");
  }

  function words(element) {
    return element.textContent.trim().replace(/\s+/g, " ");
  }

  /** The date that is picked, in the words of its label. */
  function description(radio) {
    var choice = radio.closest(".choice");
    var date = words(choice.querySelector("label strong")) + " – " + radio.getAttribute("data-course");
    return radio.hasAttribute("data-waiting") ? radio.labels[0].firstChild.textContent + ": " + date : date;
  }

  /** Says which date is picked; what was made of other answers is no longer offered. */
  function announce() {
    var radio = chosen();
    form.querySelector("[data-chosen]").textContent = radio ? description(radio) : "";
    forget();
  }

  function forget() {
    done.hidden = true;
    done.querySelector("[data-request]").removeAttribute("href");
    if (saved) { URL.revokeObjectURL(saved); }
    saved = null;
  }

  /** Leaves nothing behind for whoever comes back to the page. */
  function empty() {
    form.reset();
    errors.hidden = true;
    announce();
  }

  /** Picks the date that the address names. */
  function pick() {
    var id = decodeURIComponent(window.location.hash.slice(1));
    var place = id.indexOf("session-") === 0 ? document.getElementById(id) : null;
    var radio = place ? place.querySelector("input[name=session]") : null;
    if (!radio) { return; }
    radio.checked = true;
    announce();
  }

  /** Each question once: its first control, whether it is answered, and where that is said. */
  function questions() {
    var session = form.querySelector("input[name=session]:not([data-waiting])") || form.querySelector("input[name=session]");
    var list = session ? [{ control: session, fits: !!chosen(), note: "session-error", marked: false }] : [];
    all("#step-2 input[required]").forEach(function (control) {
      var fits = control.checkValidity() && (control.type === "checkbox" || control.value.trim() !== "");
      list.push({ control: control, fits: fits, note: control.id + "-error", marked: true });
    });
    return list;
  }

  function mark(question) {
    var note = document.getElementById(question.note);
    note.hidden = question.fits;
    if (question.marked && !question.fits) {
      question.control.setAttribute("aria-invalid", "true");
      question.control.setAttribute("aria-describedby", question.note);
    } else {
      question.control.removeAttribute("aria-invalid");
      question.control.removeAttribute("aria-describedby");
    }
    return words(note);
  }

  function entry(question, text) {
    var item = document.createElement("li");
    var link = document.createElement("a");
    link.href = "#" + question.control.id;
    link.textContent = text;
    link.addEventListener("click", function (event) {
      event.preventDefault();
      question.control.focus();
    });
    item.appendChild(link);
    return item;
  }

  /** Whether all is there; what is not is listed, and the list takes the focus. */
  function check() {
    var list = errors.querySelector("ul");
    list.textContent = "";
    questions().forEach(function (question) {
      var text = mark(question);
      if (!question.fits) { list.appendChild(entry(question, text)); }
    });
    errors.hidden = !list.firstChild;
    if (!errors.hidden) { errors.focus(); }
    return errors.hidden;
  }

  /** The id of a date; behind that of one to wait for stands a word. */
  function session(radio) {
    return radio.value.split(" ")[0];
  }

  /** The registration as pairs in the order of the form. */
  function answers() {
    var radio = chosen();
    var pairs = [["session", session(radio)], ["course", radio.getAttribute("data-course")]];
    if (radio.hasAttribute("data-waiting")) { pairs.push(["waiting", true]); }
    all("#step-2 [name]").forEach(function (control) {
      var value = control.type === "checkbox" ? control.checked : control.value.trim();
      if (value !== "") { pairs.push([control.name, value]); }
    });
    pairs.push(["receivedAt", new Date().toISOString()]);
    return pairs;
  }

  function mail(pairs) {
    var body = pairs.map(function (pair) { return pair[0] + ": " + String(pair[1]).replace(/\s+/g, " "); }).join("\r\n");
    var subject = form.getAttribute("data-subject") + ": " + description(chosen());
    return "mailto:" + form.getAttribute("data-recipient") + "?subject=" + encodeURIComponent(subject) +
      "&body=" + encodeURIComponent(body);
  }

  function file(pairs) {
    var request = {};
    pairs.forEach(function (pair) { request[pair[0]] = pair[1]; });
    saved = URL.createObjectURL(new Blob([JSON.stringify(request, null, 2) + "\n"], { type: "application/json" }));
    return saved;
  }

  function offerCalendar() {
    var link = chosen().closest(".choice").querySelector("a[href$='.ics']");
    var place = done.querySelector("[data-for-calendar]");
    place.hidden = !link;
    if (link) { place.querySelector("a").href = link.getAttribute("href"); }
  }

  function finish() {
    forget();
    var pairs = answers();
    var link = done.querySelector("[data-request]");
    link.href = way === "mail" ? mail(pairs) : file(pairs);
    if (way === "file") { link.download = "registration-" + session(chosen()) + ".json"; }
    offerCalendar();
    done.hidden = false;
    done.focus();
    link.click();
  }

  form.noValidate = true;
  form.addEventListener("change", announce);
  form.addEventListener("input", forget);
  form.addEventListener("submit", function (event) {
    var isComplete = check();
    if (isComplete && way === "form") { return; }
    event.preventDefault();
    if (isComplete) { finish(); }
  });
  window.addEventListener("hashchange", pick);
  window.addEventListener("pagehide", empty);
  window.addEventListener("pageshow", pick);
  pick();
})();
