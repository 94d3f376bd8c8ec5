// npm install @grpc/grpc-js @grpc/proto-loader; node example.mjs [localhost:8080] [FOLDER OF THE .proto FILES]
import grpc from '@grpc/grpc-js';
import loader from '@grpc/proto-loader';
import { promisify } from 'node:util';

const [address = 'localhost:8080', protos = 'api-grpc/src/main/proto'] = process.argv.slice(2);
const files = ['stance', 'tally', 'claim', 'ledger'].map(name => `credence/v1/${name}_service.proto`);
const { v1 } = grpc.loadPackageDefinition(
  loader.loadSync(files, { includeDirs: [protos], longs: String, enums: String, defaults: true })).credence;
const service = name => new v1[name](address, grpc.credentials.createInsecure());
const call = (client, method, request) => promisify(client[method].bind(client))(request);

const { stance } = await call(service('StanceService'), 'getStance', { actor: 'UKR', target: 'PRK', asOf: '2022-07-14' });
console.log(`stance: relations ${stance.relations.value} since ${stance.relations.since}, at revision ${stance.known}`);

const { tally } = await call(service('TallyService'), 'getTally',
  { polity: 'PSE', direction: 'TALLY_DIRECTION_RECOGNISERS', population: 'un-members', asOf: '2025-09-20', known: stance.known });
console.log(`tally: ${tally.count} UN members recognise ${tally.polity.name}`);

const text = "North Korea is the third country, after Russia and Syria, to recognise the Donetsk People's Republic.";
const { claims } = await call(service('ClaimService'), 'checkClaims', { text, published: '2022-07-14' });
for (const verdict of claims[0].verdicts) console.log(`claim: ${verdict.outcome} among ${verdict.population}: ${verdict.reason}`);

const watch = service('LedgerService').watchEntries({ after: 0, polity: 'PRK' });
let seen = 0;
for await (const { entry, revision } of watch) {
  if (!entry) continue; // a heartbeat
  console.log(`watch: revision ${revision}, ${entry.hash}`);
  if (++seen === 3) break;
}
process.exit();
