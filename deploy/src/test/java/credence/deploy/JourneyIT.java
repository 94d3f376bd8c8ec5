package credence.deploy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A new user's first way through the house, in a browser, on the packaged app; each step stands on the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyIT {
    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static RunningApp app;

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    private static BrowserContext window;

    @SuppressWarnings("NullAway.Init")
    private static Page page;

    @BeforeAll
    static void start() throws Exception {
        app = RunningApp.start(folder);
        chromium = new Chromium();
        window = chromium.window(1280, 900, ColorScheme.LIGHT);
        page = window.newPage();
    }

    @AfterAll
    static void stop() throws Exception {
        chromium.close();
        app.close();
    }

    private static void open(String path) {
        page.navigate(app.address() + path);
    }

    private static Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    @Order(1)
    void aWrongPasswordIsToldAndTheFirstLoginWorks() {
        open("/login");
        page.getByLabel("Name").fill(app.told("name"));
        page.getByLabel("Password").fill("a guess");
        button("Log in").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not belong together");
        Chromium.noViolation(page);
        page.getByLabel("Name").fill(app.told("name"));
        page.getByLabel("Password").fill(app.told("password"));
        button("Log in").click();
        assertThat(button("Log out")).isVisible();
    }

    @Test
    @Order(2)
    void theSampleIsReadAndItsPassagesLeadToItsAccountsAndBack() {
        open("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Try the sample"))
                .click();
        Chromium.noViolation(page);
        button("Read and keep").click();
        assertThat(page.locator("h1")).containsText("Nauru and China restore ties");
        Locator mark = page.locator(
                "mark", new Page.LocatorOptions().setHasText("Nauru and China restored diplomatic relations"));
        assertThat(mark.first()).isVisible();
        // The README's picture is this one; see CONTRIBUTING.md.
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "reading.png")));
        page.locator(".report-text a.ref").first().click();
        assertTrue(page.url().endsWith("#account-1"), page.url());
        page.locator("#account-1 a.ref").click();
        assertTrue(page.url().matches(".*#p\\d+-\\d+"), page.url());
        assertThat(page.locator(":target")).containsText("Nauru and China restored diplomatic relations");
        Chromium.noViolation(page);
    }

    @Test
    @Order(3)
    void anAcceptedAccountChangesTheStanceOfItsPair() {
        open("/stances/NRU/CHN?asOf=2024-01-24");
        assertThat(page.locator(".stance-words").nth(1)).hasText("nothing on record");
        Chromium.noViolation(page);
        open("/review");
        Chromium.noViolation(page);
        Locator first = page.locator(".queue > li").first();
        assertThat(first).containsText("relations restored");
        first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Recorded as entry 1");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the stance"))
                .click();
        assertThat(page.locator(".stance-words").nth(1)).hasText("has restored relations");
        assertThat(page.locator(".stance-YES a.words").first())
                .containsText("Nauru and China restored diplomatic relations on Wednesday");
        Chromium.noViolation(page);
        open("/stances/NRU/CHN?asOf=2024-01-23");
        assertThat(page.locator(".stance-words").nth(1)).hasText("nothing on record");
        open("/stances/NRU/CHN?asOf=2024-01-24");
        page.locator(".stance-YES a.words").first().click();
        assertThat(page.locator(":target")).containsText("Nauru and China restored diplomatic relations");
    }

    @Test
    @Order(4)
    void anEditorAmendsWithTheKeyboardAlone() {
        open("/review");
        page.locator(".queue > li").first().getByText("Amend, or give a reason").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("Proposal");
        Chromium.noViolation(page);
        page.getByLabel("Date").focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("2024-13");
        page.keyboard().press("Tab");
        button("Record as amended").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("when is not an EDTF date");
        Chromium.noViolation(page);
        page.getByLabel("Date").fill("2024-01");
        button("Record as amended").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Recorded as entry 2");
    }

    @Test
    @Order(5)
    void everyPageIsFreeOfViolationsWideNarrowLightAndDark() {
        String reading = reading();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1280, 390}) {
                try (BrowserContext other = chromium.window(width, 844, scheme)) {
                    other.addCookies(window.cookies().stream()
                            .map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value)
                                    .setUrl(app.address()))
                            .toList());
                    Page shown = other.newPage();
                    for (String path : List.of(
                            "/",
                            reading,
                            "/readings",
                            "/readings/new",
                            "/review",
                            "/ledger",
                            "/ledger/1",
                            "/stances",
                            "/stances/NRU/CHN",
                            "/stances/NRU/CHN?asOf=2024-01-24&knownAt=1&viewpoint=register,NRU",
                            "/stances/NRU/CHN/timeline",
                            "/stances/NRU/CHN/differences?from=@0",
                            "/claims",
                            "/proof",
                            "/proof/inclusion?entry=1",
                            "/proof/consistency?from=0",
                            "/proposals/new",
                            "/editors",
                            "/tokens",
                            "/audit",
                            "/import",
                            "/polities",
                            "/polities?q=no+such",
                            "/polities/NRU",
                            "/polities/CHN/recognisers?viewpoint=register,NRU&population=un-members",
                            "/polities/NRU/recognised",
                            "/polities/CHN/relations",
                            "/polities/CHN/timeline",
                            "/polities/CHN/differences?from=@0",
                            "/account",
                            "/nothing")) {
                        shown.navigate(app.address() + path);
                        Chromium.noViolation(shown);
                        Chromium.noWider(shown, width);
                    }
                }
            }
        }
    }

    private static String reading() {
        open("/readings");
        return String.valueOf(page.locator(".readings a").first().getAttribute("href"));
    }

    @Test
    @Order(6)
    void everythingWorksWithoutJavaScriptAndTheLogoutEndsTheSession() {
        open("/account");
        assertThat(page.locator("script")).hasCount(0);
        button("Log out").click();
        open("/account");
        assertThat(page.locator("h1")).hasText("Log in");
        page.getByLabel("Name").fill(app.told("name"));
        page.getByLabel("Password").fill(app.told("password"));
        button("Log in").click();
        assertTrue(page.url().endsWith("/account"), "back to where one was: " + page.url());
    }

    @Test
    @Order(7)
    void aListIsCheckedAndThenImportedByItsPage() throws Exception {
        Path list = java.nio.file.Files.writeString(
                folder.resolve("list.csv"),
                "kind,actor,target,when,source\nrecognition,Fiji,XSL,2031-02-03,Decree 7\nrecognised,FJI,XSL,May,Decree 8\n");
        importing(list, "Dry run");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nothing was written");
        assertThat(page.locator("tbody tr")).hasCount(2);
        Chromium.noViolation(page);
        java.nio.file.Files.writeString(
                list, "kind,actor,target,when,source\nrecognition,Fiji,XSL,2031-02-03,Decree 7\n");
        importing(list, "Import");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Done");
        importing(list, "Import");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Nothing new");
        Chromium.noViolation(page);
    }

    private static void importing(Path list, String how) {
        open("/import");
        page.getByLabel("File").setInputFiles(list);
        button(how).click();
    }

    @Test
    @Order(8)
    void anAdminAddsSomebodyGrantsARoleAndMakesAToken() {
        open("/editors");
        page.getByLabel("Login name").fill("second");
        page.getByLabel("Role", new Page.GetByLabelOptions().setExact(true)).selectOption("analyst");
        button("Add").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The login of second, shown only now");
        page.getByLabel("Role of second").selectOption("reader");
        button("Grant second the role").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("second has the role");
        Chromium.noViolation(page);
        open("/tokens");
        page.getByLabel("What it is for").fill("the news desk");
        page.getByLabel("Service").fill("news-desk");
        page.getByLabel("The most it may do").selectOption("analyst");
        button("Make a token").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("credence_");
        Chromium.noViolation(page);
        page.setViewportSize(390, 844);
        Chromium.noWider(page, 390);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke the news desk"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("is revoked");
        page.setViewportSize(1280, 900);
    }
}
