#!/bin/sh
# sh example.sh [http://localhost:8080]: asks with buf's curl, which npm brings; reflection is on, so no .proto file is needed.
set -eu
server=${1:-http://localhost:8080}/credence.v1

ask() {
    npx --yes @bufbuild/buf@1.75.0 curl --protocol grpc --http2-prior-knowledge -d "$2" "$server.$1"
}

ask StanceService/GetStance '{"actor": "UKR", "target": "PRK", "asOf": "2022-07-14"}'
ask TallyService/GetTally '{"polity": "PSE", "population": "un-members", "asOf": "2025-09-20"}'
ask ClaimService/CheckClaims '{"published": "2022-07-14", "text": "North Korea is the third country, after Russia and Syria, to recognise the Donetsk People'\''s Republic."}'
# A watch does not end; what comes first is enough here.
ask LedgerService/WatchEntries '{"polity": "PRK"}' | head -n 40
