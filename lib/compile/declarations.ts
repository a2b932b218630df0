import type { AnyNode } from 'acorn'

/** Adds the names that a pattern declares. */
export function addPattern(pattern: AnyNode | null | undefined, names: Set<string>): void {
  switch (pattern?.type) {
    case 'Identifier':
      names.add(pattern.name)
      break
    case 'ObjectPattern':
      for (const property of pattern.properties)
        addPattern(property.type === 'Property' ? property.value : property, names)
      break
    case 'ArrayPattern':
      for (const element of pattern.elements) addPattern(element, names)
      break
    case 'RestElement':
      addPattern(pattern.argument, names)
      break
    case 'AssignmentPattern':
      addPattern(pattern.left, names)
      break
    default:
    // a member expression or a hole declares nothing
  }
}

/** Adds the names that belong to the block of these statements alone: let, const, class and function. */
export function addLexical(statements: readonly AnyNode[], names: Set<string>): void {
  for (const statement of statements) {
    if (statement.type === 'VariableDeclaration') {
      if (statement.kind !== 'var') for (const { id } of statement.declarations) addPattern(id, names)
    } else if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') {
      if (statement.id) names.add(statement.id.name)
    }
  }
}

/** Adds the names that `var` declares anywhere in a function's body, nested functions left out. */
export function addVars(node: AnyNode, names: Set<string>): void {
  if (node.type === 'VariableDeclaration') {
    if (node.kind === 'var') for (const { id } of node.declarations) addPattern(id, names)
    return
  }
  if (!/Statement$|^SwitchCase$|^CatchClause$|^StaticBlock$/.test(node.type) || node.type === 'ExpressionStatement')
    return
  for (const child of children(node)) addVars(child, names)
}

/** The nodes directly below `node`, in the order of the text. */
export function children(node: AnyNode): AnyNode[] {
  const found: AnyNode[] = []
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) found.push(item)
    } else if (isNode(value)) found.push(value)
  }
  return found
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
