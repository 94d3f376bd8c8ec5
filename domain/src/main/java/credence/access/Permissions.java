package credence.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The least that every call and every address takes: this table is all there is, and what it does not name is open to nobody. A word
 * behind an address or a call names what it does only where asked to, and takes more for.
 *
 * <p>anyone: no login; reader: anybody where anonymous reading is on; login: whatever role.
 */
public final class Permissions {
    private static final String CALLS = """
            credence.v1.PolityService/GetPolity            reader
            credence.v1.PolityService/SearchPolities       reader
            credence.v1.StanceService/GetStance            reader
            credence.v1.StanceService/BatchGetStances      reader
            credence.v1.ObservationService/ListObservations reader
            credence.v1.TallyService/GetTally              reader
            credence.v1.TallyService/CompareTallies        reader
            credence.v1.HistoryService/GetTimeline         reader
            credence.v1.HistoryService/GetDifference       reader
            credence.v1.ClaimService/CheckClaims           reader
            credence.v1.TermService/ListActKinds           reader
            credence.v1.TermService/ListPopulations        reader
            credence.v1.LedgerService/ListEntries          reader
            credence.v1.LedgerService/GetEntry             reader
            credence.v1.LedgerService/ListActAccounts      reader
            credence.v1.LedgerService/FindRevision         reader
            credence.v1.LedgerService/WatchEntries         reader
            credence.v1.LedgerService/RetractEntry         editor
            credence.v1.LedgerService/MergeEntries         editor
            credence.v1.ProposalService/ListProposals      reader
            credence.v1.ProposalService/GetProposal        reader
            credence.v1.ProposalService/CreateProposal     editor
            credence.v1.ProposalService/DecideProposal     editor
            credence.v1.ReportService/GetReading           reader
            credence.v1.ReportService/ListReadings         reader
            credence.v1.ReportService/CheckReading         reader
            credence.v1.ReportService/ReadReport           reader
            credence.v1.ReportService/ReadReport keep      analyst
            credence.v1.ReportService/ReadReports          analyst
            credence.v1.WatchService/CreateWatch           analyst
            credence.v1.WatchService/GetWatch              analyst
            credence.v1.WatchService/ListWatches           analyst
            credence.v1.WatchService/EndWatch              analyst
            credence.v1.AccessService/ListEditors          analyst
            credence.v1.AccessService/AddEditor            admin
            credence.v1.AccessService/GrantRole            admin
            credence.v1.AccessService/CreateToken          admin
            credence.v1.AccessService/ListTokens           admin
            credence.v1.AccessService/RevokeToken          admin
            credence.v1.AccessService/GetCaller            login
            credence.v1.AccessService/ListOwnTokens        login
            credence.v1.AccessService/RevokeOwnToken       login
            credence.v1.ImportService/CreateImport         editor
            credence.v1.OperationService/GetOperation      analyst
            credence.v1.OperationService/ListOperations    analyst
            credence.v1.OperationService/WaitOperation     analyst
            credence.v1.OperationService/CancelOperation   editor
            credence.v1.ProofService/GetCheckpoint         reader
            credence.v1.ProofService/ListCheckpoints       reader
            credence.v1.ProofService/GetInclusionProof     reader
            credence.v1.ProofService/GetConsistencyProof   reader
            credence.v1.ProofService/IssueCertificate      reader
            credence.v1.ProofService/VerifyRegister        editor
            credence.v1.SettingsService/GetSettings        reader
            credence.v1.SettingsService/UpdateSettings     admin
            credence.v1.AuditService/ListAuditLines        analyst
            grpc.health.v1.Health/Check                    anyone
            grpc.health.v1.Health/Watch                    anyone
            grpc.reflection.v1.ServerReflection/ServerReflectionInfo       anyone
            grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo  anyone
            """;

