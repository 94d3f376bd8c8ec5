package credence.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The installed Chromium: the one CREDENCE_CHROMIUM names, or the first in PATH. None is ever downloaded. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGS = List.of(
            // Root's Chromium has no sandbox; what it opens is this test's own app.
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(FLAGS));
    }

    BrowserContext window(int width, int height, ColorScheme scheme) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    }

    /** Fails where axe finds a violation of accessibility on the page. */
    static void noViolation(Page shown) {
        List<Rule> violations = new AxeBuilder(shown).analyze().getViolations();
        assertTrue(
                violations.isEmpty(),
                () -> shown.url() + ": "
                        + violations.stream()
                                .map(rule -> rule.getId() + " at "
                                        + rule.getNodes().getFirst().getHtml())
                                .collect(Collectors.joining("; ")));
    }

    /** Fails where the page is wider than its window. */
    static void noWider(Page shown, int width) {
        assertEquals(
                width,
                shown.evaluate("Math.max(document.documentElement.scrollWidth, innerWidth)"),
                () -> shown.url() + " is wider than the window");
    }

    private static Path installed() {
        @Nullable String named = System.getenv("CREDENCE_CHROMIUM");
        if (named != null) {
            return Path.of(named);
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium: install one, name it in CREDENCE_CHROMIUM, or run ./credence test"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
