// Shows the description of the interface. Everything is put in as text, so nothing in the description can become part of the page.
"use strict";

const METHODS = ["get", "post", "put", "patch", "delete"];

function element(name, text, attributes) {
  const made = document.createElement(name);
  if (text) {
    made.textContent = text;
  }
  Object.entries(attributes || {}).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

function paragraphs(into, text) {
  (text || "").split(/\n\s*\n/).filter(each => each.trim()).forEach(each => into.append(element("p", each.replace(/\s+/g, " ").replaceAll("`", ""))));
}

function resolved(description, node) {
  if (!node || !node.$ref) {
    return node || {};
  }
  return node.$ref.replace("#/", "").split("/").reduce((at, key) => at[key] || {}, description);
}

function typeOf(description, schema) {
  const name = schema && schema.$ref ? schema.$ref.split("/").pop() : "";
  const found = resolved(description, schema);
  const type = [].concat(found.type || []).join(" or ");
  if (found.type === "array") {
    return "list of " + typeOf(description, found.items || {});
  }
  const values = found.enum ? ": " + found.enum.join(", ") : "";
  return [name, type].filter(Boolean).join(", ") + values;
}

// Columns in which nothing stands are left out.
function table(allHeads, allRows) {
  const used = allHeads.map((head, column) => allRows.some(cells => cells[column]));
  const heads = allHeads.filter((head, column) => used[column]);
  const rows = allRows.map(cells => cells.filter((cell, column) => used[column]));
  const wide = element("div", "", {class: "wide", tabindex: "0", role: "region", "aria-label": heads[0]});
  const made = element("table");
  const head = element("tr");
  heads.forEach(each => head.append(element("th", each, {scope: "col"})));
  made.append(head);
  rows.forEach(cells => {
    const row = element("tr");
    cells.forEach(cell => row.append(element("td", String(cell === undefined ? "" : cell))));
    made.append(row);
  });
  wide.append(made);
  return wide;
}

function fields(description, schema) {
  const found = resolved(description, schema);
  const target = found.type === "array" ? resolved(description, found.items) : found;
  const required = target.required || [];
  return Object.entries(target.properties || {}).map(([name, field]) => [
    name, typeOf(description, field), required.includes(name) ? "yes" : "", resolved(description, field).description || field.description
  ]);
}

function content(into, description, body) {
  Object.entries(body.content || {}).forEach(([media, form]) => {
    into.append(element("p", media + (form.schema ? ": " + typeOf(description, form.schema) : "")));
    const rows = form.schema ? fields(description, form.schema) : [];
    if (rows.length) {
      into.append(table(["Field", "Type", "Required", ""], rows));
    }
    const examples = form.example === undefined ? Object.values(form.examples || {}).map(each => each.value) : [form.example];
    examples.forEach(each => {
      const text = typeof each === "string" ? each : JSON.stringify(each, null, 2);
      into.append(element("pre", text, {tabindex: "0", "aria-label": "Example"}));
    });
  });
}

function operation(description, path, method, said) {
  const id = method + path.replace(/[^A-Za-z0-9]+/g, "-");
  const made = element("article", "", {id});
  const head = element("h3");
  head.append(element("span", method.toUpperCase(), {class: "method"}), path);
  made.append(head);
  paragraphs(made, said.summary);
  paragraphs(made, said.description);
  const parameters = (said.parameters || []).map(each => resolved(description, each));
  if (parameters.length) {
    made.append(element("h4", "Parameters"), table(["Parameter", "In", "Type", "Required", ""],
      parameters.map(each => [each.name, each.in, typeOf(description, each.schema), each.required ? "yes" : "", each.description])));
  }
  if (said.requestBody) {
    made.append(element("h4", "Body"));
    content(made, description, resolved(description, said.requestBody));
  }
  Object.entries(said.responses || {}).forEach(([status, answer]) => {
    const found = resolved(description, answer);
    made.append(element("h4", (status === "default" ? "Refused or failed" : status) + (found.description ? ": " + found.description : "")));
    content(made, description, found);
  });
  return {id, made, name: method.toUpperCase() + " " + path.replace(/^.*\/api\/v1/, "")};
}

function show(description) {
  paragraphs(document.getElementById("about"), description.info.description);
  const operations = document.getElementById("operations");
  const list = document.getElementById("list");
  const groups = new Map();
  Object.entries(description.paths).forEach(([path, methods]) => METHODS.filter(each => methods[each]).forEach(method => {
    const tag = (methods[method].tags || ["other"])[0];
    if (!groups.has(tag)) {
      groups.set(tag, []);
    }
    groups.get(tag).push(operation(description, path, method, methods[method]));
  }));
  groups.forEach((shown, tag) => {
    const entries = element("ul");
    operations.append(element("h2", tag));
    shown.forEach(each => {
      const entry = element("li");
      entry.append(element("a", each.name, {href: "#" + each.id}));
      entries.append(entry);
      operations.append(each.made);
    });
    list.append(element("p", tag), entries);
  });
}

function find(text) {
  const wanted = text.trim().toLowerCase();
  document.querySelectorAll("article").forEach(each => {
    each.hidden = !each.textContent.toLowerCase().includes(wanted);
    const link = document.querySelector("nav a[href='#" + each.id + "']");
    link.parentElement.hidden = each.hidden;
  });
}

fetch("openapi?format=JSON")
  .then(answer => answer.ok ? answer.json() : Promise.reject(new Error("HTTP " + answer.status)))
  .then(description => {
    document.getElementById("wait").remove();
    show(description);
    document.getElementById("find").addEventListener("input", event => find(event.target.value));
    if (location.hash) {
      document.querySelector(location.hash)?.scrollIntoView();
    }
  })
  .catch(failure => {
    document.getElementById("wait").textContent = "The description could not be read (" + failure.message + "). Is the server's openapi subsystem there?";
  });
