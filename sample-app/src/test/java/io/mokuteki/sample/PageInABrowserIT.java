package io.mokuteki.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page as a reader sees it, in Debian's Chromium. Leaves pictures in {@code target/browser}. */
@Tag("full")
class PageInABrowserIT {

    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));
    private static final Path PICTURES = Path.of("target", "browser");

    @Test
    void a_click_shows_the_outcome_and_for_a_denial_the_decision() {
        assumeTrue(Files.isExecutable(CHROMIUM), "No browser at " + CHROMIUM + ": install Debian's package chromium.");
        try (RunningSample sample = RunningSample.withAgent(Path.of(System.getProperty("java.home")));
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox")))) {
            Page page = browser.newPage();

            page.navigate(sample.address() + "/?lang=en");
            page.locator("#campaign button.lawful").first().click();
            assertThat(page.locator("#campaign .outcome .verdict").innerText()).isEqualTo("Permitted");
            page.locator("#campaign button.unlawful").first().click();
            assertThat(page.locator("#campaign .outcome .verdict").innerText()).isEqualTo("Denied");
            assertThat(page.locator("#campaign .outcome dt").allInnerTexts())
                    .containsExactly(
                            "What",
                            "Where",
                            "For which purposes",
                            "Why not",
                            "Refused by",
                            "Clause",
                            "To make it right");
            picture(page, "page-en.png");

            page.navigate(sample.address() + "/?lang=ja");
            page.locator("#campaign button.unlawful").first().click();
            assertThat(page.locator("#campaign .outcome .verdict").innerText()).isEqualTo("拒否");
            picture(page, "page-ja.png");
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)).setFullPage(true));
    }
}
