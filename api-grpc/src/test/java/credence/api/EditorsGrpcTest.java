package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.rpc.PreconditionFailure;
import credence.access.Role;
import credence.persistence.test.PostgresResource;
import credence.v1.AccessServiceGrpc;
import credence.v1.AddEditorRequest;
import credence.v1.AddEditorResponse;
import credence.v1.AuditServiceGrpc;
import credence.v1.Editor;
import credence.v1.FourEyes;
import credence.v1.GetSettingsRequest;
import credence.v1.GrantRoleRequest;
import credence.v1.ListAuditLinesRequest;
import credence.v1.ListEditorsRequest;
import credence.v1.Settings;
import credence.v1.SettingsServiceGrpc;
import credence.v1.UpdateSettingsRequest;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@QuarkusTest
@TestProfile(RolesAndTokens.NobodyUnknownReads.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class EditorsGrpcTest extends RolesAndTokens {
    @Test
    void anAdminAddsAPersonOnce() {
        AccessServiceGrpc.AccessServiceBlockingStub admin = admin();
        AddEditorRequest request = AddEditorRequest.newBuilder()
                .setName("anna")
                .setRole(credence.v1.Role.ROLE_ANALYST)
                .setRequestId(UUID.randomUUID().toString())
                .build();
        AddEditorResponse added = admin.addEditor(request);
        assertTrue(added.getPassword().length() >= 12);
        assertEquals("", told("credence.v1.AccessService/ListEditors", added.getToken()));
        AddEditorResponse again = admin.addEditor(request);
        assertEquals(added.getEditor(), again.getEditor());
        assertEquals("", again.getPassword() + again.getToken());
        Client.refused(
                Status.Code.ALREADY_EXISTS,
                "NAME_TAKEN",
                () -> admin.addEditor(request.toBuilder().clearRequestId().build()));
        Client.refusedField("name", () -> admin.addEditor(AddEditorRequest.getDefaultInstance()));
    }

    @Test
    void anAdminSetsTheRuleOfFourEyesAndTheTrailHasIt() {
        SettingsServiceGrpc.SettingsServiceBlockingStub settings = SettingsServiceGrpc.newBlockingStub(client.channel)
                .withCallCredentials(Client.credentials("Bearer " + secrets.get(Role.ADMIN)));
        Client.refusedField(
                "settings.four_eyes", () -> settings.updateSettings(UpdateSettingsRequest.getDefaultInstance()));
        Settings before =
                settings.getSettings(GetSettingsRequest.getDefaultInstance()).getSettings();
        Settings now = before.toBuilder()
                .setFourEyes(FourEyes.FOUR_EYES_ALL)
                .setChanges(before.getChanges() + 1)
                .build();
        UpdateSettingsRequest all = UpdateSettingsRequest.newBuilder()
                .setSettings(Settings.newBuilder().setFourEyes(FourEyes.FOUR_EYES_ALL))
                .setSeen(before.getChanges())
                .setRequestId(UUID.randomUUID().toString())
                .build();
        assertEquals(now, settings.updateSettings(all).getSettings());
        assertEquals(now, settings.updateSettings(all).getSettings());
        changed(
                "settings",
                () -> settings.updateSettings(all.toBuilder().clearRequestId().build()));
        Client.refusedField(
                "seen",
                () -> settings.updateSettings(all.toBuilder().setSeen(-1).build()));
        assertEquals(
                now,
                settings.getSettings(GetSettingsRequest.getDefaultInstance()).getSettings());
        Settings later = settings.updateSettings(UpdateSettingsRequest.newBuilder()
                        .setSettings(Settings.newBuilder().setFourEyes(FourEyes.FOUR_EYES_PEOPLE))
                        .build())
                .getSettings();
        assertEquals(now.getChanges() + 1, later.getChanges());
        assertEquals(now, settings.updateSettings(all).getSettings());
        AuditServiceGrpc.AuditServiceBlockingStub audit = AuditServiceGrpc.newBlockingStub(client.channel)
                .withCallCredentials(Client.credentials("Bearer " + secrets.get(Role.ANALYST)));
        assertEquals(
                2,
                audit
                        .listAuditLines(ListAuditLinesRequest.newBuilder()
                                .setPageSize(200)
                                .build())
                        .getLinesList()
                        .stream()
                        .filter(line -> line.getWhat().equals("setting changed"))
                        .count());
    }

    @Test
    void anAdminGrantsRolesAndNotTheirOwn() {
        AccessServiceGrpc.AccessServiceBlockingStub admin = admin();
        GrantRoleRequest.Builder request =
                GrantRoleRequest.newBuilder().setName("service-analyst").setRole(credence.v1.Role.ROLE_NONE);
        assertEquals(
                credence.v1.Role.ROLE_NONE,
                admin.grantRole(request.build()).getEditor().getRole());
        assertEquals("ROLE_NEEDED", told("credence.v1.LedgerService/ListEntries", secrets.get(Role.ANALYST)));
        admin.grantRole(request.setRole(credence.v1.Role.ROLE_ANALYST).build());
        assertEquals("", told("credence.v1.LedgerService/ListEntries", secrets.get(Role.ANALYST)));
        Client.refusedField(
                "name", () -> admin.grantRole(request.setName("service-admin").build()));
    }

    @Test
    void aRoleThatAnotherAdminGrantedSinceItWasSeenStays() {
        AccessServiceGrpc.AccessServiceBlockingStub admin = admin();
        Editor added = admin.addEditor(AddEditorRequest.newBuilder()
                        .setName("boris")
                        .setRole(credence.v1.Role.ROLE_ANALYST)
                        .build())
                .getEditor();
        assertEquals(1, added.getGrants());
        GrantRoleRequest.Builder request = GrantRoleRequest.newBuilder()
                .setName("boris")
                .setRole(credence.v1.Role.ROLE_READER)
                .setSeen(added.getGrants())
                .setRequestId(UUID.randomUUID().toString());
        GrantRoleRequest first = request.build();
        Editor granted = admin.grantRole(first).getEditor();
        request.clearRequestId();
        assertEquals(2, granted.getGrants());
        changed(
                "editors/boris",
                () -> admin.grantRole(
                        request.setRole(credence.v1.Role.ROLE_EDITOR).build()));
        assertTrue(admin.listEditors(ListEditorsRequest.getDefaultInstance())
                .getEditorsList()
                .contains(granted));
        assertEquals(3, admin.grantRole(request.setSeen(2).build()).getEditor().getGrants());
        assertEquals(granted, admin.grantRole(first).getEditor());
    }

    private static void changed(String subject, Executable call) {
        PreconditionFailure.Violation violation = Client.detail(
                        Client.refused(Status.Code.ABORTED, "CHANGED_SINCE", call), PreconditionFailure.class)
                .orElseThrow()
                .getViolations(0);
        assertEquals("CHANGED_SINCE", violation.getType());
        assertEquals(subject, violation.getSubject());
    }
}
