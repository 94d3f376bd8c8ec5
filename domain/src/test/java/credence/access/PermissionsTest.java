package credence.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.review.Editor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PermissionsTest {
    private static final Editor EDITOR = new Editor("editor");

    @Test
    void whatTheTableDoesNotNameIsOpenToNobody() {
        assertTrue(Permissions.call("credence.v1.StanceService/Forget").isEmpty());
        assertTrue(Permissions.address("GET", "/secrets").isEmpty());
        assertTrue(Permissions.address("DELETE", "/ledger/1").isEmpty());
        assertTrue(Permissions.address("POST", "/readings keep").isEmpty());
    }

    @Test
    void anAddressIsFoundByItsPartsAndHeadCountsAsGet() {
        assertEquals(Optional.of(Least.READER), Permissions.address("GET", "/"));
        assertEquals(Optional.of(Least.READER), Permissions.address("HEAD", "/stances/UKR/PRK"));
        assertEquals(Optional.of(Least.EDITOR), Permissions.address("POST", "/ledger/7/merge/"));
        assertEquals(Optional.of(Least.ADMIN), Permissions.address("POST", "/editors"));
    }

    @Test
    void anAddressIsNamedWithoutWhatSomebodyWroteIntoIt() {
        assertEquals(Optional.of("/stances/{actor}/{target}"), Permissions.route("GET", "/stances/UKR/PRK"));
        assertEquals(Optional.of("/readings"), Permissions.route("POST", "/readings"));
        assertEquals(Optional.empty(), Permissions.route("GET", "/nowhere/7"));
    }

    /** So that no spelling of an address that fits two rows takes less than the one meant. */
    @Test
    void anAddressWithANameInBracesTakesAsMuchAsTheFixedOneBesideIt() {
        List<String> rows = new ArrayList<>(Permissions.addresses().keySet());
        for (String fixed : rows) {
            for (String open : rows) {
                if (!fixed.equals(open) && fixed.matches(open.replaceAll("\\{\\w+}", "[^/ ]+"))) {
                    assertEquals(
                            Permissions.addresses().get(fixed),
                            Permissions.addresses().get(open),
                            fixed + " " + open);
                }
            }
        }
    }

    @Test
    void eachRoleMayWhatThoseBeforeItMayAndNobodyReadsUnlessThatIsSet() {
        Map<Least, List<Role>> open = Map.of(
                Least.ANYONE, List.of(Role.values()),
                Least.LOGIN, List.of(Role.values()),
                Least.READER, List.of(Role.READER, Role.ANALYST, Role.EDITOR, Role.ADMIN),
                Least.ANALYST, List.of(Role.ANALYST, Role.EDITOR, Role.ADMIN),
                Least.EDITOR, List.of(Role.EDITOR, Role.ADMIN),
                Least.ADMIN, List.of(Role.ADMIN));
        open.forEach((least, roles) -> {
            for (Role role : Role.values()) {
                assertEquals(
                        roles.contains(role) ? Least.Answer.ALLOWED : Least.Answer.ROLE_NEEDED,
                        least.to(new Caller(EDITOR, role), false),
                        least + " " + role);
            }
            assertEquals(
                    least == Least.ANYONE ? Least.Answer.ALLOWED : Least.Answer.LOGIN_NEEDED, least.to(null, false));
        });
        assertEquals(Least.Answer.ALLOWED, Least.READER.to(null, true));
        assertEquals(Least.Answer.LOGIN_NEEDED, Least.ANALYST.to(null, true));
    }

    @Test
    void aTokenMayTheLesserOfItsOwnRoleAndItsEditors() {
        assertEquals(Role.READER, Role.ADMIN.atMost(Role.READER));
        assertEquals(Role.NONE, Role.NONE.atMost(Role.ADMIN));
    }
}
