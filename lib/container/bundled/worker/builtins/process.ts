import { process } from '../process.ts'

export default process
