package credence.deploy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Twenty syndicated copies on the packaged app, recorded, merged and parted in a browser; each step stands on the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CopiesIT {
    private static final String BODY = "Samoa recalled its ambassador from Tuvalu on Tuesday after a quarrel over the"
            + " right to print a stamp, its foreign ministry said.\n\nCollectors in three countries had paid for the sheet in"
            + " advance. It shows a parrot that both islands claim, and nobody has seen one alive since the war.\n\n"
            + "A bishop of both countries offered to decide, and neither side has answered him so far.";

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
        for (int i = 0; i < 20; i++) {
            submit("Parrot " + i + "\n\nAPIA (Agency " + i + ") - " + BODY, "Courier " + i);
        }
        chromium = new Chromium();
        window = chromium.window(1280, 900, ColorScheme.LIGHT);
        page = window.newPage();
        open("/login");
        page.getByLabel("Name").fill(app.told("name"));
        page.getByLabel("Password").fill(app.told("password"));
        button("Log in").click();
    }

    @AfterAll
    static void stop() throws Exception {
        chromium.close();
        app.close();
    }

    private static void submit(String text, String outlet) throws IOException, InterruptedException {
        String report = "{\"published\": \"2023-06-07\", \"title\": \"A stamp\", \"outlet\": \"" + outlet
                + "\", \"text\": \"" + text.replace("\n", "\\n") + "\"}";
        HttpResponse<String> answer;
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer = client.send(
                    HttpRequest.newBuilder(URI.create(app.address() + "/readings"))
                            .header("Authorization", "Bearer " + app.told("token"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(report))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
        assertEquals(201, answer.statusCode(), answer.body());
    }

    private static void open(String path) {
        page.navigate(app.address() + path);
    }

    private static Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void noViolation(String path) {
        for (ColorScheme scheme : ColorScheme.values()) {
            for (int width : new int[] {1280, 390}) {
                try (BrowserContext other = chromium.window(width, 844, scheme)) {
                    other.addCookies(window.cookies().stream()
                            .map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value)
                                    .setUrl(app.address()))
                            .toList());
                    Page shown = other.newPage();
                    shown.navigate(app.address() + path);
                    Chromium.noViolation(shown);
                    Chromium.noWider(shown, width);
                    shown.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(
                                    "target",
                                    "copies",
                                    path.replaceAll("\\W+", "-") + "-" + width + "-" + scheme + ".png")));
                }
            }
        }
    }

    @Test
    @Order(1)
    void theQueueTellsCopiesAndAddsThemToTheFirstOnesAct() {
        open("/review?pageSize=50");
        assertThat(page.locator(".queue > li")).hasCount(20);
        assertThat(page.locator(".queue > li", new Page.LocatorOptions().setHasText("copy of")))
                .hasCount(19);
        open("/review");
        noViolation("/review");
        page.locator(".queue > li")
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Recorded as entry 1");
        noViolation("/review");
        for (int left = 19; left > 0; left--) {
            assertThat(page.locator(".queue > li")).hasCount(Math.min(left, 10));
            button("Accept as an account of entry 1").first().click();
        }
        assertThat(page.locator(".lead")).containsText("Nothing waits");
    }

    @Test
    @Order(2)
    void twentyCopiesAreOneActWithTwentyReportsAndOneOrigin() {
        open("/ledger/1");
        assertThat(page.locator("h2#accounts")).hasText("20 accounts of this act");
        assertThat(page.locator(".accounts-list > li")).hasCount(20);
        assertThat(page.locator(".accounts-list .badge")).hasCount(19);
        noViolation("/ledger/1");
        page.locator(".accounts-list > li")
                .first()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("A stamp"))
                .click();
        assertThat(page.locator("details.copies summary")).hasText("19 copies of this report");
        noViolation(page.url().substring(app.address().length()));
    }

    @Test
    @Order(3)
    void anEditorPartsAnAccountAndMergesItAgain() {
        open("/ledger/2");
        Locator own = page.locator("#account-2");
        own.getByText("Part it from the others").click();
        own.getByLabel("Why it is another act").fill("Another parrot.");
        own.getByRole(AriaRole.BUTTON).click();
        assertTrue(page.url().endsWith("/ledger/2#accounts"), page.url());
        assertThat(page.locator("h2#accounts")).hasText("1 account of this act");
        noViolation("/ledger/2");
        open("/ledger/1");
        assertThat(page.locator("h2#accounts")).hasText("19 accounts of this act");
        open("/ledger/2");
        button("The same act as entry 1").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h2#accounts")).hasText("20 accounts of this act");
        open("/ledger/2?knownAt=2");
        assertThat(page.locator("h2#accounts")).hasText("1 account of this act");
    }
}
