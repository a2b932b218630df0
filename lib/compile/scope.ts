import type {
  AnyNode,
  CallExpression,
  Identifier,
  ImportExpression,
  MemberExpression,
  MetaProperty,
  NewExpression,
  Node,
  Program,
} from 'acorn'
import { addLexical, addPattern, addVars, children } from './declarations.ts'

/** A use of an imported name as a value. */
export interface Reference {
  readonly name: string
  readonly start: number
  readonly end: number
  /** `shorthand`: `{ name }`; `callee`: `name()` or name`text`; `first`: a callee that begins its statement. */
  readonly use: 'plain' | 'shorthand' | 'callee' | 'first'
}

/** What the linker's form of a module has to replace or to know. */
export interface Uses {
  readonly references: Reference[]
  /** What engines name places of: see composeMappings. */
  readonly places: (CallExpression | NewExpression | MemberExpression | Identifier)[]
  /** `await` at the top level, and loops of `for await` there; `first` when it begins a statement. */
  readonly awaits: { readonly node: Node; readonly first: boolean }[]
  readonly loops: Node[]
  readonly dynamicImports: ImportExpression[]
  readonly metas: MetaProperty[]
  /** `arguments` outside of every function, where modules have none. */
  readonly freeArguments: Identifier[]
}

interface Scope {
  readonly names: ReadonlySet<string>
  readonly parent: Scope | undefined
  /** Inside of a function, arrow functions included. */
  readonly inFunction: boolean
  /** Inside of a function that has `arguments`. */
  readonly hasArguments: boolean
}

/** Finds what `Uses` lists; `imported` holds the local names of the module's imports. */
export function findUses(ast: Program, imported: ReadonlySet<string>): Uses {
  const walk = new Walk(imported)
  const top: Scope = { names: new Set(), parent: undefined, inFunction: false, hasArguments: false }
  // the module's own names are no scope here: none of them can be that of an import
  walk.statements(ast.body, top)
  return walk.uses
}

class Walk {
  readonly uses: Uses = {
    references: [],
    places: [],
    awaits: [],
    loops: [],
    dynamicImports: [],
    metas: [],
    freeArguments: [],
  }
  readonly #imported: ReadonlySet<string>
  readonly #callees = new Set<AnyNode>()
  readonly #statementStarts = new Set<number>()

  constructor(imported: ReadonlySet<string>) {
    this.#imported = imported
  }

