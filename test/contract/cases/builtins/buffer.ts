import type { ContractCase } from '../types.ts'
import { builtinCase } from './builtin-case.ts'

export const buffer: ContractCase[] = [
  builtinCase(
    'node:buffer',
    'encodings there and back',
    `import { Buffer as FromModule, Blob, atob, btoa } from 'node:buffer'
     const text = Buffer.from('héllo €😀')
     print([
       FromModule === Buffer, text.length, Buffer.byteLength('€'), text.toString('hex'), text.toString('base64'), text.toString('base64url'), Buffer.from('aGk_', 'base64url').toString('hex'),
       Buffer.from('68c3a9', 'hex').toString(), Buffer.from('ÿé', 'latin1').toJSON().data, Buffer.from('aé', 'utf16le').toString('hex'), Buffer.from('é', 'ascii').toString('hex'), typeof Blob, btoa('hi'), atob('aGk='),
       Buffer.from([0xe2, 0x82]).toString(), Buffer.isEncoding('utf-8'), Buffer.isEncoding('nope'), JSON.stringify(Buffer.from('a')),
     ])`,
    [
      true,
      14,
      3,
      '68c3a96c6c6f20e282acf09f9880',
      'aMOpbGxvIOKCrPCfmIA=',
      'aMOpbGxvIOKCrPCfmIA',
      '68693f',
      'hé',
      [255, 233],
      '6100e900',
      'e9',
      'function',
      'aGk=',
      'hi',
      '\ufffd',
      true,
      false,
      '{"type":"Buffer","data":[97]}',
    ],
  ),
  builtinCase(
    'node:buffer',
    'searching, slicing, comparing, numbers',
    `const a = Buffer.from('one\\ntwo\\nthree')
     const joined = Buffer.concat([Buffer.from('ab'), new Uint8Array([99])], 3)
     const shared = a.subarray(0, 3)
     shared[0] = 79
     const numbers = Buffer.alloc(18)
     numbers.writeUInt32BE(0xdeadbeef, 0)
     numbers.writeInt16LE(-2, 4)
     numbers.writeDoubleBE(1.5, 6)
     numbers.writeUIntBE(0x010203, 14, 3)
     print([
       a.indexOf('\\n'), a.indexOf(10, 4), a.lastIndexOf('\\n'), a.includes('two'), a.indexOf(Buffer.from('three')), a.toString('utf8', 4, 7), joined.toString(), a.toString('utf8', 0, 3),
       numbers.toString('hex'), numbers.readUInt32BE(0), numbers.readInt16LE(4), numbers.readDoubleBE(6), numbers.readUIntBE(14, 3), Buffer.compare(Buffer.from('a'), Buffer.from('b')), Buffer.from('a').equals(new Uint8Array([97])),
       Buffer.alloc(4, 'ab').toString(), Buffer.from('abc').fill('x', 1).toString(), Buffer.from('abcd').swap16().toString(), [...Buffer.from('ab').entries()], Buffer.isBuffer(new Uint8Array(1)), a.slice(-5).toString(), Buffer.from('abc').copy(numbers, 15),
     ])`,
    [
      3,
      7,
      7,
      true,
      8,
      'two',
      'abc',
      'One',
      'deadbeeffeff3ff80000000000000102030' + '0',
      3735928559,
      -2,
      1.5,
      66051,
      -1,
      true,
      'abab',
      'axx',
      'badc',
      [
        [0, 97],
        [1, 98],
      ],
      false,
      'three',
      3,
    ],
  ),
  builtinCase(
    'node:string_decoder',
    'keeps what is not yet a character',
    `import { StringDecoder } from 'node:string_decoder'
     const bytes = Buffer.from('é€😀')
     const decoder = new StringDecoder('utf8')
     const pieces = [...bytes].map((byte) => decoder.write(Buffer.from([byte])))
     const half = new StringDecoder('utf8')
     const wide = new StringDecoder('base64')
     print([pieces, decoder.end(), half.write(Buffer.from([0x61, 0xe2, 0x82])), half.end(), wide.write(Buffer.from('abcd')), wide.end(), new StringDecoder('utf16le').write(Buffer.from([0x3d, 0xd8])).length])`,
    [['', 'é', '', '', '€', '', '', '', '😀'], '', 'a', '\ufffd', 'YWJj', 'ZA==', 0],
  ),
]
