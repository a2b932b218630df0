// `createServer` from './tools.ts' makes an MCP server with the three tools.
// Here it is served over HTTP. There is no port to open: the workbook, like many platforms,
// hands each request to `fetch`.

export default {
  async fetch(request: Request): Promise<Response> {
    // Step 1. Let the SDK answer. Each request gets a new server from `createServer()` and a new
    //         `WebStandardStreamableHTTPServerTransport`, without sessions. The class is in
    //         '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'.
    //         Run: `initialize` and the tools turn green.
    // Step 2. Before that, keep the doors, one after the other: another path, a page of another
    //         site (Origin), no token or a wrong one (process.env.MCP_TOKEN), another method.
    // Step 3. A body of more than 1,048,576 bytes is too much.
    return new Response(`${request.method} is not answered yet.`, { status: 501 })
  },
}
