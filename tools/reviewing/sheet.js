"use strict";
// One card for each text. What is answered is kept in this browser under the sheet's language, and saved as a file.
const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words, cards = [], answers = new Map();
const at = (id) => document.getElementById(id);
let now = 0, stored = true;

function node(kind, properties = {}, ...inside) {
  const made = Object.assign(document.createElement(kind), properties);
  made.append(...inside);
  return made;
}

// --- keeping ---------------------------------------------------------------------------------------------------------

function keep() {
  try {
    localStorage.setItem(data.store, JSON.stringify(file()));
  } catch {
    stored = false;
  }
  count();
}

function file() {
  const given = [];
  data.entries.forEach((entry, number) => {
    const answer = answers.get(number);
    if (answer) given.push({ context: entry.context, source: entry.english[0], hash: entry.hash, ...answer });
  });
  return { format: data.format, version: 1, language: data.language, by: at("by").value.trim(), saved: today(), answers: given };
}

function today() {
  const day = new Date();
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}

function take(text) {
  const read = JSON.parse(text);
  if (read.format !== data.format || read.language !== data.language) throw new Error(data.plain.changed);
  const known = new Map(data.entries.map((entry, number) => [entry.context + "\u0004" + entry.english[0] + "\u0004" + entry.hash, number]));
  if (read.by) at("by").value = read.by;
  for (const answer of read.answers) {
    const number = known.get(answer.context + "\u0004" + answer.source + "\u0004" + answer.hash);
    if (number !== undefined) answers.set(number, { verdict: answer.verdict, better: answer.better, remark: answer.remark });
  }
}