    private static final String ADDRESSES = """
            GET  /                                         reader
            GET  /login                                    anyone
            POST /logout                                   anyone
            GET  /account                                  login
            POST /account/password                         login
            POST /account/token                            login
            POST /account/tokens/revocation                login
            GET  /polities                                 reader
            GET  /polities/{key}                           reader
            GET  /polities/{key}/recognisers               reader
            GET  /polities/{key}/recognised                reader
            GET  /polities/{key}/relations                 reader
            GET  /polities/{key}/timeline                  reader
            GET  /polities/{key}/differences               reader
            GET  /stances                                  reader
            GET  /stances/{actor}/{target}                 reader
            GET  /stances/{actor}/{target}/timeline        reader
            GET  /stances/{actor}/{target}/differences     reader
            GET  /pairs                                    reader
            GET  /pairs/{actor}/{target}                   reader
            GET  /claims                                   reader
            POST /claims                                   reader
            GET  /terms                                    anyone
            GET  /metrics                                  reader
            GET  /certificate                              reader
            GET  /checkpoint                               reader
            GET  /proof                                    reader
            GET  /proof/inclusion                          reader
            GET  /proof/consistency                        reader
            GET  /ledger                                   reader
            GET  /ledger/{revision}                        reader
            POST /ledger/{revision}/merge                  editor
            POST /ledger/{revision}/retraction             editor
            GET  /review                                   reader
            GET  /proposals                                reader
            GET  /proposals/new                            reader
            GET  /proposals/{id}                           reader
            POST /proposals                                editor
            POST /proposals/{id}/decision                  editor
            GET  /readings                                 reader
            GET  /readings/new                             reader
            GET  /readings/{id}                            reader
            POST /readings                                 reader
            POST /readings keep                            analyst
            GET  /watched                                  analyst
            POST /watched                                  analyst
            POST /watched/{id}/end                         analyst
            GET  /import                                   editor
            GET  /import/{id}                              editor
            POST /import                                   editor
            GET  /audit                                    analyst
            GET  /settings                                 reader
            POST /settings                                 admin
            GET  /editors                                  analyst
            POST /editors                                  admin
            POST /editors/{name}/role                      admin
            GET  /tokens                                   admin
            POST /tokens                                   admin
            POST /tokens/{id}/revocation                   admin
            """;

    /** What the edges call where a report is kept, and not only read. */
    public static final String KEEP = " keep";

    private static final Map<String, Least> CALL = parse(CALLS);
    private static final Map<String, Least> ADDRESS = parse(ADDRESSES);
    private static final List<Route> ROUTES = ADDRESS.keySet().stream()
            .filter(row -> !row.endsWith(KEEP))
            .map(Route::of)
            .toList();

    private Permissions() {}

    /** An address of the table with what stands in braces left open. */
    private record Route(String row, String verb, List<String> parts) {
        static Route of(String row) {
            int space = row.indexOf(' ');
            return new Route(row, row.substring(0, space), Permissions.parts(row.substring(space + 1)));
        }

        boolean fits(String method, List<String> sent) {
            if (!verb.equals(method) || parts.size() != sent.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).startsWith("{") && !parts.get(i).equals(sent.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Map<String, Least> parse(String table) {
        Map<String, Least> rows = new LinkedHashMap<>();
        for (String line : table.lines().toList()) {
            List<String> words = Arrays.asList(line.split(" +"));
            String what = words.subList(0, words.size() - 1).stream().collect(Collectors.joining(" "));
            Least least = Least.valueOf(words.getLast().toUpperCase(Locale.ROOT));
            if (rows.put(what, least) != null) {
                throw new IllegalStateException("twice in the table: " + what);
            }
        }
        return rows;
    }

    /** Every row, for who shows or checks the table. */
    public static Map<String, Least> calls() {
        return Map.copyOf(CALL);
    }

    /** Every row, for who shows or checks the table. */
    public static Map<String, Least> addresses() {
        return Map.copyOf(ADDRESS);
    }

    /** @param method such as credence.v1.StanceService/GetStance; empty for one that is open to nobody */
    public static Optional<Least> call(String method) {
        return Optional.ofNullable(CALL.get(method));
    }

    /**
     * @param path from its slash on, without what stands behind a question mark; empty for one that is open to nobody
     */
    public static Optional<Least> address(String verb, String path) {
        return row(verb, path).map(ADDRESS::get);
    }

    /** An address as the table has it, such as /stances/{actor}/{target}. */
    public static Optional<String> route(String verb, String path) {
        return row(verb, path).map(row -> row.substring(row.indexOf('/')));
    }

    /** Of the rows that an address fits the first, so that a fixed one stands before one with a name in braces. */
    private static Optional<String> row(String verb, String path) {
        String method = verb.equals("HEAD") ? "GET" : verb;
        List<String> parts = parts(path);
        return ROUTES.stream()
                .filter(route -> route.fits(method, parts))
                .findFirst()
                .map(Route::row);
    }

    private static List<String> parts(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }
}
