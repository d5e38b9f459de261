import ts from "typescript";
import { type OfferKind, offerKinds, tableOf } from "@/lib/catalogue/offers/kind";

/** Calls about passes say series, as their rows do. */
const folders = [...offerKinds.map(tableOf), "series"].join("|");

/** Where a kind may be named: where kinds are listed, and in folders, pages and calls of one kind's own. */
const ofOneKind = [
  new RegExp(`^lib/catalogue/(kinds|${folders})/`),
  /^lib\/catalogue\/offers\/kind\.ts$/,
  /^components\/kinds\//,
  new RegExp(`^app/.*/(${folders})/`),
  // Where one learns a course, and where a seminar is held.
  /^app\/.*\(member\)\/(learn|live)\//,
  // What emails are shown with.
  /^lib\/[^/]+\/[^/]+\/sample-[^/]+\.ts$/,
];

export const mayNameKinds = (file: string) => ofOneKind.some((pattern) => pattern.test(file));

const isKind = (text: string) => offerKinds.includes(text as OfferKind);
const anyKind = new RegExp(`\\b(${offerKinds.join("|")})\\b`);
const inSql = new RegExp(`'(${offerKinds.join("|")})'`);

/** Returns each place in a file that decides by the name of a kind, as `line: code`. */
export function namedKinds(file: string, source: string): string[] {
  if (!anyKind.test(source)) return [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (namesKind(node) || isTable(node)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1}: ${node.getText().split("\n")[0]}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function namesKind(node: ts.Node): boolean {
  if (ts.isTemplateLiteralToken(node)) return inSql.test(node.text) || (isPlain(node) && isKind(node.text));
  if (!ts.isStringLiteral(node)) return false;
  if (inSql.test(node.text)) return true;
  return isKind(node.text) && !isOtherWord(node);
}

const isPlain = (node: ts.Node) => node.kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral;

/** The same word for something else: a property, a message, or a set with members that are no kinds. */
function isOtherWord(node: ts.StringLiteral): boolean {
  const { parent } = node;
  if (ts.isPropertyName(node) && ts.isPropertyAssignment(parent) && parent.name === node) return true;
  if (ts.isCallExpression(parent)) return /^(t|\w+T|\w*\.(rich|has))$/.test(parent.expression.getText());
  if (ts.isArrayLiteralExpression(parent)) {
    return parent.elements.some((other) => ts.isStringLiteral(other) && !isKind(other.text));
  }
  if (!ts.isLiteralTypeNode(parent)) return false;
  const outer = parent.parent;
  if (ts.isIndexedAccessTypeNode(outer)) return true;
  const members = ts.isUnionTypeNode(outer) ? outer.types : [parent];
  const holder = ts.isUnionTypeNode(outer) ? outer.parent : outer;
  return (
    ts.isTypeReferenceNode(holder) || members.some((other) => !isKind(other.getText().replace(/"/g, "")))
  );
}

/** A table with an entry for three kinds or more is a switch in other words. */
function isTable(node: ts.Node): boolean {
  if (!ts.isObjectLiteralExpression(node)) return false;
  const names = node.properties.map(({ name }) =>
    name && !ts.isComputedPropertyName(name) ? name.getText() : "",
  );
  return names.filter((name) => isKind(name.replace(/"/g, ""))).length >= 3;
}