  visit(node: AnyNode, scope: Scope): void {
    switch (node.type) {
      case 'Identifier':
        return this.#identifier(node, scope)
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'BreakStatement':
      case 'ContinueStatement':
        return
      case 'ExportNamedDeclaration':
        if (node.declaration) this.visit(node.declaration, scope)
        return
      case 'LabeledStatement':
        return this.visit(node.body, scope)
      case 'MetaProperty':
        if (node.meta.name === 'import') this.uses.metas.push(node)
        return
      case 'MemberExpression':
        this.uses.places.push(node)
        this.visit(node.object, scope)
        if (node.computed) this.visit(node.property, scope)
        return
      case 'Property':
        return this.#property(node, scope)
      case 'MethodDefinition':
        if (node.computed) this.visit(node.key, scope)
        return this.visit(node.value, scope)
      case 'PropertyDefinition':
        if (node.computed) this.visit(node.key, scope)
        if (node.value) this.visit(node.value, { ...inner(scope), inFunction: true, hasArguments: true })
        return
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return this.#function(node, scope)
      case 'ClassDeclaration':
      case 'ClassExpression':
        return this.#children(node, inner(scope, node.id ? [node.id.name] : []))
      case 'StaticBlock': {
        const names = new Set<string>()
        for (const statement of node.body) addVars(statement, names)
        return this.#block(node.body, { ...inner(scope, names), inFunction: true, hasArguments: true })
      }
      case 'BlockStatement':
        return this.#block(node.body, scope)
      case 'SwitchStatement': {
        this.visit(node.discriminant, scope)
        const statements = node.cases.flatMap((clause) => clause.consequent)
        const names = lexicalNames(statements)
        this.#markStarts(statements)
        for (const clause of node.cases) this.#children(clause, inner(scope, names))
        return
      }
      case 'ForStatement':
        return this.#children(node, inner(scope, lexicalNames(node.init ? [node.init] : [])))
      case 'ForInStatement':
      case 'ForOfStatement':
        if (node.type === 'ForOfStatement' && node.await && !scope.inFunction) this.uses.loops.push(node)
        return this.#children(node, inner(scope, lexicalNames([node.left])))
      case 'CatchClause': {
        const names = new Set<string>()
        addPattern(node.param, names)
        return this.#children(node, inner(scope, names))
      }
      case 'AwaitExpression':
        if (!scope.inFunction) this.uses.awaits.push({ node, first: this.#statementStarts.has(node.start) })
        return this.#children(node, scope)
      case 'CallExpression':
        this.uses.places.push(node)
        this.#callees.add(node.callee)
        return this.#children(node, scope)
      case 'NewExpression':
        this.uses.places.push(node)
        return this.#children(node, scope)
      case 'TaggedTemplateExpression':
        this.#callees.add(node.tag)
        return this.#children(node, scope)
      case 'ImportExpression':
        this.uses.dynamicImports.push(node)
        return this.#children(node, scope)
      default:
        this.#children(node, scope)
    }
  }

  #children(node: AnyNode, scope: Scope): void {
    for (const child of children(node)) this.visit(child, scope)
  }

  statements(statements: readonly AnyNode[], scope: Scope): void {
    this.#markStarts(statements)
    for (const statement of statements) this.visit(statement, scope)
  }

  #block(statements: readonly AnyNode[], scope: Scope): void {
    this.statements(statements, inner(scope, lexicalNames(statements)))
  }

  #markStarts(statements: readonly AnyNode[]): void {
    for (const { type, start } of statements) if (type === 'ExpressionStatement') this.#statementStarts.add(start)
  }

  #property(node: AnyNode & { type: 'Property' }, scope: Scope): void {
    if (!node.shorthand) {
      if (node.computed) this.visit(node.key, scope)
      return this.visit(node.value, scope)
    }
    // `{ name }`, or as a target of an assignment `{ name = value }`
    const value = node.value as AnyNode
    this.#reference(node.key as Identifier, 'shorthand', scope)
    if (value.type === 'AssignmentPattern') this.visit(value.right, scope)
  }

  #function(node: AnyNode & { params: readonly AnyNode[] }, scope: Scope): void {
    const { id, params, body } = node as typeof node & { id?: Identifier | null; body: AnyNode }
    const arrow = node.type === 'ArrowFunctionExpression'
    const names = new Set<string>(id ? [id.name] : [])
    for (const param of params) addPattern(param, names)
    const outer = { ...inner(scope, names), inFunction: true, hasArguments: !arrow || scope.hasArguments }
    for (const param of params) this.visit(param, outer)
    if (body.type !== 'BlockStatement') return this.visit(body, outer)
    const vars = new Set<string>()
    addVars(body, vars)
    this.#block(body.body, inner(outer, vars))
  }

  #identifier(node: Identifier, scope: Scope): void {
    if (node.name === 'arguments' && !scope.hasArguments) {
      this.uses.freeArguments.push(node)
      return
    }
    this.uses.places.push(node)
    const callee = this.#callees.has(node)
    this.#reference(node, !callee ? 'plain' : this.#statementStarts.has(node.start) ? 'first' : 'callee', scope)
  }

  #reference({ name, start, end }: Identifier, use: Reference['use'], scope: Scope): void {
    if (!this.#imported.has(name)) return
    for (let at: Scope | undefined = scope; at; at = at.parent) if (at.names.has(name)) return
    this.uses.references.push({ name, start, end, use })
  }
}

function inner(parent: Scope, names: Iterable<string> = []): Scope {
  return { names: new Set(names), parent, inFunction: parent.inFunction, hasArguments: parent.hasArguments }
}

function lexicalNames(statements: readonly AnyNode[]): Set<string> {
  const names = new Set<string>()
  addLexical(statements, names)
  return names
}
