package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Timestamp;
import credence.access.Role;
import credence.persistence.test.PostgresResource;
import credence.v1.AccessServiceGrpc;
import credence.v1.CreateTokenRequest;
import credence.v1.CreateTokenResponse;
import credence.v1.GetCallerRequest;
import credence.v1.GetCallerResponse;
import credence.v1.GrantRoleRequest;
import credence.v1.ListEditorsRequest;
import credence.v1.ListEditorsResponse;
import credence.v1.ListOwnTokensRequest;
import credence.v1.ListOwnTokensResponse;
import credence.v1.ListTokensRequest;
import credence.v1.RevokeOwnTokenRequest;
import credence.v1.RevokeOwnTokenResponse;
import credence.v1.RevokeTokenRequest;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RolesAndTokens.NobodyUnknownReads.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class TokensGrpcTest extends RolesAndTokens {
    @Test
    void anAdminMakesListsAndRevokesTokensAndTwoHoldMeanwhile() {
        AccessServiceGrpc.AccessServiceBlockingStub admin = admin();
        CreateTokenRequest.Builder order = CreateTokenRequest.newBuilder()
                .setName("rotated")
                .setService("rotating")
                .setRole(credence.v1.Role.ROLE_READER);
        CreateTokenResponse old = admin.createToken(order.build());
        CreateTokenResponse fresh = admin.createToken(order.build());
        assertEquals("", told("credence.v1.LedgerService/ListEntries", old.getSecret()));
        assertEquals("", told("credence.v1.LedgerService/ListEntries", fresh.getSecret()));
        RevokeTokenRequest end =
                RevokeTokenRequest.newBuilder().setId(old.getToken().getId()).build();
        assertTrue(admin.revokeToken(end).getToken().hasRevokedAt());
        assertEquals("TOKEN_NEEDED", told("credence.v1.LedgerService/ListEntries", old.getSecret()));
        assertEquals("", told("credence.v1.LedgerService/ListEntries", fresh.getSecret()));
        assertEquals(
                2,
                admin.listTokens(ListTokensRequest.getDefaultInstance()).getTokensList().stream()
                        .filter(token -> token.getService().equals("rotating"))
                        .count());
        Client.refusedField(
                "role",
                () -> admin.createToken(
                        order.setRole(credence.v1.Role.ROLE_UNSPECIFIED).build()));
        Client.refusedField(
                "expires_at",
                () -> admin.createToken(order.setRole(credence.v1.Role.ROLE_READER)
                        .setExpiresAt(Timestamp.newBuilder().setSeconds(1))
                        .build()));
        Client.refused(
                Status.Code.NOT_FOUND,
                "NOT_FOUND",
                () -> admin.revokeToken(
                        RevokeTokenRequest.newBuilder().setId("000000000000").build()));
    }

    @Test
    void whoeverIsKnownSeesWhoTheyAreAndEndsTheirOwnTokensOnly() {
        CreateTokenRequest.Builder order = CreateTokenRequest.newBuilder()
                .setName("first")
                .setService("own-tokens")
                .setRole(credence.v1.Role.ROLE_ANALYST)
                .setExpiresAt(Timestamp.newBuilder().setSeconds(32_503_680_000L));
        CreateTokenResponse first = admin().createToken(order.build());
        CreateTokenResponse second = admin().createToken(order.setName("second")
                .setRole(credence.v1.Role.ROLE_READER)
                .build());
        AccessServiceGrpc.AccessServiceBlockingStub mine = as(second.getSecret());
        GetCallerResponse caller = mine.getCaller(GetCallerRequest.getDefaultInstance());
        assertEquals("own-tokens", caller.getName());
        assertEquals(credence.v1.Role.ROLE_READER, caller.getRole());
        ListOwnTokensRequest.Builder page = ListOwnTokensRequest.newBuilder().setPageSize(1);
        ListOwnTokensResponse latest = mine.listOwnTokens(page.build());
        assertEquals(List.of(second.getToken()), latest.getTokensList());
        assertEquals(
                List.of(first.getToken()),
                mine.listOwnTokens(page.setPageToken(latest.getNextPageToken()).build())
                        .getTokensList());
        RevokeOwnTokenRequest end = RevokeOwnTokenRequest.newBuilder()
                .setId(first.getToken().getId())
                .setRequestId(UUID.randomUUID().toString())
                .build();
        // A reader's does not end an analyst's, which ends itself.
        Client.refused(Status.Code.PERMISSION_DENIED, "ROLE_NEEDED", () -> mine.revokeOwnToken(end));
        assertEquals("", told("credence.v1.AccessService/GetCaller", first.getSecret()));
        RevokeOwnTokenResponse ended = as(first.getSecret()).revokeOwnToken(end);
        assertTrue(ended.getToken().hasRevokedAt());
        assertEquals(first.getToken().getId(), ended.getToken().getId());
        assertEquals("TOKEN_NEEDED", told("credence.v1.AccessService/GetCaller", first.getSecret()));
        Client.refused(
                Status.Code.NOT_FOUND,
                "NOT_FOUND",
                () -> as(secrets.get(Role.ADMIN))
                        .revokeOwnToken(RevokeOwnTokenRequest.newBuilder()
                                .setId(second.getToken().getId())
                                .build()));
        assertEquals("", told("credence.v1.AccessService/GetCaller", second.getSecret()));
        Client.refusedField("id", () -> mine.revokeOwnToken(RevokeOwnTokenRequest.getDefaultInstance()));
        // What a token may no longer, because whom it acts as may not, does not keep it from ending itself.
        CreateTokenResponse third = admin().createToken(order.setName("third")
                .setRole(credence.v1.Role.ROLE_ANALYST)
                .build());
        admin().grantRole(GrantRoleRequest.newBuilder()
                .setName("own-tokens")
                .setRole(credence.v1.Role.ROLE_READER)
                .build());
        assertTrue(as(third.getSecret())
                .revokeOwnToken(RevokeOwnTokenRequest.newBuilder()
                        .setId(third.getToken().getId())
                        .build())
                .getToken()
                .hasRevokedAt());
        // The token of the call itself.
        mine.revokeOwnToken(RevokeOwnTokenRequest.newBuilder()
                .setId(second.getToken().getId())
                .build());
        assertEquals("TOKEN_NEEDED", told("credence.v1.AccessService/GetCaller", second.getSecret()));
    }

    @Test
    void whoeverIsSentAgainIsAnsweredAsTheFirstTimeButWithoutSecrets() {
        AccessServiceGrpc.AccessServiceBlockingStub admin = admin();
        String id = UUID.randomUUID().toString();
        CreateTokenRequest order = CreateTokenRequest.newBuilder()
                .setName("repeated")
                .setService("repeating")
                .setRole(credence.v1.Role.ROLE_READER)
                .setRequestId(id)
                .build();
        CreateTokenResponse first = admin.createToken(order);
        CreateTokenResponse again = admin.createToken(order);
        assertEquals(first.getToken(), again.getToken());
        assertEquals("", again.getSecret());
        assertEquals("", told("credence.v1.LedgerService/ListEntries", first.getSecret()));
        Client.refusedField(
                "request_id",
                () -> admin.createToken(order.toBuilder().setName("another").build()));
        RevokeTokenRequest end = RevokeTokenRequest.newBuilder()
                .setId(first.getToken().getId())
                .setRequestId(UUID.randomUUID().toString())
                .build();
        assertEquals(admin.revokeToken(end), admin.revokeToken(end));
        GrantRoleRequest grant = GrantRoleRequest.newBuilder()
                .setName("repeating")
                .setRole(credence.v1.Role.ROLE_ANALYST)
                .setRequestId(UUID.randomUUID().toString())
                .build();
        assertEquals(admin.grantRole(grant), admin.grantRole(grant));
        Client.refusedField(
                "request_id",
                () -> admin.grantRole(grant.toBuilder().setRequestId("seven").build()));
    }

    @Test
    void editorsAndTokensComeInPages() {
        AccessServiceGrpc.AccessServiceBlockingStub admin = admin();
        List<String> names = new ArrayList<>();
        String token = "";
        do {
            ListEditorsResponse page = admin.listEditors(ListEditorsRequest.newBuilder()
                    .setPageSize(2)
                    .setPageToken(token)
                    .build());
            assertTrue(page.getEditorsCount() <= 2);
            page.getEditorsList().forEach(editor -> names.add(editor.getName()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        assertEquals(
                admin
                        .listEditors(
                                ListEditorsRequest.newBuilder().setPageSize(200).build())
                        .getEditorsList()
                        .stream()
                        .map(credence.v1.Editor::getName)
                        .toList(),
                names);
        Client.refusedField(
                "page_token",
                () -> admin.listTokens(
                        ListTokensRequest.newBuilder().setPageToken("none").build()));
        Client.refusedField(
                "page_size",
                () -> admin.listTokens(
                        ListTokensRequest.newBuilder().setPageSize(-1).build()));
    }
}
