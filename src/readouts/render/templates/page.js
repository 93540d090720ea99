(function () {
  "use strict";
  var form = document.getElementById("filters");
  var table = document.getElementById("rows");
  var shown = document.getElementById("shown");
  var rows = Array.prototype.slice.call(table.tBodies);

  function has(list, word) {
    return (" " + list + " ").indexOf(" " + word + " ") >= 0;
  }

  function passes(row) {
    var box = form.querySelector('input[name="verdict"][value="' + row.dataset.verdict + '"]');
    var topic = form.elements.topic.value;
    var side = form.elements.side.value;
    var words = form.elements.words.value.trim().toLowerCase();
    if (!box.checked || (topic && !has(row.dataset.topics, topic))) { return false; }
    if (side && has(row.dataset.sides, side.slice(1)) !== (side[0] === "+")) { return false; }
    return !words || row.textContent.toLowerCase().indexOf(words) >= 0;
  }

  function apply() {
    var count = 0;
    rows.forEach(function (row) {
      row.hidden = !passes(row);
      if (!row.hidden) { count += 1; }
    });
    shown.textContent = count + " of " + rows.length + " rows shown";
  }

  function order() {
    var key = form.elements.order.value;
    rows.slice().sort(function (a, b) { return a.dataset[key] - b.dataset[key]; }).forEach(function (row) {
      table.appendChild(row);
    });
  }

  // A row somebody links to is shown whatever is filtered, and clear of the filters when they stick to the top.
  function reveal() {
    var row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var sticky = getComputedStyle(form).position === "sticky";
    document.documentElement.style.scrollPaddingTop = (sticky ? form.offsetHeight + 8 : 8) + "px";
    if (!row) { return; }
    if (row.hidden) { form.reset(); }
    setTimeout(function () { row.scrollIntoView(); }, 0);
  }

  form.hidden = false;
  form.addEventListener("input", apply);
  form.elements.order.addEventListener("change", order);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(function () { order(); apply(); }, 0); });
  window.addEventListener("hashchange", reveal);
  apply();
  reveal();
})();
