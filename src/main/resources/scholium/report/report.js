(function () {
  "use strict";
  var claims = Array.from(document.querySelectorAll("details.claim"));
  var documents = Array.from(document.querySelectorAll("section.document"));
  var filters = document.querySelector(".filters");
  var tones = Array.from(filters.querySelectorAll("button[data-tone]"));
  var search = filters.querySelector("input");
  var nothing = document.querySelector(".nothing");
  var status = filters.querySelector("[role=status]");
  var texts = new Map();

  function text(element) {
    if (!texts.has(element)) {
      texts.set(element, element.textContent.toLowerCase().normalize("NFC"));
    }
    return texts.get(element);
  }

  function apply() {
    var wanted = tones.filter(function (b) { return b.getAttribute("aria-pressed") === "true"; })
      .map(function (b) { return b.dataset.tone; });
    var words = search.value.toLowerCase().normalize("NFC").split(/\s+/).filter(Boolean);
    var shown = 0;
    claims.forEach(function (c) {
      var has = c.dataset.tones.split(" ");
      var visible = (wanted.length === 0 || wanted.some(function (t) { return has.includes(t); }))
        && words.every(function (w) { return text(c).includes(w); });
      c.hidden = !visible;
      shown += visible ? 1 : 0;
    });
    var filtering = wanted.length > 0 || words.length > 0;
    documents.forEach(function (d) {
      d.hidden = filtering && !d.querySelector("details.claim:not([hidden])");
    });
    nothing.hidden = !(filtering && shown === 0);
    status.textContent = filtering ? shown + " of " + claims.length + " claims shown" : "";
    document.querySelectorAll(".overview, .attention").forEach(function (s) { s.hidden = filtering; });
  }

  tones.forEach(function (b) {
    b.addEventListener("click", function () {
      b.setAttribute("aria-pressed", b.getAttribute("aria-pressed") === "true" ? "false" : "true");
      apply();
    });
  });
  search.addEventListener("input", apply);
  filters.querySelectorAll("button[data-fold]").forEach(function (b) {
    b.addEventListener("click", function () {
      claims.forEach(function (c) { c.open = b.dataset.fold === "open"; });
    });
  });
  document.addEventListener("keydown", function (e) {
    if (e.key === "/" && document.activeElement !== search && !e.ctrlKey && !e.metaKey && !e.altKey) {
      e.preventDefault();
      search.focus();
    } else if (e.key === "Escape" && document.activeElement === search) {
      search.value = "";
      search.blur();
      apply();
    }
  });

  function reveal() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") {
      if (target.hidden) {
        tones.forEach(function (b) { b.setAttribute("aria-pressed", "false"); });
        search.value = "";
        apply();
      }
      target.open = true;
      target.scrollIntoView();
    }
  }
  window.addEventListener("hashchange", reveal);
  reveal();

  filters.hidden = false;
  apply();
}());