function save() {
  if (!/^\S+$/.test(at("by").value.trim())) {
    say(data.plain.need_by);
    at("by").focus();
    return;
  }
  const url = URL.createObjectURL(new Blob([JSON.stringify(file(), null, 1)], { type: "application/json" }));
  node("a", { href: url, download: `coachdesk-${data.language}-${at("by").value.trim()}-${today()}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

function say(text) {
  at("say").textContent = text;
}

// --- cards -----------------------------------------------------------------------------------------------------------

function card(entry, number) {
  const made = node("article", { tabIndex: -1 });
  if (entry.form) made.append(node("p", { className: "form", innerHTML: words[entry.form] }));
  entry.given.forEach((text) => made.append(node("p", { className: "given", dir: data.dir, lang: data.language, textContent: text })));
  const beside = node("div", { className: "beside" });
  for (const [name, texts] of [["Nederlands", entry.dutch], ["English", entry.english]]) {
    beside.append(node("p", {}, node("b", { textContent: name }), document.createElement("br"), texts.join("\n")));
  }
  made.append(beside);
  const notes = [...entry.notes, entry.context].filter(Boolean);
  if (notes.length) made.append(node("p", { className: "note", dir: "ltr", textContent: notes.join(" · ") }));
  if (entry.spot) made.append(crop(entry.spot));
  if (entry.said) made.append(node("p", { className: "note", textContent: entry.said }));
  made.append(...verdicts(entry, number));
  made.addEventListener("focusin", () => go(number, false));
  return made;
}

function crop([picture, x, y, width, height]) {
  const [whole, high] = data.pictures[picture];
  const wide = Math.min(whole, 900), tall = Math.min(high, Math.max(260, Math.min(height + 160, 460)));
  const left = Math.max(0, Math.min(x + width / 2 - wide / 2, whole - wide)), top = Math.max(0, Math.min(y + height / 2 - tall / 2, high - tall));
  const frame = node("i");
  Object.assign(frame.style, { left: `${x - left - 5}px`, top: `${y - top - 5}px`, width: `${width + 10}px`, height: `${height + 10}px` });
  const made = node("div", { className: `crop p${picture}`, role: "img", ariaLabel: data.names[picture] }, frame);
  Object.assign(made.style, { width: `${wide}px`, height: `${tall}px`, backgroundPosition: `${-left}px ${-top}px` });
  return made;
}

function verdicts(entry, number) {
  const choices = node("fieldset"), more = node("div", { className: "more" });
  for (const verdict of ["good", "better", "unclear"]) {
    const radio = node("input", { type: "radio", name: `v${number}`, value: verdict });
    radio.addEventListener("change", () => judge(number, verdict));
    choices.append(node("label", {}, radio, node("span", { innerHTML: words[verdict] })));
  }
  entry.given.forEach((text, form) => {
    const field = node("textarea", { className: "better", dir: data.dir, lang: data.language, rows: 2, value: text, ariaLabel: data.plain.text });
    field.dataset.form = form;
    more.append(field);
  });
  const remark = node("textarea", { className: "remark", dir: "auto", rows: 1, placeholder: data.plain.remark, ariaLabel: data.plain.remark });
  more.append(remark);
  more.addEventListener("input", () => judge(number, chosen(number)));
  return [choices, more];
}

function chosen(number) {
  const pressed = cards[number].querySelector("input:checked");
  return pressed ? pressed.value : "";
}

function judge(number, verdict) {
  const fields = [...cards[number].querySelectorAll("textarea.better")];
  const remark = cards[number].querySelector(".remark").value.trim();
  const better = verdict === "better" ? fields.map((field) => field.value.trim()) : [];
  if (verdict || remark) answers.set(number, { verdict, better, remark });
  else answers.delete(number);
  show(number);
  keep();
}

function show(number) {
  const answer = answers.get(number), made = cards[number];
  const verdict = answer ? answer.verdict : "";
  made.classList.toggle("judged", Boolean(verdict));
  made.querySelectorAll("input").forEach((radio) => (radio.checked = radio.value === verdict));
  made.querySelector(".more").hidden = verdict === "good" || !verdict;
  made.querySelectorAll("textarea.better").forEach((field) => (field.hidden = verdict !== "better"));
}

function fill(number) {
  const answer = answers.get(number);
  if (!answer) return show(number);
  cards[number].querySelectorAll("textarea.better").forEach((field, form) => {
    if (answer.better && answer.better[form]) field.value = answer.better[form];
  });
  cards[number].querySelector(".remark").value = answer.remark || "";
  show(number);
}

function count() {
  const judged = [...answers.values()].filter((answer) => answer.verdict).length;
  at("count").textContent = `${data.plain.done}: ${judged} / ${data.entries.length}`;
  at("progress").value = judged / data.entries.length;
  if (!stored) say(data.plain.no_store);
}

// --- going round -----------------------------------------------------------------------------------------------------

function go(number, scroll = true) {
  cards[now].classList.remove("now");
  now = number;
  cards[now].classList.add("now");
  if (scroll) {
    cards[now].scrollIntoView({ block: "start" });
    cards[now].focus({ preventScroll: true });
  }
}

function step(by) {
  let number = now + by;
  while (at("only").checked && cards[number] && cards[number].classList.contains("judged")) number += by;
  if (cards[number]) go(number);
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("textarea, input:not([type=radio]):not([type=checkbox])");
  if (event.key === "Escape" && typing) cards[now].focus();
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const verdict = { Digit1: "good", Digit2: "better", Digit3: "unclear" }[event.code];
  if (event.code === "KeyJ") step(1);
  else if (event.code === "KeyK") step(-1);
  else if (verdict) {
    const radio = cards[now].querySelector(`input[value=${verdict}]`);
    radio.checked = true;
    judge(now, verdict);
    if (verdict === "good") step(1);
    else cards[now].querySelector(verdict === "better" ? "textarea.better" : ".remark").focus();
  } else return;
  event.preventDefault();
});

at("by").addEventListener("input", keep);
at("save").addEventListener("click", save);
at("open").addEventListener("click", () => at("file").click());
at("only").addEventListener("change", () => document.body.classList.toggle("only", at("only").checked));
at("file").addEventListener("change", async () => {
  try {
    take(await at("file").files[0].text());
    cards.forEach((_, number) => fill(number));
    keep();
    say("");
  } catch {
    say(data.plain.changed);
  }
  at("file").value = "";
});

let group = "";
data.entries.forEach((entry, number) => {
  if (entry.group !== group) {
    group = entry.group;
    at("list").append(node("h2", { innerHTML: data.groups[group] }));
  }
  cards.push(card(entry, number));
  at("list").append(cards[number]);
});
try {
  const kept = localStorage.getItem(data.store);
  if (kept) take(kept);
} catch (error) {
  if (error instanceof DOMException) stored = false; // the browser keeps nothing; answers it can't read are left as they are
}
cards.forEach((_, number) => fill(number));
count();
go(0, false);
