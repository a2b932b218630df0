/** Recorded with the tap of this chapter in front of a small server with four faults. Milliseconds, direction, line. */
export const log = String.raw`
0 > {"jsonrpc":"2.0","id":0,"method":"ping"}
0 > {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"host","version":"1.0.0"}}}
0 > {"jsonrpc":"2.0","method":"notifications/initialized"}
0 > {"jsonrpc":"2.0","id":2,"method":"tools/list"}
53 < parts server ready
55 < {"jsonrpc":"2.0","id":1,"result":{"protocolVersion":"2025-11-25","capabilities":{"tools":{}},"serverInfo":{"name":"parts","version":"0.3.0"}}}
55 < {"jsonrpc":"2.0","id":2,"result":{"tools":[{"name":"find_part","inputSchema":{"type":"object","properties":{"number":{"type":"string"}},"required":["number"]}}]}}
185 > {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"find_part","arguments":{"number":"P-100"}}}
185 < {"jsonrpc":"2.0","id":"3","result":{"content":[{"type":"text","text":"P-100: 7 in stock"}]}}
485 > {"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"find_part","arguments":{"number":"P-200"}}}
485 < {"jsonrpc":"2.0","id":4,"result":{"content":[{"type":"text","text":"No part P-200"}],"isError":true}}
791 > {"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"find_part","arguments":{"number":"P-300"}}}
1090 > {"jsonrpc":"2.0","id":6,"method":"resources/list"}
1091 < {"jsonrpc":"2.0","id":6,"error":{"code":-32601,"message":"Method not found"}}
`
