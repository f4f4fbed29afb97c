package vn.quyche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real browser, in which people sign in and use the pages; tests that open one are tagged {@code browser}. */
final class Browser implements AutoCloseable {

    private static final List<Path> CHROMIUM = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String address;

    Browser(int port) {
        var program = CHROMIUM.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium; bin/verify installs it (apt-get install chromium)."));
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        this.address = "http://localhost:" + port;
    }

    /** A person at a device of their own, signed in at a click. */
    Person as(String account) {
        var context = browser.newContext();
        context.setDefaultTimeout(60_000);
        var page = context.newPage();
        var complaints = new CopyOnWriteArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate(address + "/sign-in");
        page.evaluate(
                "account => { const b = document.querySelector(`button[name=account][value=\"${account}\"]`);"
                        + " b.form.requestSubmit(b); }",
                account);
        page.locator("a.who").waitFor();
        return new Person(context, page, address, complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Somebody before a page; what the browser held against the content policy is told at the end. */
    record Person(BrowserContext context, Page page, String address, List<String> complaints) implements AutoCloseable {

        Person open(String path) {
            page.navigate(address + path);
            return this;
        }

        Person follow(String link) {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                    .first()
                    .click();
            page.waitForLoadState();
            return this;
        }

        /** Presses a button that sends a form. */
        Person press(String button) {
            return send(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                    .first());
        }

        /** Sends a form and waits until the server has done what was asked. */
        Person send(Locator button) {
            page.waitForResponse(answer -> answer.request().method().equals("POST"), button::click);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return this;
        }

        Person write(String label, String text) {
            page.getByLabel(label).first().fill(text);
            return this;
        }

        /** Waits until the words stand on the page. */
        Person sees(String words) {
            page.getByText(words).first().waitFor();
            return this;
        }

        String path() {
            return page.url().substring(address.length());
        }

        @Override
        public void close() {
            context.close();
            assertThat(complaints).as("held against the content policy").isEmpty();
        }
    }
}
